"""Would more have helped? Run a case that hit a limit again, with twice the limit each time, until it does not.

raising = Raising(problem, source, language, case, "memory")
for attempt in raising:         # in a thread of its own; raising.stop() from any other
    ...
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Literal

from foundation.limits import BY_NAME
from languages import Language
from problems.allowed import Allowed, allowed
from problems.dialect import dialect
from problems.judge import assembled
from problems.problem import Case, Problem
from problems.report import CaseReport
from problems.station import Station
from runner import SandboxError
from runner.engine import Engine, connect
from runner.images import Listener
from runner.program import ProgramFiles
from runner.source import Source, Text

DOUBLINGS = 4
"""The limit is doubled so often at most."""
MOST_CPU_MS = 60_000
"""The longest time limit to try."""
RaisedLimit = Literal["time", "memory", "output"]
OF_VERDICT: dict[str, RaisedLimit] = {"time_limit": "time", "memory_limit": "memory", "output_limit": "output"}
"""The limit that a verdict says was hit."""


@dataclass(frozen=True, slots=True)
class Raised:
    """The case, run with a higher limit."""

    limit: RaisedLimit
    allowed: float
    """The limit: milliseconds of CPU time, or bytes."""
    report: CaseReport

    @property
    def used(self) -> float | None:
        """How much of it the program used; None if that is not known."""
        if self.limit == "time":
            return self.report.cpu_ms
        return self.report.memory_bytes if self.limit == "memory" else None

    @property
    def hit(self) -> bool:
        """Whether the program hit this limit again."""
        return OF_VERDICT.get(self.report.verdict) == self.limit


class Raising:
    """Runs with ever higher limits: iterate for `Raised`; the last one does not hit the limit, or it is the highest.

    Iterating raises:
        JudgeError: a validator of the package failed.
        DefinitionError: the sandbox does not accept the source.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        problem: Problem,
        source: Text | ProgramFiles,
        language: Language,
        case: Case,
        limit: RaisedLimit,
        *,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self.problem, self.case, self.limit = problem, case, limit
        self.language = dialect(problem, language)
        self._source = source
        self._engine = engine
        self._listen = listen
        self._cancelled = cancelled or threading.Event()
        self._station: Station | None = None

    def stop(self) -> None:
        """Stop now, from any thread."""
        self._cancelled.set()
        if station := self._station:
            station.stop()

    def __iter__(self) -> Iterator[Raised]:
        """Yield each run once it is over; only once."""
        engine = self._engine or connect(self.language.settings.engine.host)
        given = allowed(self.problem, self.language, engine.info.memory_bytes, (self.case,))
        source = self._source if isinstance(self._source, ProgramFiles) else Source.check(self._source)
        program = assembled(self.problem, source, self.language)
        for higher in higher_limits(given, self.limit, engine.info.memory_bytes):
            station = Station(
                self.problem,
                program,
                self.language,
                cases=(self.case,),
                allowed=higher,
                engine=engine,
                listen=self._listen,
                cancelled=self._cancelled,
            )
            self._station = station
            if self._cancelled.is_set():
                station.stop()
            with closing(station):
                ran = station.judge(self.case)
            if ran.result.verdict == "internal_error" and ran.result.failure:
                raise SandboxError.of(ran.result.failure)
            if ran.report is None or self._cancelled.is_set():
                return
            raised = Raised(self.limit, _value(higher, self.limit), ran.report)
            yield raised
            if not raised.hit:
                return


def higher_limits(given: Allowed, limit: RaisedLimit, machine_bytes: int | None) -> list[Allowed]:
    """Return the limits to try, each twice the one before, up to what the machine or patience allows."""
    most = {
        "time": float(MOST_CPU_MS),
        "memory": float(machine_bytes or BY_NAME["memory"].maximum),
        "output": float(BY_NAME["output"].maximum),
    }[limit]
    first = _value(given, limit)
    values = [first * 2**doubling for doubling in range(1, DOUBLINGS + 1)]
    return [_with(given, limit, round(value)) for value in values if value <= most]


def _value(given: Allowed, limit: RaisedLimit) -> float:
    return float((given.timeouts["cpu_ms"] if limit == "time" else given.limits[limit]) or 0)


def _with(given: Allowed, limit: RaisedLimit, value: int) -> Allowed:
    if limit == "time":
        return replace(given, timeouts={**given.timeouts, "cpu_ms": value, "run_ms": 3 * value + 2000})
    return replace(given, limits={**given.limits, limit: value})
