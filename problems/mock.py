"""A mock interview as data: two problems, one clock, and everything that happened, in order.

`replay` gives the text at any moment back; `figures` says what the interview came to. `problems.progress` stores it.
"""

from __future__ import annotations

import os.path
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from uuid import uuid4

from problems.problem import Problem
from problems.records import Attempt, KeptAttempts, KeptGrowth, Moment, ProblemStatuses, now

MINUTES = 45
HINT_S = 180.0
"""What a hint costs: seconds of the clock."""
LEVELS: Mapping[str, tuple[str, str]] = {
    "easy": ("easy", "easy"),
    "medium": ("easy", "medium"),
    "hard": ("medium", "hard"),
}
"""The difficulties of the two problems; which is which is not said."""
RUBRIC = ("Problem solving", "Code", "Testing", "Communication")
"""What one rates oneself by."""
RATINGS = ("Weak", "Fair", "Good", "Strong")
STEP_S = 1.5
"""Typing with pauses shorter than this is one step of the play-back."""
Kind = Literal["edit", "run", "judge", "hint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened in an interview."""

    at_s: float
    """Seconds on the interview's clock."""
    problem: int
    """The problem's place in the interview, from 0."""
    kind: Kind
    language: str = ""
    at: int = 0
    """For an edit: the offset of the change, in characters."""
    removed: int = 0
    """For an edit: how many characters were removed there."""
    inserted: str = ""
    """For an edit: the text inserted there."""
    verdict: str = ""
    """For a run or a judging: how it ended."""
    passed: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MockInterview:
    """A mock interview, under way or over."""

    id: str = field(default_factory=lambda: uuid4().hex)
    when: Moment = field(default_factory=now)
    problems: tuple[str, ...]
    """Ids."""
    level: str
    allowed_s: float
    used_s: float = 0.0
    language: str = ""
    plans: tuple[str, ...] = ("", "")
    """What the user wrote of their approach, for each problem."""
    ended: Moment | None = None
    """None while it is under way."""
    given_up: bool = False
    ratings: Mapping[str, int] = field(default_factory=dict)
    """The user's own, from 1 to 4, by the row of the rubric."""
    events: tuple[Event, ...] = ()

    def solved(self, problem: int) -> bool:
        """Whether a solution of the problem at this place was accepted."""
        return any(event.problem == problem and event.verdict == "accepted" for event in self.events)

    @property
    def solved_count(self) -> int:
        """How many of its problems were solved."""
        return sum(self.solved(place) for place in range(len(self.problems)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What an interview came to for one problem."""

    first_run_s: float | None
    """When it was first run or judged; None if never."""
    accepted_s: float | None
    """When a solution was first accepted."""
    runs: int
    tries: int
    """Judgings."""
    hints: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What an interview ended with for a problem that was solved in it."""

    attempt: Attempt
    growth: KeptGrowth | None
    """How it grows; None if that was not measured."""

    @property
    def growth_known(self) -> bool:
        """Whether anything is known of how its CPU time grows; if not, measuring it again may tell."""
        return self.growth is not None and self.growth.least is not None


class TooFewError(Exception):
    """Fewer than two problems are left that the user has not seen."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__(left)


def choose(
    problems: Sequence[Problem], statuses: ProblemStatuses, seen: set[str], level: str, chance: random.Random
) -> tuple[Problem, Problem]:
    """Return two problems that the user has not seen, of the level's difficulties if there are such, in any order.

    Args:
        problems: all problems.
        statuses: the user's status on those with any activity.
        seen: ids of problems that were opened or that an interview had.
        level: a key of `LEVELS`.
        chance: chooses.

    Raises:
        TooFewError: there are no two.
    """
    new = [problem for problem in problems if problem.id not in seen and problem.id not in statuses]
    if len(new) < 2:
        raise TooFewError(len(new))
    chance.shuffle(new)
    found: list[Problem] = []
    for wanted in LEVELS[level]:
        left = [problem for problem in new if problem not in found]
        found.append(next((one for one in left if one.practice.difficulty == wanted), left[0]))
    chance.shuffle(found)
    return found[0], found[1]


def difference(before: str, after: str) -> tuple[int, int, str]:
    """Return where two texts begin to differ, how much of the first is taken out there, and what is put in."""
    start = len(os.path.commonprefix([before, after]))  # noqa: RUF071  # of two texts, not of paths
    rest, other = before[start:], after[start:]
    end = len(os.path.commonprefix([rest[::-1], other[::-1]]))  # noqa: RUF071  # as above
    return start, len(rest) - end, other[: len(other) - end]


def applied(text: str, event: Event) -> str:
    """Return the text after an edit."""
    return text[: event.at] + event.inserted + text[event.at + event.removed :]


def replay(events: Sequence[Event]) -> dict[int, str]:
    """Return each problem's text after these events, by its place."""
    texts: dict[int, str] = {}
    for event in events:
        if event.kind == "edit":
            texts[event.problem] = applied(texts.get(event.problem, ""), event)
    return texts


def steps(events: Sequence[Event]) -> list[int]:
    """Return the number of events after each step of the play-back: a run, a hint, or typing without a pause."""
    found = []
    for number, event in enumerate(events, start=1):
        following = events[number] if number < len(events) else None
        if not (
            following
            and event.kind == following.kind == "edit"
            and event.problem == following.problem
            and following.at_s - event.at_s < STEP_S
        ):
            found.append(number)
    return found


def figures(interview: MockInterview) -> Iterator[Figures]:
    """Yield what the interview came to for each problem."""
    for place in range(len(interview.problems)):
        mine = [event for event in interview.events if event.problem == place]
        tried = [event.at_s for event in mine if event.kind in ("run", "judge")]
        accepted = [event.at_s for event in mine if event.verdict == "accepted"]
        yield Figures(
            first_run_s=min(tried, default=None),
            accepted_s=min(accepted, default=None),
            runs=sum(event.kind == "run" for event in mine),
            tries=sum(event.kind == "judge" for event in mine),
            hints=sum(event.kind == "hint" for event in mine),
        )


def solutions(interview: MockInterview, kept_of: Callable[[str], KeptAttempts]) -> tuple[Solution | None, ...]:
    """Return what was accepted last of each problem, or None; `kept_of` maps a problem's id to the attempts at it."""
    return tuple(_solution(interview, kept_of(problem)) for problem in interview.problems)


def _solution(interview: MockInterview, kept: KeptAttempts) -> Solution | None:
    ended = interview.ended or now()
    for attempt in kept.attempts:
        if attempt.accepted and attempt.interview and interview.when <= attempt.when <= ended:
            return Solution(attempt=attempt, growth=kept.growth_of(attempt))
    return None
