"""The records of practice, as data; `problems.progress` stores them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import uuid4

from msgspec import Meta

from problems.growth_fit import MOST_NAMED, GrowthClass
from problems.problem import Case

if TYPE_CHECKING:
    from problems.growth import Growth
    from problems.judge import Report

Moment = Annotated[datetime, Meta(tz=True)]
"""An aware datetime in any time zone; read back in UTC, to the millisecond."""

Rating = Literal["again", "hard", "good", "easy"]
"""The user's own grade: forgotten, with difficulty, well, instantly."""
Status = Literal["new", "tried", "solved"]
NOTE = "notes.md"
"""The language of a draft that is the user's note on the problem; no language has a dot in its id."""


def now() -> datetime:
    """Return the current time, truncated to the milliseconds that are stored."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The timing of an attempt made in interview mode."""

    allowed_s: float
    used_s: float
    """Pauses excluded."""

    @property
    def in_time(self) -> bool:
        """Whether it finished within the allowed time."""
        return self.used_s <= self.allowed_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A judged submission. Every record with an `id` gets a globally unique one by default."""

    id: str = field(default_factory=_id)
    problem: str
    """The problem's id; the problem may have been removed since."""
    language: str
    """The language's id; the language may have been removed since."""
    source: str
    verdict: str
    """`accepted`, `wrong_answer`, …; "" if judging was stopped before it was known."""
    passed: int
    """Accepted cases."""
    total: int
    """All cases."""
    wall_ms: float | None = None
    """Wall time of the slowest case."""
    cpu_ms: float | None = None
    """CPU time of the most expensive case; None if the kernel did not report it."""
    memory_bytes: int | None = None
    """Peak memory of the largest case; None if the kernel did not report it."""
    when: Moment = field(default_factory=now)
    interview: Interview | None = None
    name: str = ""
    """What the user calls it, such as `heap`; "" if it has no name."""

    @classmethod
    def of(cls, report: Report, source: str, interview: Interview | None = None) -> Attempt:
        """Return the attempt that this report describes, dated now."""
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
class KeptGrowth:
    """How one source grows, as it was measured."""

    problem: str
    language: str
    digest: str
    """Of the source; see `digest_of`."""
    cpu: GrowthClass | None = None
    """The class of its CPU time; None if that cannot be told."""
    memory: GrowthClass | None = None
    cpu_fits: tuple[GrowthClass, ...] = ()
    """The classes of its CPU time that are not ruled out, by growth; empty if all are, or if nobody knows."""
    memory_fits: tuple[GrowthClass, ...] = ()
    when: Moment = field(default_factory=now)
    """When it was last measured."""

    @classmethod
    def of(cls, growth: Growth, problem: str, language: str, source: str | Mapping[str, bytes]) -> KeptGrowth:
        """Return the record of a measurement that has just ended."""
        return cls(
            problem=problem,
            language=language,
            digest=digest_of(source),
            cpu=growth.cpu.name,
            memory=growth.memory.name,
            cpu_fits=growth.cpu.fits,
            memory_fits=growth.memory.fits,
        )

    @property
    def least(self) -> GrowthClass | None:
        """The class of its CPU time, or the lowest of the few that are left; None if nobody knows."""
        return self.cpu or (self.cpu_fits[0] if 0 < len(self.cpu_fits) <= MOST_NAMED else None)

    def joined(self, other: KeptGrowth) -> KeptGrowth:
        """Return the newer of two measurements; what it cannot tell is the older one's."""
        older, newer = sorted((self, other), key=lambda one: one.when)
        cpu = newer if newer.cpu or not older.cpu else older
        memory = newer if newer.memory or not older.memory else older
        return replace(
            newer,
            cpu=cpu.cpu,
            memory=memory.memory,
            cpu_fits=cpu.cpu_fits or older.cpu_fits,
            memory_fits=memory.memory_fits or older.memory_fits,
        )


def digest_of(source: str | Mapping[str, bytes]) -> str:
    """Return the digest of a source: of its text, or of several files and their names."""
    if isinstance(source, str):
        return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
    if len(source) == 1:
        return hashlib.sha256(next(iter(source.values()))).hexdigest()
    each = (f"{hashlib.sha256(raw).hexdigest()} {name}" for name, raw in sorted(source.items()))
    return digest_of("\n".join(each))


