"""Grading: what cases and groups score, and which cases are left out."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from problems.errors import JudgeError
from problems.grading import WORST_FIRST, Course, Scored, case_score, grade
from problems.groups import Aggregation, Group, aggregated
from problems.problem import Case
from problems.report import CaseReport, Points, Verdict, points_text, score_words

FAILING: tuple[Verdict, ...] = ("wrong_answer", "time_limit", "runtime_error")


def case(name: str, verdict: Verdict = "accepted", points: Points | None = None) -> CaseReport:
    made = Case(name=name, input_from=b"", answer_from=b"", static=() if name.endswith("static_validation") else None)
    return CaseReport(case=made, verdict=verdict, wall_ms=1, cpu_ms=1, memory_bytes=1, said="", points=points)


def scores(course: Course, reports: Iterable[CaseReport]) -> dict[str, float]:
    """Walk through the cases as the judge does; return the score of each group."""
    for report in reports:
        if course.why_skipped(report.case.name):
            course.skip(report.case.name)
        else:
            course.add(report)
    return {group.name: group.score for group in course.groups()}


def modern(*groups: Group, how: Aggregation = "sum", most: float = 100) -> Group:
    secret = Group(
        name="secret", parts=groups, aggregation=how, hopeless=how != "sum", least=0, most=most, bounded=True
    )
    sample = Group(name="sample", parts=("sample/1",), accepted=0, least=0, most=0, scores="ignored")
    return Group(name="", parts=(sample, secret), least=0, most=most)


def group(name: str, most: float, *cases: str, how: Aggregation = "pass-fail", requires: tuple[str, ...] = ()) -> Group:
    each = most / len(cases) if how == "sum" else most
    return Group(
        name=name,
        parts=cases,
        aggregation=how,
        hopeless=how != "sum",
        requires=requires,
        accepted=0 if how == "pass-fail" else each,
        least=0,
        most=most,
        bounded=True,
        scores="refused" if how == "pass-fail" else "taken",
    )


TWO = modern(
    group("secret/a", 30, "a1", "a2", "a3"),
    group("secret/b", 70, "b1", "b2", how="sum", requires=("sample", "secret/a")),
)


def test_all_right_gets_all_points() -> None:
    course = Course(TWO)

    found = scores(course, map(case, TWO.cases()))

    assert found == {"": 100, "sample": 0, "secret": 100, "secret/a": 30, "secret/b": 70}
    assert course.skipped == []
    assert [one.verdict for one in course.groups()] == ["accepted"] * 5
    assert all(one.max_score == one.score for one in course.groups())


def test_a_lost_group_is_not_judged_to_its_end_and_locks_what_requires_it() -> None:
    course = Course(TWO)

    found = scores(course, [case("sample/1"), case("a1"), case("a2", "time_limit"), case("a3"), case("b1"), case("b2")])

    assert found["secret"] == 0
    assert course.skipped == ["a3", "b1", "b2"]
    told = {one.name: one for one in course.groups()}
    assert told["secret/a"].why_not_judged == "a2 scores nothing, so no point is left to get"
    assert told["secret/b"].why_not_judged == "secret/a must be accepted first, and is not"
    assert (told["secret/a"].passed, told["secret/a"].judged, told["secret/a"].total) == (1, 2, 3)
    assert (told[""].verdict, told["secret/b"].verdict) == ("time_limit", None)


def test_thorough_judging_leaves_out_only_what_the_format_forbids() -> None:
    course = Course(TWO, thorough=True)

    scores(course, [case("sample/1"), case("a1", "wrong_answer"), case("a2"), case("a3"), case("b1"), case("b2")])

    assert course.skipped == ["b1", "b2"]


def test_a_failed_sample_locks_what_requires_it_and_costs_nothing_else() -> None:
    root = modern(group("secret/a", 40, "a1"), group("secret/b", 60, "b1", requires=("sample",)))
    course = Course(root)

    found = scores(course, [case("sample/1", "wrong_answer"), case("a1"), case("b1")])

    assert (found["secret"], course.skipped) == (40, ["b1"])
    assert course.groups()[0].verdict == "wrong_answer"


def test_a_group_that_is_locked_takes_no_points_from_the_others() -> None:
    root = modern(group("secret/a", 40, "a1", requires=("sample",)), group("secret/b", 60, "b1"))

    assert scores(Course(root), [case("sample/1", "wrong_answer"), case("a1"), case("b1")])[""] == 60


def test_after_a_lost_group_nothing_is_left_in_a_secret_that_takes_the_lowest() -> None:
    root = modern(group("secret/a", 100, "a1", "a2"), group("secret/b", 100, "b1"), how="min")
    course = Course(root)

    found = scores(course, [case("sample/1"), case("a1", "wrong_answer"), case("a2"), case("b1")])

    assert (found[""], course.skipped) == (0, ["a2", "b1"])
    assert {one.why_not_judged for one in course.groups() if one.name in ("", "secret")} == {
        "secret/a scores nothing, so no point is left to get",
        "",
    }


def test_a_sum_of_cases_is_judged_to_its_end() -> None:
    root = modern(group("secret/a", 90, "a1", "a2", "a3", how="sum"), most=90)
    course = Course(root)

    found = scores(course, [case("sample/1"), case("a1", "wrong_answer"), case("a2"), case("a3")])

    assert (found["secret/a"], course.skipped) == (60, [])


# ------------------------------------------------------------------------------------------- legacy


def legacy(name: str, *parts: Group | str, **rule: object) -> Group:
    return Group(name=name, parts=parts, verdict="worst_error", **rule)  # type: ignore[arg-type]  # as it is read


ODD = legacy(
    "",
    legacy("sample", "s1", most=0, least=0, accepted=0),
    legacy(
        "secret",
        legacy("secret/1", "a1", "a2", aggregation="min", breaks=True, accepted=50, least=0, most=50),
        legacy("secret/2", "b1", "b2", aggregation="min", breaks=True, accepted=50, least=0, most=50),
        any_accepted=True,
        most=100,
        least=0,
    ),
    ignore_sample=True,
    most=100,
    least=0,
)


def test_one_accepted_group_accepts_the_whole_where_the_grader_says_so() -> None:
    course = Course(ODD)

    found = scores(course, [case("s1"), case("a1"), case("a2"), case("b1", "wrong_answer"), case("b2")])

    assert (found[""], course.skipped) == (50, ["b2"])
    assert course.groups()[0].verdict == "accepted"
    assert course.groups()[-1].why_not_judged == "b1 is not accepted, and there the package stops"


def test_break_goes_up_to_the_groups_around() -> None:
    root = legacy("", legacy("secret", legacy("secret/1", "a1", "a2", breaks=True), "b1", breaks=True))
    course = Course(root)

    scores(course, [case("a1", "runtime_error"), case("a2"), case("b1")])

    assert course.skipped == ["a2", "b1"]


@pytest.mark.parametrize(
    ("how", "score"), [("sum", 13), ("avg", 13 / 3), ("min", 1), ("max", 10)]
)  # fmt: skip  # a table
def test_graders_add_up_in_four_ways(how: Aggregation, score: float) -> None:
    root = legacy("", "a", "b", "c", aggregation=how)

    found = scores(Course(root), [case(n, points=Points(score=s)) for n, s in (("a", 1), ("b", 10), ("c", 2))])

    assert found[""] == pytest.approx(score)


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [("worst_error", "runtime_error"), ("first_error", "wrong_answer"), ("always_accept", "accepted")],
)
def test_graders_choose_the_verdict_in_three_ways(rule: str, verdict: str) -> None:
    root = Group(name="", parts=("a", "b", "c", "d"), verdict=rule)  # type: ignore[arg-type]  # one of them

    course = Course(root)
    scores(course, [case("a"), case("b", "wrong_answer"), case("c", "runtime_error"), case("d", "time_limit")])

    assert course.groups()[0].verdict == verdict


def test_a_score_outside_the_range_of_its_group_is_the_judges_fault() -> None:
    root = legacy("", legacy("secret", "a", least=0, most=5))
    course = Course(root)

    with pytest.raises(JudgeError, match="the score of secret is 6, which is outside its range of 0 to 5"):
        course.add(case("a", points=Points(score=6)))


# --------------------------------------------------------------------------------- the score of a case

SUM = group("secret/a", 40, "a", "b", how="sum")
FREE = Group(name="secret/a", parts=("a",), accepted=None, least=0)
OLD = legacy("secret/a", "a", accepted=7, rejected=-1)


@pytest.mark.parametrize(
    ("rule", "verdict", "points", "score"),
    [
        (SUM, "accepted", None, 20),
        (SUM, "wrong_answer", None, 0),
        (SUM, "accepted", Points(share=0.25), 5),
        (SUM, "accepted", Points(score=12.5), 12.5),
        (FREE, "accepted", Points(score=1234), 1234),
        (OLD, "accepted", None, 7),
        (OLD, "time_limit", None, -1),
        (OLD, "accepted", Points(score=-3), -3),
        (OLD, "accepted", Points(share=0.5), 7),
        (Group(name="sample", parts=("a",), accepted=0, scores="ignored"), "accepted", Points(score=9), 0),
    ],
)  # fmt: skip  # a table
def test_a_case_scores_what_its_group_and_validator_say(
    rule: Group, verdict: Verdict, points: Points | None, score: float
) -> None:
    assert case_score(rule, case("a", verdict, points)) == score


@pytest.mark.parametrize(
    ("rule", "verdict", "points", "words"),
    [
        (SUM, "accepted", Points(score=20.5), "is 20.5, and the case has at most 20"),
        (SUM, "accepted", Points(score=-1), "is -1, below 0"),
        (SUM, "accepted", Points(share=1.5), "is a multiplier of 1.5, which is not between 0 and 1"),
        (SUM, "accepted", Points(1, 1), "is there twice"),
        (SUM, "wrong_answer", Points(score=1), "was given although it refuses the output"),
        (FREE, "accepted", None, "accepts a without a score.txt"),
        (FREE, "accepted", Points(share=1), "is a multiplier, but the group is unbounded"),
        (group("g", 3, "a"), "accepted", Points(score=1), "is not allowed: cases of this group have no score"),
    ],
)  # fmt: skip  # a table
def test_a_score_against_the_rules_is_the_judges_fault(
    rule: Group, verdict: Verdict, points: Points, words: str
) -> None:
    with pytest.raises(JudgeError, match=words) as caught:
        case_score(rule, case("a", verdict, points))

    assert caught.value.kind == "bad_output"


def test_a_static_validation_case_has_a_score_of_its_own() -> None:
    rule = Group(name="g", parts=("g/static_validation", "a"), accepted=5, static=2, bounded=True, least=0)

    assert case_score(rule, case("g/static_validation")) == 2
    assert case_score(rule, case("a")) == 5


def test_scores_are_written_without_noise() -> None:
    assert points_text(100 / 3) == "33.33"
    assert points_text(30.0) == "30"
    assert points_text(math.inf) == "infinity"
    assert score_words(1, None) == "1 point"
    assert score_words(2.5, 100) == "2.5 of 100 points"


# ----------------------------------------------------------------------------------- what always holds

VERDICTS = st.sampled_from(("accepted", "accepted", *WORST_FIRST[1:]))


@st.composite
def packages(draw: st.DrawFn) -> Group:
    """Draw the groups of a package of 2025-09."""
    made, earlier = [], ["sample"]
    for number in range(draw(st.integers(1, 5))):
        how: Aggregation = draw(st.sampled_from(("pass-fail", "sum", "min")))
        name = f"secret/{number}"
        cases = [f"{name}/{each}" for each in range(draw(st.integers(1, 4)))]
        requires = tuple(draw(st.lists(st.sampled_from(earlier), max_size=2, unique=True)))
        made.append(group(name, draw(st.integers(0, 50)), *cases, how=how, requires=requires))
        earlier += [name] if how == "pass-fail" else []
    total = math.fsum(one.most for one in made)
    if draw(st.booleans()):
        return modern(*made, most=total)
    return modern(*made, how="min", most=max(one.most for one in made))


@given(packages(), st.data())
def test_what_is_left_out_never_changes_a_score(root: Group, data: st.DataObject) -> None:
    reports = [case(name, data.draw(VERDICTS)) for name in root.cases()]
    quick, thorough = Course(root), Course(root, thorough=True)

    short, long = scores(quick, reports), scores(thorough, reports)

    assert short[""] == pytest.approx(long[""])
    assert all(short[name] <= long[name] + 1e-9 for name in short)  # of a group that is left out for another's sake
    assert set(thorough.skipped) <= set(quick.skipped)
    assert quick.groups()[0].verdict == thorough.groups()[0].verdict
    assert 0 <= short[""] <= root.most + 1e-6


@given(packages(), st.data())
def test_one_more_case_accepted_never_scores_less(root: Group, data: st.DataObject) -> None:
    reports = [case(name, data.draw(VERDICTS)) for name in root.cases()]
    place = data.draw(st.integers(0, len(reports) - 1))
    better = [*reports[:place], case(reports[place].case.name), *reports[place + 1 :]]

    assert scores(Course(root), better)[""] >= scores(Course(root), reports)[""] - 1e-9


@given(packages(), st.data())
def test_what_is_known_to_be_lost_is_never_judged(root: Group, data: st.DataObject) -> None:
    """A worker that looks ahead and the judge that takes the cases in order agree."""
    course = Course(root)
    for name in root.cases():
        lost = course.is_lost(name)
        assert not lost or course.why_skipped(name)
        if course.why_skipped(name):
            course.skip(name)
        else:
            course.add(case(name, data.draw(VERDICTS)))
    assert course.is_whole
    assert not Course(root, list(root.cases())[:-1]).is_whole


@given(st.lists(st.floats(0, 1000), min_size=1), st.sampled_from(("sum", "avg", "min", "max")))
def test_aggregation_does_not_depend_on_the_order(values: list[float], how: Aggregation) -> None:
    assert aggregated(how, values) == aggregated(how, sorted(values)) == aggregated(how, values[::-1])
    if how != "sum":
        assert min(values) - 1e-9 <= aggregated(how, values) <= max(values) + 1e-9


def test_grading_of_nothing_is_zero() -> None:
    assert grade(TWO, {})[""].score == 0
    assert grade(TWO, {"a1": Scored("accepted", 0)})["secret/a"].verdict is None
