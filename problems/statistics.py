"""Practice statistics, counted from attempts and reviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from problems.categories import CATEGORIES
from problems.growth_fit import CLASSES, GrowthClass
from problems.practice_lists import PracticeList
from problems.records import Day, ProblemInfo, Tally

DIFFICULTIES = ("easy", "medium", "hard")
RECENT_DAYS = 14
"""How far back `Statistics.recent` looks."""
LAPSE_DAYS = 7
"""Days without practice that end a streak; fewer freeze it."""


class Event(NamedTuple):
    """The countable parts of an attempt or a review."""

    when: datetime
    problem: str
    language: str = ""
    """Empty for a review."""
    accepted: bool = False
    in_time: bool | None = None
    """None if it was not an interview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """All figures of the statistics screen."""

    today: date
    """In the user's time zone, like all days here."""
    days: Mapping[date, Day]
    """Days with any activity."""
    streak: int
    """Active days without a lapse between them: missed days freeze a streak, and only `LAPSE_DAYS` in a row end it."""
    longest_streak: int
    recent: int
    """Active days among the last `of_recent`, today included."""
    of_recent: int
    """`RECENT_DAYS`, or the days since the first activity if those are fewer."""
    attempts: int
    solved: int
    """Distinct problems, removed ones included."""
    total: int
    """Existing problems."""
    in_time: int
    """Interviews solved within their time."""
    interviews: int
    """Solved interviews."""
    mocks: int = 0
    """Mock interviews that are over."""
    topics: tuple[Tally, ...]
    """By name."""
    difficulties: tuple[Tally, ...]
    """easy, medium, hard, then problems without a difficulty if there are any."""
    languages: tuple[Tally, ...]
    """Languages with an attempt, most solved first."""
    lists: tuple[Tally, ...] = ()
    """The lists to follow, by their titles."""
    categories: tuple[Tally, ...] = ()
    """By their titles, in the order of `CATEGORIES`; then problems without a category if others have one."""
    growth: tuple[Tally, ...] = ()
    """By the class that the problem's own solution takes, of the solved problems for which that is known: those whose
    solution does not measurably grow faster, those with a measured one, all."""


def count(
    events: Iterable[Event],
    problems: Mapping[str, ProblemInfo],
    when: datetime,
    zone: tzinfo | None = None,
    *,
    lists: Sequence[PracticeList] = (),
    measured: Mapping[str, Collection[GrowthClass | None]] | None = None,
) -> Statistics:
    """Count the figures.

    Args:
        events: all attempts and reviews.
        problems: all existing problems by id.
        when: the current time.
        zone: the user's time zone; defaults to this machine's.
        lists: the lists of problems to count by.
        measured: by problem, the classes that were measured of its accepted solutions; the lower of two that cannot
            be told apart.
    """
    events = list(events)
    attempts = [event for event in events if event.language]
    solved = {event.problem for event in attempts if event.accepted}
    tried = {event.problem for event in attempts}
    interviews = [event for event in attempts if event.accepted and event.in_time is not None]
    today = when.astimezone(zone).date()
    days = _days(events, zone)
    by_topic = {problem: facts.topics or ("",) for problem, facts in problems.items()}
    by_difficulty = {problem: (facts.difficulty or "",) for problem, facts in problems.items()}
    return Statistics(
        today=today,
        days=days,
        streak=_streak(days, today),
        longest_streak=max((_streak(days, day) for day in days), default=0),
        recent=sum(today - timedelta(days=back) in days for back in range(RECENT_DAYS)),
        of_recent=_of_recent(days, today),
        attempts=len(attempts),
        solved=len(solved),
        total=len(problems),
        in_time=sum(bool(event.in_time) for event in interviews),
        interviews=len(interviews),
        topics=tuple(sorted(_shares(by_topic, solved, tried), key=lambda share: (not share.name, share.name))),
        difficulties=tuple(sorted(_shares(by_difficulty, solved, tried), key=lambda share: _rank(share.name))),
        languages=_languages(attempts, len(problems)),
        lists=tuple(_tally(one.title, one.problems, solved, tried) for one in lists),
        categories=_categories(problems, solved, tried),
        growth=_growth({name: problems[name] for name in solved if name in problems}, measured or {}),
    )


def _days(events: Iterable[Event], zone: tzinfo | None) -> dict[date, Day]:
    by_day: defaultdict[date, list[Event]] = defaultdict(list)
    for event in events:
        by_day[event.when.astimezone(zone).date()].append(event)
    return {
        day: Day(
            attempts=sum(bool(event.language) for event in done),
            solved=len({event.problem for event in done if event.accepted}),
            reviews=sum(not event.language for event in done),
        )
        for day, done in sorted(by_day.items())
    }


def _streak(days: Iterable[date], last: date) -> int:
    """Return the number of active days up to this one without a lapse between them."""
    length, before = 0, last
    for day in sorted((day for day in days if day <= last), reverse=True):
        if (before - day).days > LAPSE_DAYS:
            break
        length, before = length + 1, day
    return length


def _of_recent(days: Iterable[date], today: date) -> int:
    first = min(days, default=today)
    return max(1, min(RECENT_DAYS, (today - first).days + 1))


def _shares(groups: Mapping[str, tuple[str, ...]], solved: set[str], tried: set[str]) -> list[Tally]:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for problem, names in groups.items():
        for name in names:
            members[name].add(problem)
    return [_tally(name, those, solved, tried) for name, those in members.items()]


def _tally(name: str, problems: Iterable[str], solved: set[str], tried: set[str]) -> Tally:
    those = set(problems)
    return Tally(name=name, solved=len(those & solved), tried=len(those & tried), total=len(those))


def _categories(problems: Mapping[str, ProblemInfo], solved: set[str], tried: set[str]) -> tuple[Tally, ...]:
    """Return a tally for each category that there is; none if no problem has one."""
    known = {facts.category for facts in problems.values()}
    return tuple(
        _tally(title, [name for name, facts in problems.items() if facts.category == category], solved, tried)
        for category, title in [*CATEGORIES.items(), (None, "")]
        if category in known and known != {None}
    )


def _growth(
    solved: Mapping[str, ProblemInfo], measured: Mapping[str, Collection[GrowthClass | None]]
) -> tuple[Tally, ...]:
    """Return a tally for each class that there is, by growth."""
    found = []
    for name in CLASSES:
        those = {problem for problem, facts in solved.items() if facts.growth == name}
        good = CLASSES[: CLASSES.index(name) + 1]
        reached = {problem for problem in those if any(each in good for each in measured.get(problem, ()))}
        if those:
            found.append(_tally(name, those, reached, {*measured}))
    return tuple(found)


def _rank(difficulty: str) -> int:
    return DIFFICULTIES.index(difficulty) if difficulty in DIFFICULTIES else len(DIFFICULTIES)


def _languages(attempts: Iterable[Event], total: int) -> tuple[Tally, ...]:
    tried: defaultdict[str, set[str]] = defaultdict(set)
    solved: defaultdict[str, set[str]] = defaultdict(set)
    for event in attempts:
        tried[event.language].add(event.problem)
        if event.accepted:
            solved[event.language].add(event.problem)
    shares = (
        Tally(name=language, solved=len(solved[language]), tried=len(problems), total=total)
        for language, problems in tried.items()
    )
    return tuple(sorted(shares, key=lambda share: (-share.solved, share.name)))
