"""Scores in words."""

from __future__ import annotations

from problems import package
from problems.report import GroupReport, Report, Verdict
from tests.problems.conftest import TWICE, Write
from tests.problems.test_groups import LEGACY, SCORING
from tui.text.scores import group_lines, score_line, worth


def group(name: str, score: float, most: float | None, *, judged: int = 2) -> GroupReport:
    return GroupReport(name=name, verdict="accepted", score=score, max_score=most, passed=1, judged=judged, total=2)


def report(*groups: GroupReport, verdict: Verdict | None = "wrong_answer", scoring: bool = True) -> Report:
    return Report(
        problem="p",
        language="c",
        verdict=verdict,
        total=4,
        cases=(),
        compile=None,
        message="",
        scoring=scoring,
        groups=groups,
    )


ROOT, SAMPLE, SECRET = group("", 30, 100), group("sample", 0, 0), group("secret", 30, 100)


def test_groups_have_a_line_each_and_those_around_them_none() -> None:
    lines = group_lines(report(ROOT, SAMPLE, SECRET, group("secret/a", 30, 30), group("secret/bc", 0, 70, judged=1)))

    assert lines == [
        "secret/a   30 of 30 points  1/2 passed",
        "secret/bc  0 of 70 points   1/2 passed, 1 not judged",
    ]
    assert group_lines(report(ROOT, SAMPLE, SECRET)) == []


def test_the_score_says_what_is_still_to_get() -> None:
    groups = (ROOT, SAMPLE, SECRET, group("secret/a", 30, 30), group("secret/b", 0, 70), group("secret/c", 1, None))

    assert score_line(report(*groups)) == "30 of 100 points, still to get: b 70"
    assert score_line(report(group("", 12.5, None), verdict="accepted")) == "12.5 points"
    assert score_line(report(*groups, verdict=None)) == ""
    assert score_line(report(scoring=False)) == ""
    assert score_line(report(verdict="compile_error")) == "0 points"


def test_a_problem_says_what_its_groups_are_worth(write: Write) -> None:
    assert worth(package.read(write(TWICE, name="plain"))) == ""
    assert worth(package.read(write(SCORING, name="new"))) == "100 points: a 30, b 70"
    fewest = LEGACY | {"problem.yaml": "type: scoring\ngrading: {objective: min}\n", "data/testdata.yaml": None}
    assert worth(package.read(write(fewest, name="fewest"))).startswith("points, the fewer the better")
