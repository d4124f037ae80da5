"""Where programs run: in this machine's sandboxes, or on a scheduler's workers (see `workers`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from languages import Catalogue, Language
from problems import timing
from problems.judge import CaseJudged, Compiling, Judging, at_first_failure
from problems.problem import Problem
from problems.report import Report
from runner import Run
from runner.engine import Engine
from runner.pool import Pool
from runner.program import ProgramFiles
from runner.source import Source
from serve.order import Order
from serve.running import Ran, Watcher, run_interactive, run_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A solution that is to be judged."""

    problem: Problem
    language: Language
    program: ProgramFiles | Source
    samples: bool = False
    """Judge only the cases that the statement shows."""
    first_failure: bool = False
    """Stop at the first case that is not accepted."""

    @property
    def runs(self) -> int:
        """How many cases there are."""
        return len(self.problem.samples if self.samples else self.problem.cases)


class Place(Protocol):
    """Where programs run; but for `open` and `close`, called in the threads of the desk."""

    def open(self) -> None:
        """Make it ready.

        Raises:
            ClusterError: it cannot be.
        """

    def close(self) -> None:
        """Leave nothing behind."""

    def check(self) -> None:
        """Check that programs can be run now.

        Raises:
            RunnerError, ClusterError: they cannot.
        """

    def run(self, order: Order, job: Watcher, *, live: bool = False) -> Ran:
        """Run an order to its end; `live`: somebody watches.

        Raises:
            DefinitionError, RunnerError, ClusterError, Refused: it cannot be run.
        """

    def interact(self, order: Order, job: Watcher, started: Callable[[Run], None], /) -> Ran:
        """Run an order whose stdin its client writes: `started` gets the run.

        Raises:
            DefinitionError, RunnerError, Refused: it cannot be run.
        """

    def judge(self, entry: Entry, job: Watcher) -> Report:
        """Judge a solution, and tell its cases.

        Raises:
            DefinitionError, ProblemError, RunnerError, Refused: it cannot be judged.
        """


class Here:
    """This machine's sandboxes."""

    def __init__(self, catalogue: Catalogue, engine: Callable[[], Engine], pool: Pool) -> None:
        self._catalogue = catalogue
        self._engine = engine
        self._pool = pool

    def open(self) -> None:
        """Do nothing: no engine is asked before it is needed."""

    def close(self) -> None:
        """Close the sandboxes."""
        self._pool.close()

    def check(self) -> None:
        """Ask the engine.

        Raises:
            EngineError: it does not answer.
        """
        self._engine().check()

    def run(self, order: Order, job: Watcher, *, live: bool = False) -> Ran:
        """Run an order to its end."""
        return run_order(self._pool, self._engine, order, job, live=live)

    def interact(self, order: Order, job: Watcher, started: Callable[[Run], None]) -> Ran:
        """Run an order whose stdin its client writes."""
        return run_interactive(self._pool, order, job, started)

    def judge(self, entry: Entry, job: Watcher) -> Report:
        """Judge a solution, and tell its cases as they end."""
        problem = entry.problem
        if timing.is_unlimited(problem):
            problem = timing.with_time_limit(problem, self._catalogue, self._engine())
        judging = Judging(
            problem,
            entry.program,
            entry.language,
            cases=problem.samples if entry.samples else None,
            enough=at_first_failure if entry.first_failure else None,
        )
        job.stop_with(judging.stop)
        for event in judging:
            if isinstance(event, Compiling):
                job.tell("started", {"phase": "compile"})
            elif isinstance(event, CaseJudged):
                job.tell("case", {"case": event.number, **event.report.to_dict()})
        assert judging.report
        return judging.report
