"""What the screen of a problem with scores says: its points, what is still to get, what was not judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems import package
from problems.grading import Course
from problems.problem import Problem
from problems.report import CaseReport, Report, Verdict
from tests.problems.conftest import TWICE
from tests.problems.test_groups import SCORING
from tui.screens.practice.case_table import CaseRow, row_verdict
from tui.screens.practice.lines import report_line
from tui.screens.practice.statement import limits_text
from tui.text.status import Status


@pytest.fixture
def problem(tmp_path: Path) -> Problem:
    for name, text in (TWICE | SCORING).items():
        if isinstance(text, str):
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    return package.read(tmp_path)


def judged(problem: Problem, **failing: Verdict) -> Report:
    """Return the report of a submission that fails on the first case of these groups."""
    assert problem.groups
    course = Course(problem.groups)
    cases = []
    for each in problem.cases:
        if course.why_skipped(each.name):
            course.skip(each.name)
            continue
        verdict = failing.get(each.name.split("/")[1], "accepted") if each.name.endswith("/1") else "accepted"
        made = CaseReport(case=each, verdict=verdict, wall_ms=1, cpu_ms=1, memory_bytes=1, said="expected 9, got 8")
        cases.append(course.add(made))
    groups = course.groups()
    return Report(
        problem=problem.id, language="c", verdict=groups[0].verdict, total=len(problem.cases), cases=tuple(cases),
        compile=None, message="", scoring=True, groups=groups, skipped=tuple(course.skipped),
    )  # fmt: skip  # a row of fields


def test_the_strip_says_the_points_and_what_is_still_to_get(problem: Problem) -> None:
    whole = report_line(judged(problem), problem, "then", {})
    partly = report_line(judged(problem, b="wrong_answer"), problem, "then", {})
    nothing = report_line(judged(problem, a="time_limit"), problem, "then", {})

    assert (whole.status, whole.words) == (Status.OK, "ACCEPTED")
    assert "100 of 100 points" in whole.detail
    assert (partly.status, partly.words) == (Status.FAILED, "WRONG ANSWER")
    assert partly.detail.startswith("65 of 100 points, still to get: b 35 · 4/5 passed")
    assert (nothing.words, nothing.detail.partition(" · ")[0]) == (
        "TIME LIMIT",
        "0 of 100 points, still to get: a 30, b 70",
    )


def test_a_case_that_is_left_out_says_so(problem: Problem) -> None:
    row = CaseRow(problem.cases[-1], skipped=True)

    assert row_verdict(row) == (Status.IDLE, "not judged")


def test_the_statement_says_what_the_groups_are_worth(problem: Problem) -> None:
    assert limits_text(problem).endswith(" 100 points: a 30, b 70.")
