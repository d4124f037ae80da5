"""Reading the groups of scoring problems: both rule books, and what is wrong with those that are broken."""

from __future__ import annotations

import math

import pytest

from problems import PackageError, package
from problems.groups import Group
from tests.problems.conftest import YAML, Write

Changes = dict[str, str | bytes | None]
SCORING: Changes = {
    "problem.yaml": YAML + "type: scoring\n",
    "data/secret/1.in": None,
    "data/secret/1.ans": None,
    "data/secret/2.in": None,
    "data/secret/2.ans": None,
    "data/secret/a/test_group.yaml": "max_score: 30\n",
    "data/secret/a/1.in": "5\n",
    "data/secret/a/1.ans": "10\n",
    "data/secret/a/deep/2.in": "6\n",
    "data/secret/a/deep/2.ans": "12\n",
    "data/secret/b/test_group.yaml": "max_score: 70\nscore_aggregation: sum\nrequire_pass: [sample, secret/a]\n",
    "data/secret/b/1.in": "7\n",
    "data/secret/b/1.ans": "14\n",
    "data/secret/b/2.in": "8\n",
    "data/secret/b/2.ans": "16\n",
}
"""A scoring problem with two groups, 30 points for all of the first, 35 for each case of the second."""
LEGACY: Changes = SCORING | {
    "problem.yaml": "name: Twice\ntype: scoring\n",
    "data/secret/a/test_group.yaml": None,
    "data/secret/b/test_group.yaml": None,
    "data/testdata.yaml": "range: 0 100\non_reject: continue\ngrader_flags: ignore_sample\n",
    "data/secret/testdata.yaml": "grader_flags: first_error accept_if_any_accepted\n",
    "data/secret/a/testdata.yaml": "accept_score: 15\nrange: 0 30\non_reject: break\ngrader_flags: min\n",
    "data/secret/b/testdata.yaml": "accept_score: 35\n",
}


def groups(write: Write, changes: Changes) -> dict[str, Group]:
    found = package.read(write(changes)).groups
    assert found
    return {group.name: group for group in found.groups()}


def test_the_groups_of_a_scoring_problem_are_read(write: Write) -> None:
    found = groups(write, SCORING)

    assert list(found) == ["", "sample", "secret", "secret/a", "secret/b"]
    secret, first, second = (found[name] for name in ("secret", "secret/a", "secret/b"))
    assert (secret.aggregation, secret.most, secret.best, secret.hopeless) == ("sum", 100, 100, False)
    assert (first.aggregation, first.most, first.parts) == ("pass-fail", 30, ("secret/a/1", "secret/a/deep/2"))
    assert first.hopeless
    assert (second.aggregation, second.accepted, second.requires) == ("sum", 35, ("sample", "secret/a"))
    assert (found["sample"].best, found["sample"].scores) == (0, "ignored")
    assert package.read(write(SCORING)).notes == ()


def test_cases_without_groups_share_the_hundred_points(write: Write) -> None:
    secret = groups(write, {"problem.yaml": YAML + "type: scoring\n"})["secret"]

    assert (secret.most, secret.accepted, secret.parts) == (100, 50, ("secret/1", "secret/2"))


def test_a_draft_of_the_format_has_its_own_words(write: Write) -> None:
    told: Changes = {
        f"data/secret/{name}/testdata.yaml": f"scoring: {{score: {score}, aggregation: min}}\n"
        for name, score in (("a", 40), ("b", 60))
    }
    unnamed: Changes = {f"data/secret/{name}/test_group.yaml": None for name in "ab"}

    found = groups(write, {**SCORING, **unnamed, **told})

    assert [(one.aggregation, one.most) for one in found.values()][3:] == [("min", 40), ("min", 60)]


