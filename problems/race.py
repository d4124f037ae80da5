"""A race: how fast solutions of one problem are beside each other, on its largest cases.

Each solution has a sandbox of its own, with the same limits. In each round all of them run once on the same cases, in
another order each time, so that a busy moment of the machine does not meet one of them alone. The round before the
first compiles them and checks that they are accepted; it does not count.

    racing = Racing(problem, [Racer("solution.py", source, python), *references(problem, catalogue, python)])
    for lap in racing:              # in a thread of its own; racing.stop() from any other
        ...
    racing.race

Two solutions are told apart if the same one took less CPU time in all of the `ROUNDS` rounds but one, which chance does
in one of 25 races of equals, and if their medians differ by `LEAST_DIFFERENCE` at least.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from languages import Catalogue, DefinitionError, Language
from problems.allowed import allowed
from problems.dialect import dialect
from problems.errors import JudgeError, PackageError
from problems.judge import assembled, check_language
from problems.problem import Case, Problem
from problems.station import Ran, Station
from runner import SandboxError
from runner.engine import Engine, connect
from runner.images import Listener
from runner.program import ProgramFiles, language_of
from runner.source import Source, Text

ROUNDS = 9
MOST_CASES = 3
"""How many of the largest cases to run."""
LEAST_DIFFERENCE = 0.05
"""Medians that differ by less than this fraction count as equal, whatever the rounds say."""
_EXCEPT = 1
"""In how many rounds the slower solution may win without making the difference doubtful."""


@dataclass(frozen=True, slots=True)
class Racer:
    """A solution that takes part."""

    name: str
    """`solution.py`, `accepted/solution.cpp`."""
    source: Text | ProgramFiles
    language: Language
    reference: bool = False
    """Whether it is one of the package's accepted ones."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What the rounds measured."""

    median: float
    low: float
    """The lower quartile."""
    high: float
    """The upper quartile."""

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Return the median and the quartiles."""
        ordered = sorted(values)
        quarter = (len(ordered) - 1) // 4
        return cls(median(ordered), ordered[quarter], ordered[-1 - quarter])


@dataclass(frozen=True, slots=True)
class Entry:
    """The result of one solution."""

    racer: Racer
    cpu_ms: tuple[float, ...]
    """The CPU time of each round, all cases together."""
    memory_bytes: tuple[int, ...]
    """The peak memory of each round; empty where the kernel does not say."""

    @property
    def cpu(self) -> Spread:
        """The CPU time of a round."""
        return Spread.of(self.cpu_ms)

    @property
    def memory(self) -> Spread | None:
        """The peak memory of a round."""
        return Spread.of(self.memory_bytes) if self.memory_bytes else None


@dataclass(frozen=True, slots=True)
class Race:
    """The result: the entries in the order given, the user's own one first."""

    cases: tuple[Case, ...]
    entries: tuple[Entry, ...]

    @property
    def reference(self) -> Entry | None:
        """The package's solution to compare with: one in the first entry's language, else the first one."""
        found = [one for one in self.entries[1:] if one.racer.reference]
        same = (one for one in found if one.racer.language.id == self.entries[0].racer.language.id)
        return next(same, found[0] if found else None)


@dataclass(frozen=True, slots=True)
class Lap:
    """A solution is about to run."""

    round: int
    """0 for the round that does not count."""
    racer: Racer


def ratio(first: Entry, second: Entry) -> float:
    """Return how many times the second one's CPU time the first one takes."""
    return first.cpu.median / max(second.cpu.median, 1e-6)


def distinguishable(first: Sequence[float], second: Sequence[float]) -> bool:
    """Return whether the CPU times of these rounds, pair by pair, show a difference; see the module."""
    slower = sum(one > other for one, other in zip(first, second, strict=True))
    faster = sum(one < other for one, other in zip(first, second, strict=True))
    one, other = median(first), median(second)
    return max(slower, faster) >= len(first) - _EXCEPT and abs(one - other) >= LEAST_DIFFERENCE * max(one, other)


def references(problem: Problem, catalogue: Catalogue) -> list[Racer]:
    """Return the package's accepted submissions in languages that are here."""
    found = []
    for submission in problem.submissions:
        if submission.folder == "accepted":
            files = submission.program.files()
            try:
                language = language_of(catalogue, files, submission.name)
            except DefinitionError:
                continue
            program = ProgramFiles(files, submission.program.name, submission.entrypoint)
            found.append(Racer(submission.name, program, language, reference=True))
    return found


