"""Test the texts of the problem screen that need no screen."""

from __future__ import annotations

from problems import package
from problems.judge import CaseReport, Report
from problems.problem import Problem
from tests.problems.conftest import Write, write  # noqa: F401  # a fixture
from tui.screens.practice.lines import report_line
from tui.screens.practice.statement import statement_text


def test_what_was_left_out_of_a_package_is_below_its_statement_and_named_with_the_verdict(
    write: Write,  # noqa: F811  # the fixture
) -> None:
    odd = package.read(write({"data/secret/é [x].in": "9\n"}))
    whole = package.read(write(name="whole"))

    assert statement_text(odd).endswith(
        "#### Notes on this package\n\n"
        "- data/secret/é \\[x\\].in: the format does not allow this name; the file is left out"
    )
    assert "left out" not in statement_text(whole)
    assert report_line(_accepted(odd), odd, "then", {}).detail.endswith(" · 1 note below the statement · then")
    assert "note" not in report_line(_accepted(whole), whole, "then", {}).detail


def _accepted(problem: Problem) -> Report:
    cases = tuple(
        CaseReport(case=case, verdict="accepted", wall_ms=1.0, cpu_ms=None, memory_bytes=None, said="")
        for case in problem.cases
    )
    return Report(
        problem=problem.id,
        language="python",
        verdict="accepted",
        total=len(cases),
        cases=cases,
        compile=None,
        message="",
    )