@pytest.mark.parametrize("yaml", ["name: Twice\ntype: scoring\n", YAML.replace("2025-09", "draft") + "type: scoring\n"])
def test_a_legacy_package_is_graded_by_its_flags_and_inherits(write: Write, yaml: str) -> None:
    found = groups(write, LEGACY | {"problem.yaml": yaml})

    root, secret, first, second = (found[name] for name in ("", "secret", "secret/a", "secret/b"))
    assert (root.ignore_sample, secret.ignore_sample, secret.any_accepted) == (True, False, True)
    assert (root.breaks, first.breaks, second.breaks) == (False, True, False)
    assert (first.aggregation, first.accepted, first.most, first.verdict) == ("min", 15, 30, "worst_error")
    assert (second.aggregation, second.most, second.verdict, second.any_accepted) == ("sum", 100, "first_error", True)
    assert [part.name for part in first.parts if isinstance(part, Group)] == ["secret/a/deep"]


def test_the_best_score_of_a_legacy_package_without_ranges_is_added_up(write: Write) -> None:
    bare: Changes = {"data/testdata.yaml": "grader_flags: ignore_sample avg\n", "data/secret/testdata.yaml": None}
    bare["data/secret/a/testdata.yaml"] = "grader_flags: sum\naccept_score: 4\n"

    found = groups(write, LEGACY | bare)

    assert (found["secret/a"].best, found["secret/b"].best, found["secret"].best, found[""].best) == (8, 35, 21.5, 21.5)
    fewest = groups(write, LEGACY | bare | {"problem.yaml": "type: scoring\ngrading: {objective: min}\n"})
    assert fewest[""].best is None


def test_a_static_validation_case_comes_last_in_its_group(write: Write) -> None:
    folder = write(
        SCORING
        | {
            "data/secret/b/test_group.yaml": "max_score: 70\nscore_aggregation: sum\nstatic_validation_score: 20\n"
            "static_validator_args: [short]\n",
            "static_validator/look.py": "",
        }
    )
    problem = package.read(folder)

    last = problem.cases[-1]
    assert (last.name, last.static) == ("secret/b/static_validation", ("short",))
    assert problem.static_validator
    assert problem.static_validator.name == "look.py"
    assert problem.groups
    group = list(problem.groups.groups())[-1]
    assert (group.static, group.accepted, group.parts[-1]) == (20, 25, last.name)


