"""One stress test as the app sees it: random inputs, the slow solution's answers, and the user's beside them.

`drive` is the body of a thread worker and posts messages with the test's number, as runs do.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

from languages import Language
from problems.judge import Report
from problems.problem import Problem
from problems.stress import Failure, Stress, Tried
from runner.images import Progress
from tui.jobs.run_job import Fetching, News, told
from tui.screens.history.runs import shown
from tui.screens.practice.case_table import case_said
from tui.widgets.result import Line

if TYPE_CHECKING:
    from tui.jobs.machine import Machine


@dataclass
class Compared(News):
    """So many inputs were tried."""

    tried: Tried


@dataclass
class Stressed(News):
    """It is over."""

    tried: Tried
    failure: Failure | None
    """The smallest input on which the solution is not accepted."""
    stopped: bool
    uncompiled: Report | None = None
    """What the judge said where the solution does not compile."""


@dataclass(kw_only=True)
class Stressing:
    """A solution on its way through random inputs."""

    number: int
    problem: Problem
    source: str
    language: Language
    cancelled: threading.Event = field(default_factory=threading.Event)
    _stress: Stress | None = None

    def drive(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Try inputs to the end; for a thread worker."""

        def tell(step: Progress) -> None:
            post(Fetching(self.number, step))

        with told(self.number, post):
            self._stress = stress = machine.stress(
                self.problem, self.source, self.language, listen=tell, cancelled=self.cancelled
            )
            tried = Tried(0, 0)
            for tried in stress:
                post(Compared(self.number, tried))
            post(Stressed(self.number, tried, stress.failure, self.cancelled.is_set(), stress.uncompiled))

    def stop(self) -> None:
        """Stop it, whatever it is doing; for a thread worker."""
        self.cancelled.set()
        if self._stress:
            self._stress.stop()


def stress_line(end: Stressed, case: str) -> Line:
    """What it came to, for the strip; `case` is the name of the case that was made of the failure."""
    inputs = f"{end.tried.seeds} random input{'' if end.tried.seeds == 1 else 's'}"
    if end.failure:
        verdict = end.failure.report.verdict.replace("_", " ").upper()
        said = (
            f"{end.tried.failed} of {inputs} failed; the smallest is your case {case}: {case_said(end.failure.report)}"
        )
        return Line("failed", "✗", verdict, shown(said))
    if end.stopped:
        return Line("stopped", "■", "STOPPED", f"no difference in {inputs}")
    return Line("ok", "✓", "NO DIFFERENCE", f"{inputs}, answered as the package's slow solution does")
