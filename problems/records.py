"""What is kept of practising, as data; `problems.progress` keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import uuid4

from msgspec import Meta

from problems.problem import Case

if TYPE_CHECKING:
    from problems.judge import Report

Moment = Annotated[datetime, Meta(tz=True)]
"""A time in any time zone; given back in UTC, to the millisecond."""

Rating = Literal["again", "hard", "good", "easy"]
"""How the user says it went: not remembered, with trouble, well, at once."""
Status = Literal["new", "tried", "solved"]


def now() -> datetime:
    """Now, as exact as it is stored: to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The clock of an attempt that was made in interview mode."""

    allowed_s: float
    used_s: float
    """Without the pauses."""

    @property
    def in_time(self) -> bool:
        """Whether it was over before the clock."""
        return self.used_s <= self.allowed_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A submission that was judged. Everything with an `id` gets a new one by itself, the same on no other machine."""

    id: str = field(default_factory=_id)
    problem: str
    """The problem's id; the problem may be there no more."""
    language: str
    """The language's id, as well."""
    source: str
    verdict: str
    """The contract's: `accepted`, `wrong_answer`, …; "" where it was stopped before that was known."""
    passed: int
    """Cases."""
    total: int
    """Cases there were."""
    wall_ms: float | None = None
    """The slowest case's."""
    cpu_ms: float | None = None
    """The case's that used most; None where the kernel did not say."""
    memory_bytes: int | None = None
    """The largest case's; None as well."""
    when: Moment = field(default_factory=now)
    interview: Interview | None = None

    @classmethod
    def of(cls, report: Report, source: str, interview: Interview | None = None) -> Attempt:
        """The attempt that came to this report, just now."""
        cases = report.cases
        return cls(
            problem=report.problem,
            language=report.language,
            source=source,
            verdict=report.verdict or "",
            passed=report.passed,
            total=report.total,
            wall_ms=max((case.wall_ms for case in cases), default=None),
            cpu_ms=max((case.cpu_ms for case in cases if case.cpu_ms is not None), default=None),
            memory_bytes=max((case.memory_bytes for case in cases if case.memory_bytes is not None), default=None),
            interview=interview,
        )

    @property
    def accepted(self) -> bool:
        """Whether it solved the problem."""
        return self.verdict == "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands in the editor and in the stdin pane, for one problem and language."""

    problem: str
    language: str
    source: str
    stdin: str = ""
    when: Moment = field(default_factory=now)
    """When it was last changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCase:
    """A case of the user's own. It does not change: another one is a new case, the old one deleted."""

    id: str = field(default_factory=_id)
    problem: str
    name: str
    """What the user calls it; any text."""
    input: bytes
    answer: bytes | None = None
    """None: the user gave none. It can be run, not judged."""
    when: Moment = field(default_factory=now)
    """When it was made."""

    @property
    def case(self) -> Case | None:
        """As the judge takes it, named `own/<name>`; None where there is no answer to judge by."""
        if self.answer is None:
            return None
        return Case(name=f"own/{self.name}", input_from=self.input, answer_from=self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The user's word on how a problem went. All of them together say when it is due again."""

    id: str = field(default_factory=_id)
    problem: str
    rating: Rating
    when: Moment = field(default_factory=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """When a problem is to be repeated, by FSRS from all its reviews."""

    problem: str
    due: datetime
    """UTC; at least a day after the last review."""
    reviewed: datetime
    """The last review's time, UTC."""
    reviews: int
    """How many there were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The fastest accepted attempt at a problem."""

    problem: str
    language: str
    wall_ms: float
    """Its slowest case's."""
    attempt: str
    """Its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemStatus:
    """A problem as the list shows it: what was done with it so far."""

    problem: str
    status: Status = "new"
    attempts: int = 0
    """Judged ones, in all languages."""
    last: datetime | None = None
    """The last attempt's time, UTC."""
    best: Best | None = None
    """Over all languages; None: not solved, or the times are not known."""
    card: Card | None = None
    """None: never rated."""
    hints: int = 0
    """How many are open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemInfo:
    """What statistics need of a problem, from its package."""

    difficulty: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far one has come with a topic, difficulty or language."""

    name: str
    """The topic, `easy`, or the language's id; "" collects problems without."""
    solved: int
    """Problems, each once."""
    tried: int
    """Problems with an attempt, the solved ones among them."""
    total: int
    """Problems there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was done on one day of the calendar."""

    attempts: int = 0
    solved: int = 0
    """Problems accepted that day, each once."""
    reviews: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What `Progress.import_file` added from an exported file; what was there already is not counted."""

    attempts: int = 0
    reviews: int = 0
    cases: int = 0
    drafts: int = 0
    """Those that are newer than what was here, or went aside because what was here is newer."""
    hints: int = 0
    """Problems of which more hints are open now."""

    def __bool__(self) -> bool:
        return self != ImportSummary()


ProblemStatuses = Mapping[str, ProblemStatus]
"""By the problem's id; a problem with which nothing was done is not in it."""