A, B = "data/secret/a/test_group.yaml", "data/secret/b/test_group.yaml"
SECRET = "data/secret/test_group.yaml"
L = "data/secret/a/testdata.yaml"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({A: "max_score: many\n"}, f'{A}, max_score: "many" is no number of points; write a whole number or unbounded'),
        ({A: "max_score: -1\n"}, 'max_score: "-1" is no number'),
        ({A: "max_score: true\n"}, 'max_score: "True" is no number'),
        ({A: ""}, f"{A}: has no max_score, but all groups together have 100; write a max_score"),
        ({A: "max_score: unbounded\n", SECRET: "max_score: unbounded\n"}, f"{A}: is unbounded, which pass-fail"),
        ({SECRET: "max_score: unbounded\nscore_aggregation: pass-fail\n"}, "is unbounded, which pass-fail aggregation"),
        ({SECRET: "score_aggregation: pass-fail\n"}, f"{B}, score_aggregation: is sum, but secret has pass-fail"),
        ({A: "max_score: 3\nscore_aggregation: best\n"}, '"best" is no aggregation; write one of pass-fail, sum, min'),
        ({B: "max_score: 3\nrequire_pass: secret/x\n"}, f'{B}, require_pass: "secret/x" is no group; it may name sample'),
        ({A: "max_score: 3\nrequire_pass: secret/b\n"}, f'{A}, require_pass: "secret/b" does not come before it'),
        ({A: "max_score: 3\nrequire_pass: secret/a\n"}, f'{A}, require_pass: "secret/a" does not come before it'),
        ({A: "max_score: 3\nrequire_pass: {a: b}\n"}, f"{A}, require_pass: is not a list of groups"),
        ({A: "max_score: 3\nscore_aggregation: min\n"}, f'{B}, require_pass: "secret/a" has min aggregation'),
        ({SECRET: "require_pass: secret/a\n"}, 'require_pass: "secret/a" does not come before it'),
        ({"data/sample/test_group.yaml": "max_score: 3\n"}, "data/sample/test_group.yaml, max_score: is not allowed"),
        ({"data/secret/1.in": "1", "data/secret/1.ans": "2"}, "data/secret/1.in: is in no group, but data/secret has"),
        ({"data/secret/c/1.in": "1", "data/secret/c/1.ans": "2"}, "data/secret/c: has no test_group.yaml, but other"),
        ({"data/secret/c/test_group.yaml": "max_score: 1\n"}, "data/secret/c: is a group without a test case"),
        ({"data/secret/a/deep/test_group.yaml": ""}, "data/secret/a/deep/test_group.yaml: is in a group, and groups"),
        ({A: "max_score: 3\nstatic_validation_score: 1\n"}, f"{A}, static_validation_score: needs a static validator"),
        (
            {A: "max_score: 3\nstatic_validation_score: 1\n", "static_validator/a.py": ""},
            '"1" does not go with pass-fail aggregation; write pass-fail',
        ),
        (
            {B: "max_score: 3\nscore_aggregation: sum\nstatic_validation_score: 4\n", "static_validator/a.py": ""},
            "static_validation_score: is more than the group's 3",
        ),
        ({"problem.yaml": YAML + "type: [scoring, pass-fail]\n"}, "type: is both pass-fail and scoring; leave one out"),
        ({"problem.yaml": YAML + "type: [scoring, funny]\n"}, '"funny" is no type of problem; write one of pass-fail'),
    ],
)  # fmt: skip  # a table: a row has a line
def test_groups_that_break_the_rules_are_one_sentence(write: Write, changes: Changes, sentence: str) -> None:
    with pytest.raises(PackageError) as caught:
        package.read(write(SCORING | changes))

    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({L: "grading: custom\n"}, f"{L}, grading: is custom, and graders of a package are not run here; write default"),
        ({L: "grading: funny\n"}, 'grading: "funny" is none'),
        ({L: "on_reject: stop\n"}, f'{L}, on_reject: "stop" is not known; write break or continue'),
        ({L: "grader_flags: median\n"}, 'the default grader has no flag "median"; write some of sum, avg, min, max'),
        ({L: "grader_flags: {a: b}\n"}, "grader_flags: is not a list of words"),
        ({L: "range: 100 0\n"}, f'{L}, range: "100 0" is not two numbers, the lower first; write e.g. 0 100'),
        ({L: "range: nan 0\n"}, "is not two numbers"),
        ({L: "range: 7\n"}, "is not two numbers"),
        ({L: "accept_score: inf\n"}, 'accept_score: "inf" is not a number'),
        ({L: "reject_score: [1]\n"}, "reject_score: \"[1]\" is not a number"),
    ],
)  # fmt: skip  # a table: a row has a line
def test_graders_that_break_the_rules_are_one_sentence(write: Write, changes: Changes, sentence: str) -> None:
    with pytest.raises(PackageError) as caught:
        package.read(write(LEGACY | changes))

    assert sentence in str(caught.value)
    assert (caught.value.kind == "unsupported") == ("custom" in sentence)


def test_what_is_odd_but_can_be_judged_is_a_note(write: Write) -> None:
    odd = package.read(write(SCORING | {A: "max_score: 20\n"})).notes
    legacy: Changes = {L: "grader_flags: ignore_sample\n", "data/secret/c/testdata.yaml": "range: -inf +inf\n"}
    told = package.read(write(LEGACY | legacy, name="other"))

    assert odd == ("data/secret: at most 100 points, but its groups are worth 90 together",)
    assert told.notes[-2:] == (
        f"{L}: ignore_sample counts in data/testdata.yaml only, and is ignored here",
        "data/secret/c: is a group without a test case, and scores 0",
    )
    assert told.groups
    assert math.isinf(list(told.groups.groups())[-1].most)


def test_a_pass_fail_problem_has_no_groups(write: Write) -> None:
    problem = package.read(write(LEGACY | {"problem.yaml": "name: Twice\n"}))

    assert problem.groups is None
    assert not problem.takes_answers
    assert package.read(write({"problem.yaml": YAML + "type: pass-fail submit-answer\n"}, name="other")).takes_answers