def largest(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Return the cases with the largest inputs, the largest first."""
    return tuple(sorted(cases, key=lambda case: case.input_bytes, reverse=True)[:MOST_CASES])


class Racing:
    """A race in progress: iterate for `Lap`; then `race` is the result. The first racer is the user's own.

    Iterating raises:
        PackageError: nobody is there to race against.
        JudgeError: a solution is not accepted, so its time means nothing; or a validator of the package failed.
        DefinitionError: the sandbox does not accept a source, or the package its language.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        problem: Problem,
        racers: Sequence[Racer],
        *,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
        rounds: int = ROUNDS,
    ) -> None:
        self.problem = problem
        self.racers = tuple(racers)
        self.rounds = rounds
        self.race: Race | None = None
        """Set at the end; None if it was stopped."""
        self._engine = engine
        self._listen = listen
        self._cancelled = cancelled or threading.Event()
        self._stations: list[Station] = []

    def stop(self) -> None:
        """Stop now, from any thread; there is no result then."""
        self._cancelled.set()
        for station in self._stations:
            station.stop()

    def __iter__(self) -> Iterator[Lap]:
        """Yield each lap before it is run; only once."""
        if len(self.racers) < 2:
            raise PackageError(
                self.problem.id,
                "has no accepted solution to race against",
                "add one to submissions/accepted, or name a file with --against",
                kind="missing",
            )
        cases = largest([case for case in self.problem.cases if case.static is None])
        with ExitStack() as stack:
            for racer in self.racers:
                station = self._station(racer, cases)
                stack.callback(station.close)
                self._stations.append(station)
                if self._cancelled.is_set():
                    return
            cpu_ms: list[list[float]] = [[] for _ in self.racers]
            memory: list[list[int]] = [[] for _ in self.racers]
            for number in range(self.rounds + 1):
                for place in range(len(self.racers)):
                    index = (place + number) % len(self.racers)
                    yield Lap(number, self.racers[index])
                    if self._cancelled.is_set():
                        return
                    lap = self._run(index, cases)
                    if lap is None:
                        return
                    if number:
                        cpu_ms[index].append(sum(ran.result.cpu_ms or ran.result.wall_ms for ran in lap))
                        peaks = [ran.result.memory_bytes for ran in lap if ran.result.memory_bytes is not None]
                        memory[index] += [max(peaks)] if peaks else []
        entries = (
            Entry(racer, tuple(times), tuple(peaks))
            for racer, times, peaks in zip(self.racers, cpu_ms, memory, strict=True)
        )
        self.race = Race(cases, tuple(entries))

    def _station(self, racer: Racer, cases: tuple[Case, ...]) -> Station:
        language = dialect(self.problem, racer.language)
        check_language(self.problem, language)
        engine = self._engine or connect(language.settings.engine.host)
        given = racer.source if isinstance(racer.source, ProgramFiles) else Source.check(racer.source)
        return Station(
            self.problem,
            assembled(self.problem, given, language),
            language,
            cases=cases,
            allowed=allowed(self.problem, language, engine.info.memory_bytes, cases),
            engine=engine,
            listen=self._listen,
            cancelled=self._cancelled,
        )

    def _run(self, index: int, cases: Sequence[Case]) -> list[Ran] | None:
        """Run a racer on all cases; None if it was stopped.

        Raises:
            JudgeError: it is not accepted.
            SandboxError: the sandbox failed.
        """
        name, done = self.racers[index].name, []
        for case in cases:
            ran = self._stations[index].judge(case)
            result, report = ran.result, ran.report
            if result.stopped or self._cancelled.is_set():
                return None
            if result.verdict == "internal_error" and result.failure:
                raise SandboxError.of(result.failure)
            if report is None:
                raise JudgeError(f"{name} cannot race: it does not compile", kind="does_not_compile")
            if report.verdict != "accepted":
                verdict = report.verdict.replace("_", " ")
                raise JudgeError(f"{name} cannot race: {verdict} on {case.name}; only accepted solutions are compared")
            done.append(ran)
        return done
