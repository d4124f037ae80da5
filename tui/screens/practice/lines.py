"""Summarize a judging or a stress test in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from foundation.units import duration_text, size_text
from problems.handed_in import ANSWERS
from problems.judge import CaseReport, Report
from problems.problem import Case, Problem
from problems.signature import AnySignature, ClassSignature
from problems.values import try_answer
from tui.jobs.stress_job import Stressed
from tui.screens.practice.case_table import case_name, case_said
from tui.state.earlier import Earlier
from tui.text.scores import score_line
from tui.text.status import Status
from tui.text.times import moment_text
from tui.text.visible import shown
from tui.widgets.pane import DOT
from tui.widgets.result import Line

_ONE_LINE = 1 << 16
"""Characters up to which a value is not broken into lines."""


def without_own(report: Report, problem: Problem) -> Report:
    """Return the report for the package's cases only: a wrong own case must not fail a solution."""
    if report.language == ANSWERS:
        return report  # own cases have no answer to hand in, and samples need none
    cases = tuple(each for each in report.cases if each.case in problem.cases)
    verdict = report.verdict
    if verdict not in ("compile_error", "internal_error"):
        failed = next((each.verdict for each in cases if each.verdict != "accepted"), None)
        verdict = failed or ("accepted" if len(cases) == len(problem.cases) > 0 else None)
    return replace(report, cases=cases, total=len(problem.cases), verdict=verdict)


def first_error(marks: Mapping[int, str]) -> str:
    """Return the first error to fix, such as `line 8: error: ';' expected`; "" if nothing is marked."""
    errors = {line: said for line, said in marks.items() if "error" in said.casefold()} or marks
    return next((f"line {line}: {said}" for line, said in errors.items()), "")


def answer_words(signature: AnySignature | None, given: bytes, answer: bytes) -> str:
    """Return the answer to a case on one line: the value, or the calls with what they return."""
    text = try_answer(signature, given, answer, _ONE_LINE) or answer.decode(errors="replace")
    lines = (" ".join(line.split()) for line in text.splitlines())
    return (", " if isinstance(signature, ClassSignature) else " ").join(line for line in lines if line)


def report_line(
    report: Report,
    problem: Problem,
    then: str,
    marks: Mapping[int, str],
    name_of: Callable[[Case], str] = case_name,
) -> Line:
    """Return the verdict strip's line for a judging.

    Args:
        report: the judge's report.
        problem: the problem judged against.
        then: what to do once it is accepted.
        marks: the compiler's messages by line of the source.
        name_of: returns a case's name.
    """
    theirs, facts, notes = without_own(report, problem), _facts(report), [*report.run_notes]
    points = score_line(report)

    def line(status: Status, words: str, detail: str, facts: str = facts) -> Line:
        return Line(status, words, shown(detail), facts)

    if theirs.verdict == "accepted":
        mine = sum(each.verdict != "accepted" for each in report.cases)
        notes += [points] if points else []
        notes += [f"{mine} of your own fail" if mine > 1 else "one of your own fails"] if mine else []
        left_out = len(problem.notes)
        notes += [f"{left_out} note{'s' * (left_out > 1)} below the statement"] if left_out else []
        notes.append(then)
        return line(Status.OK, "ACCEPTED", DOT.join([f"{theirs.passed} of {theirs.total} cases", *notes]))
    if report.verdict is None:
        return line(Status.STOPPED, "STOPPED", f"{theirs.passed} of {theirs.total} cases passed")
    if report.verdict == "internal_error":
        return line(Status.TROUBLE, "NOT JUDGED", report.message, "")
    if report.verdict == "compile_error":
        words = first_error(marks) or report.said or report.message
        return line(Status.FAILED, "COMPILE ERROR", words)
    first = next(each for each in report.cases if each.verdict != "accepted")
    verdict = report.verdict if report.verdict != "accepted" else first.verdict  # by a grader that is content with less
    said = f"{theirs.passed}/{theirs.total} passed · {name_of(first.case)}: {case_said(first)}"
    parts = [points, said, *notes] if points else [said, *notes]
    return line(Status.FAILED, verdict.replace("_", " ").upper(), DOT.join(parts))


def earlier_words(text: Earlier) -> str:
    """Return what an earlier text is, such as `your accepted solution of 2026-11-03 14:05`."""
    what = "your accepted solution of" if text.accepted else "your text of"
    return f"{what} {moment_text(text.when)}"


def _facts(report: Report) -> str:
    facts = [f"slowest {duration_text(max(each.wall_ms for each in report.cases))}"] if report.cases else []
    memory = max((each.memory_bytes or 0 for each in report.cases), default=0)
    facts += [size_text(memory)] if memory else []
    if report.compile:
        cached = " (cached)" if report.compile.cached else ""
        facts.append(f"compile {duration_text(report.compile.wall_ms)}{cached}")
    return DOT.join(facts)


def stress_line(
    end: Stressed, case: str, known: CaseReport | None = None, name_of: Callable[[Case], str] = case_name
) -> Line:
    """Return the verdict strip's line for a stress test.

    Args:
        end: the end of the test.
        case: the own case made from the failure.
        known: a case that the judge has not accepted; then no difference is no success.
        name_of: returns a case's name.
    """
    inputs = f"{end.tried.seeds} random input{'' if end.tried.seeds == 1 else 's'}"
    if end.failure:
        verdict = end.failure.report.verdict.replace("_", " ").upper()
        smallest = f"the smallest is your case {case}: {case_said(end.failure.report)}"
        said = f"{end.tried.failed} of {inputs} from seed {end.seeds[0]} failed; {smallest}"
        return Line(Status.FAILED, verdict, shown(said))
    if end.stopped:
        return Line(Status.STOPPED, "STOPPED", f"no difference in {inputs} from seed {end.seeds[0]}")
    seeds = f"{inputs}, seeds {end.seeds[0]} to {end.seeds[0] + end.tried.seeds - 1}"
    if known:
        verdict = known.verdict.replace("_", " ").upper()
        return Line(Status.FAILED, verdict, shown(f"{name_of(known.case)}: {case_said(known)} · no other in {seeds}"))
    return Line(Status.OK, "NO DIFFERENCE", f"{seeds}: same answers as the package's slow solution")