def find_growth(growths: Sequence[KeptGrowth], language: str, source: str) -> KeptGrowth | None:
    """Return how a source grows, among what was measured of its problem; None if it was not."""
    digest = digest_of(source) if growths else ""
    return next((one for one in growths if (one.language, one.digest) == (language, digest)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAttempts:
    """All attempts at one problem."""

    attempts: tuple[Attempt, ...]
    """The newest first."""
    growths: tuple[KeptGrowth, ...] = ()
    """What was measured of the problem's solutions, attempts or not."""
    unreadable: int = 0
    """Attempts that are stored but damaged."""

    def growth_of(self, attempt: Attempt) -> KeptGrowth | None:
        """Return how the attempt's source grows; None if it was not measured."""
        return find_growth(self.growths, attempt.language, attempt.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The editor's and stdin pane's contents for one problem and language."""

    problem: str
    language: str
    source: str
    stdin: str = ""
    when: Moment = field(default_factory=now)
    """When it was last changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCase:
    """A test case of the user's own. Immutable: editing one deletes it and adds another."""

    id: str = field(default_factory=_id)
    problem: str
    name: str
    """Any text."""
    input: bytes
    answer: bytes | None = None
    """None if the user gave none: the case can be run but not judged."""
    when: Moment = field(default_factory=now)
    """Creation time."""

    @property
    def case(self) -> Case | None:
        """The case for the judge, named `own/<name>`; None if it has no answer."""
        if self.answer is None:
            return None
        return Case(name=f"own/{self.name}", input_from=self.input, answer_from=self.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The user's rating of one session with a problem. All reviews together determine the next due date."""

    id: str = field(default_factory=_id)
    problem: str
    rating: Rating
    when: Moment = field(default_factory=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A problem's spaced-repetition state, computed by FSRS from all its reviews."""

    problem: str
    due: datetime
    """In UTC; at least a day after the last review."""
    reviewed: datetime
    """Time of the last review, in UTC."""
    reviews: int
    """Number of reviews."""

    @property
    def due_day(self) -> datetime:
        """The beginning of the day, in this machine's time zone, on which the problem is due."""
        return self.due.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The fastest accepted attempt at a problem."""

    problem: str
    language: str
    wall_ms: float
    """Wall time of its slowest case."""
    attempt: str
    """The attempt's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemStatus:
    """The user's history with one problem, as the problem list shows it."""

    problem: str
    status: Status = "new"
    attempts: int = 0
    """Judged attempts in all languages."""
    last: datetime | None = None
    """Time of the last attempt, in UTC."""
    first_solved: datetime | None = None
    """Time of the first accepted attempt, in UTC."""
    best: Best | None = None
    """Over all languages; None if unsolved or untimed."""
    card: Card | None = None
    """None if never rated."""
    hints: int = 0
    """Number of opened hints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemInfo:
    """The parts of a package that statistics group by."""

    difficulty: str | None = None
    topics: tuple[str, ...] = ()
    category: str | None = None
    """A key of `problems.categories.CATEGORIES`."""
    growth: GrowthClass | None = None
    """The class of its own solution's CPU time; None if that is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Solved, tried and total problems of one topic, category, difficulty, language or list."""

    name: str
    """The topic, the difficulty, the language's id, or a title; "" for problems that have none."""
    solved: int
    """Distinct problems."""
    tried: int
    """Distinct problems with an attempt, solved ones included."""
    total: int
    """All problems."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Activity on one calendar day."""

    attempts: int = 0
    solved: int = 0
    """Distinct problems accepted that day."""
    reviews: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """Counts of the records that `Progress.import_file` added; records already present are not counted."""

    attempts: int = 0
    reviews: int = 0
    cases: int = 0
    drafts: int = 0
    """Drafts that replaced an older one, or were set aside for a newer one."""
    hints: int = 0
    """Problems with more hints opened than before."""
    mocks: int = 0
    """Mock interviews."""
    measurements: int = 0
    """Of how a source grows."""

    def __bool__(self) -> bool:
        return self != ImportSummary()


ProblemStatuses = Mapping[str, ProblemStatus]
"""By problem id; problems without any activity are absent."""
