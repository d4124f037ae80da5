"""One judging as the app sees it: what is judged, what it tells, how it is stopped.

`drive` is the body of a thread worker. As with runs (`submission.py`) it does nothing but post
messages that carry the judging's number, so that late news of an earlier one is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from textual.message import Message

from foundation.units import duration_text, size_text
from languages import Language
from problems import ProblemError
from problems.judge import CaseReport, Event, Judging, Report, at_first_failure
from problems.problem import Case, Problem
from runner.images import Progress
from tui.jobs.run_job import Fetching, News, told
from tui.screens.history.runs import shown
from tui.screens.practice.case_table import case_name, case_said
from tui.widgets.pane import DOT
from tui.widgets.result import Kind, Line

if TYPE_CHECKING:
    from tui.jobs.machine import Machine


@dataclass
class Happened(News):
    """What the judge tells: a case began, or has its verdict, or all is over."""

    event: Event


@dataclass(kw_only=True)
class Judgement:
    """A solution on its way through the judge."""

    number: int
    problem: Problem
    source: str
    language: Language
    cases: Sequence[Case]
    stop_first: bool
    """It ends at the first case that is not accepted."""
    cancelled: threading.Event = field(default_factory=threading.Event)
    _judging: Judging | None = None

    def drive(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Judge to the end; for a thread worker."""

        def tell(step: Progress) -> None:
            post(Fetching(self.number, step))

        enough: Callable[[CaseReport], bool] | None = at_first_failure if self.stop_first else None
        with told(self.number, post):
            machine.fetch(self.language, tell, self.cancelled)
            self._judging = machine.judge(
                self.problem,
                self.source,
                self.language,
                cases=self.cases,
                enough=enough,
                listen=tell,
                cancelled=self.cancelled,
            )
            if self.cancelled.is_set():
                self._judging.stop()
            try:
                for event in self._judging:
                    post(Happened(self.number, event))
            except OSError as error:
                raise ProblemError(f"A file of the package cannot be read: {error.strerror}.") from None

    def stop(self) -> None:
        """Stop it, whatever it is doing; for a thread worker: an engine that hangs may make it wait."""
        self.cancelled.set()
        if self._judging:
            self._judging.stop()


def without_own(report: Report, problem: Problem) -> Report:
    """The report on the package's cases alone: a mistake in a case of the user's own fails no solution."""
    cases = tuple(each for each in report.cases if each.case in problem.cases)
    verdict = report.verdict
    if verdict not in ("compile_error", "internal_error"):
        failed = next((each.verdict for each in cases if each.verdict != "accepted"), None)
        verdict = failed or ("accepted" if len(cases) == len(problem.cases) > 0 else None)
    return replace(report, cases=cases, total=len(problem.cases), verdict=verdict)


def first_error(marks: Mapping[int, str]) -> str:
    """Of what is said of lines of the source, what is to be mended first: `line 8: error: ';' expected`."""
    errors = {line: said for line, said in marks.items() if "error" in said.casefold()} or marks
    return next((f"line {line}: {said}" for line, said in errors.items()), "")


def report_line(report: Report, problem: Problem, rate_key: str, marks: Mapping[int, str]) -> Line:
    """What a judging came to, for the strip.

    Args:
        report: the judging's.
        problem: what was judged.
        rate_key: says how it was.
        marks: what the compiler says of lines of the source.
    """
    theirs, facts, notes = without_own(report, problem), _facts(report), [*report.notes]

    def line(kind: Kind, sign: str, words: str, detail: str, facts: str = facts) -> Line:
        return Line(kind, sign, words, shown(detail), facts)

    if theirs.verdict == "accepted":
        mine = sum(each.verdict != "accepted" for each in report.cases)
        notes += [f"{mine} of your own fail" if mine > 1 else "one of your own fails"] if mine else []
        notes.append(f"{rate_key} says how it was")
        return line("ok", "✓", "ACCEPTED", DOT.join([f"{theirs.passed} of {theirs.total} cases", *notes]))
    if report.verdict is None:
        return line("stopped", "■", "STOPPED", f"{theirs.passed} of {theirs.total} cases passed")
    if report.verdict == "internal_error":
        return line("trouble", "!", "NOT JUDGED", report.message, "")
    if report.verdict == "compile_error":
        words = first_error(marks) or report.said or report.message
        return line("failed", "✗", "COMPILE ERROR", words)
    first = next(each for each in report.cases if each.verdict != "accepted")
    said = f"{theirs.passed}/{theirs.total} passed · {case_name(first.case)}: {case_said(first)}"
    return line("failed", "✗", report.verdict.replace("_", " ").upper(), DOT.join([said, *notes]))


def _facts(report: Report) -> str:
    facts = [f"slowest {duration_text(max(each.wall_ms for each in report.cases))}"] if report.cases else []
    memory = max((each.memory_bytes or 0 for each in report.cases), default=0)
    facts += [size_text(memory)] if memory else []
    if report.compile:
        cached = " (cached)" if report.compile.cached else ""
        facts.append(f"compile {duration_text(report.compile.wall_ms)}{cached}")
    return DOT.join(facts)
