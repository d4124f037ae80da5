"""Scoring problems on the real engine: groups, scores by validators, static validators, what verifying expects."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from problems import JudgeError, package
from problems.judge import CaseJudged, CaseSkipped, Judged, Judging
from problems.timing import with_time_limit
from problems.verify import Proof, Verifying
from runner.engine import Engine
from tests.engine.test_cli import code_runner
from tests.problems.conftest import YAML, Write
from tests.problems.test_groups import LEGACY, SCORING, Changes
from tests.support.judging import CATALOGUE, PYTHON, RIGHT, JudgeIt
from tui.text.scores import group_lines, score_line, worth

pytestmark = pytest.mark.engine
FAILS_ON_5 = "n = int(input())\nprint(2 * n if n != 5 else 0)\n"
FAILS_ON_8 = "n = int(input())\nprint(2 * n if n != 8 else 0)\n"
GIVES = """
import sys
given, answer, feedback, file = *sys.argv[1:4], sys.argv[4]
said = sys.stdin.read().split()
if said[:1] != open(answer).read().split():
    open(feedback + "judgemessage.txt", "w").write("not twice")
    sys.exit(43)
open(feedback + file, "w").write(said[1] if len(said) > 1 else "")
open(feedback + "teammessage.txt", "w").write("well done\\n")
sys.exit(42)
"""
"""A validator that takes the score from the submission itself: the second word of its output."""
VALIDATED = SCORING | {
    "output_validator/validate.py": GIVES,
    "data/secret/a/test_group.yaml": "max_score: 30\noutput_validator_args: [nothing.txt]\n",
    "data/secret/b/test_group.yaml": "max_score: 70\nscore_aggregation: sum\noutput_validator_args: [score.txt]\n",
    "data/sample/test_group.yaml": "output_validator_args: [score.txt]\n",
    "data/secret/b/2.yaml": "output_validator_args: [score_multiplier.txt]\n",
}
STATIC = SCORING | {
    "data/secret/b/test_group.yaml": "max_score: 70\nscore_aggregation: sum\nstatic_validation_score: 20\n"
    "static_validator_args: [import]\n",
    "static_validator/look.py": "import sys\nlanguage, main, feedback, word = sys.argv[1:]\n"
    "text = open(main).read()\nassert language == 'python3', language\n"
    "open(feedback + 'judgemessage.txt', 'w').write(f'{text.count(word)} times {word}')\n"
    "sys.exit(43 if word in text else 42)\n",
}


def test_a_submission_gets_the_points_of_the_groups_that_it_solves(judged: JudgeIt) -> None:
    right, partly, nothing = (judged(source, SCORING) for source in (RIGHT, FAILS_ON_8, FAILS_ON_5))

    assert (right.verdict, right.score, right.max_score, right.solved) == ("accepted", 100, 100, True)
    assert right.message == "Accepted: 5 of 5 cases, 100 of 100 points"
    assert (partly.verdict, partly.score, partly.solved) == ("wrong_answer", 65, False)
    assert partly.message.endswith("expected 16, got 0, 65 of 100 points")
    assert score_line(partly) == "65 of 100 points, still to get: b 35"
    said = nothing.to_dict()
    assert (said["verdict"], said["score"], said["max_score"]) == ("wrong_answer", 0, 100)
    assert said["not_judged"] == ["secret/a/deep/2", "secret/b/1", "secret/b/2"]
    assert [case["name"] for case in said["cases"]] == ["sample/1", "secret/a/1"]
    assert [(one["name"], one["score"], one["judged"]) for one in said["groups"]][2:] == [
        ("secret", 0, 1), ("secret/a", 0, 1), ("secret/b", 0, 0),
    ]  # fmt: skip  # a table
    assert nothing.run_notes == (
        "1 case of secret/a not judged: secret/a/1 scores nothing, so no point is left to get",
        "2 cases of secret/b not judged: secret/a must be accepted first, and is not",
    )
    assert group_lines(nothing)[0] == "secret/a  0 of 30 points  0/2 passed, 1 not judged"
    assert "score" not in judged(RIGHT, {name: None for name in SCORING if "/a/" in name}).to_dict()


def test_what_is_left_out_is_told_also_where_cases_run_side_by_side(write: Write, engine: Engine) -> None:
    slow = "import time\nn = int(input())\nif n == 6: time.sleep(60)\nprint(2 * n if n != 5 else 0)\n"
    problem = package.read(write(SCORING | {"problem.yaml": YAML + "type: scoring\nlimits: {time_limit: 9}\n"}))

    events = list(Judging(problem, slow, PYTHON, engine=engine, spread=True))

    told = [event.case.name for event in events if isinstance(event, CaseSkipped)]
    assert told == ["secret/a/deep/2", "secret/b/1", "secret/b/2"]
    assert sum(isinstance(event, CaseJudged) for event in events) == 2
    last = events[-1]
    assert isinstance(last, Judged)
    assert last.report.skipped == tuple(told)


def test_a_legacy_package_is_graded_as_its_flags_say(judged: JudgeIt) -> None:
    whole, partly = judged(RIGHT, LEGACY), judged(FAILS_ON_5, LEGACY)

    assert (whole.verdict, whole.score) == ("accepted", 85)  # 15 for the first group: the lowest of both cases
    assert (partly.verdict, partly.score) == ("accepted", 70)
    assert partly.skipped == ("secret/a/deep/2",)
    assert partly.message == "Accepted: 3 of 5 cases, 70 of 100 points"
    assert not partly.solved


def test_a_validator_gives_a_score_or_a_part_of_it(judged: JudgeIt) -> None:
    source = "n = int(input())\nprint(2 * n, {7: 12.5, 8: 0.5}.get(n, 3))\n"

    report = judged(source, VALIDATED)

    assert report.verdict == "accepted"
    assert {case.case.name: case.score for case in report.cases if case.score} == {
        "secret/b/1": 12.5,
        "secret/b/2": 17.5,
    }
    assert (report.score, report.solved) == (60, False)
    assert report.cases[-1].said == "well done"
    assert judged("n = int(input())\nprint(n, 99)\n", VALIDATED).cases[-1].said == "not twice"


@pytest.mark.parametrize(
    ("score", "words"),
    [
        ("36", "the validator's score on secret/b/1 is 36, and the case has at most 35"),
        ("many", r'wrote "many" into score\.txt on sample/1, which is no number'),
        ("", r'wrote "" into score\.txt on sample/1, which is no number'),
        ("nan", "which is no number"),
    ],
)
def test_a_score_that_breaks_the_rules_is_the_judges_fault(judged: JudgeIt, score: str, words: str) -> None:
    with pytest.raises(JudgeError, match=words):
        judged(f"n = int(input())\nprint(2 * n, '{score}')\n", VALIDATED)


def test_a_static_validator_looks_at_the_source(judged: JudgeIt) -> None:
    plain, clever = judged(RIGHT, STATIC), judged(f"import sys  # import\n{RIGHT}", STATIC)

    assert (plain.verdict, plain.score) == ("accepted", 100)
    assert plain.cases[-1].said == "0 times import"
    assert (clever.verdict, clever.score) == ("wrong_answer", 80)
    assert clever.message.startswith("Wrong answer on secret/b/static_validation: 2 times import")


def test_a_static_validator_that_crashes_is_the_judges_fault(judged: JudgeIt) -> None:
    with pytest.raises(JudgeError, match=r"static validator look\.py ended with exit status 1 .*neither 42"):
        judged(RIGHT, STATIC | {"static_validator/look.py": "raise ValueError('oh')\n"})


EXPECTED = """
accepted: {score: 100}
wrong_answer/eight.py: {score: [60, 70], secret/a: {permitted: [AC], score: 30}, secret/b: {score: 35}}
wrong_answer/five.py: {score: 1}
wrong_answer/odd.py: {message: nobody says that}
"""


def test_verifying_expects_scores(write: Write, engine: Engine) -> None:
    folder = write(
        SCORING
        | {
            "submissions/accepted/right.py": RIGHT,
            "submissions/wrong_answer/eight.py": f"# @EXPECTED_GRADES@ AC WA\n{FAILS_ON_8}",
            "submissions/wrong_answer/five.py": FAILS_ON_5,
            "submissions/wrong_answer/odd.py": FAILS_ON_5,
            "submissions/partially_accepted/eight.py": f"# @EXPECTED_SCORE@: 65\n{FAILS_ON_8}",
            "submissions/partially_accepted/all.py": RIGHT,
            "submissions/rejected/grades.py": f"# @EXPECTED_GRADES@ AC AC\n{FAILS_ON_8}",
            "submissions/rejected/score.py": f"# @EXPECTED_SCORE@: 64\n{FAILS_ON_8}",
            "submissions/submissions.yaml": EXPECTED,
        }
    )

    proof = list(Verifying([folder], CATALOGUE, engine))[-1]

    assert isinstance(proof, Proof)
    said = {check.name: (check.ok, check.detail) for check in proof.checks if "/" in check.name}
    assert [name for name, (ok, _) in said.items() if ok] == [
        "accepted/right.py", "partially_accepted/eight.py", "wrong_answer/eight.py",
    ]  # fmt: skip  # a table
    assert said["partially_accepted/all.py"][1] == "expected a part of the points, came: 100 of 100 points"
    assert said["rejected/grades.py"][1] == "expected accepted for secret/b, came: wrong answer"
    assert said["rejected/score.py"][1] == "expected a score of 64, came: 65 of 100 points"
    assert said["wrong_answer/five.py"][1] == "expected a score of 1, came: 0 of 100 points"
    assert "which it said on no case" in said["wrong_answer/odd.py"][1]


def test_a_package_of_2025_may_leave_its_time_limit_open(write: Write, engine: Engine) -> None:
    yaml = YAML + "limits: {time_resolution: 0.25, time_multipliers: {ac_to_time_limit: 3}}\n"
    slow = "import time\nend = time.process_time() + 0.1\nwhile time.process_time() < end: pass\n" + RIGHT
    problem = package.read(write({"problem.yaml": yaml, "submissions/accepted/right.py": slow}))
    assert problem.limits.time_s is None

    found = with_time_limit(problem, CATALOGUE, engine).limits.time_s

    assert found
    assert found >= 0.3
    assert found % 0.25 == 0


def test_the_command_line_shows_groups_and_what_is_left_out(write: Write, tmp_path: Path, engine: Engine) -> None:
    del engine
    source = tmp_path / "five.py"
    source.write_text(FAILS_ON_5)
    folder = write(SCORING)

    said = code_runner("judge", str(folder), str(source))
    told = code_runner("judge", str(folder), str(source), "--json")

    assert said.returncode == told.returncode == 1
    assert said.stdout.count(b"not judged") >= 3
    assert b"secret/a  0 of 30 points  0/2 passed, 1 not judged" in said.stdout
    assert json.loads(told.stdout)["score"] == 0
    assert worth(package.read(folder)) == "100 points: a 30, b 70"


def test_groups_may_be_links_into_a_folder_beside_that_is_named(write: Write, tmp_path: Path, engine: Engine) -> None:
    """As BAPCtools' contests share cases: whole groups, and cases of one group in another."""
    del engine
    folder = write(
        SCORING | {"submissions/accepted/right.py": RIGHT, "submissions/partially_accepted/some.py": FAILS_ON_8},
        name="contest/twice",
    )
    shared = tmp_path / "contest/shared"
    shared.mkdir()
    for name in ("a", "b"):
        (folder / "data/secret" / name).rename(shared / name)
        (folder / "data/secret" / name).symlink_to(f"../../../shared/{name}")
    for ending in ("in", "ans"):
        (shared / f"b/0.{ending}").symlink_to(f"../a/1.{ending}")

    closed = code_runner("problems", "verify", str(folder), "--json")
    open_ = code_runner("problems", "verify", str(folder), "--root", str(tmp_path / "contest"), "--json")
    own = code_runner(
        "judge", str(folder), str(folder / "submissions/accepted/right.py"), "--json", "--root", str(tmp_path)
    )

    assert (closed.returncode, open_.returncode, own.returncode) == (1, 0, 0)
    [refused] = json.loads(closed.stdout)["problems"][0]["checks"]
    assert "is a link that leads out of the package; put the file there, or" in refused["detail"]
    checks = {check["name"]: check["ok"] for check in json.loads(open_.stdout)["problems"][0]["checks"]}
    assert checks["accepted/right.py"] is checks["partially_accepted/some.py"] is True
    told = json.loads(own.stdout)
    assert (told["score"], told["max_score"], told["total"]) == (pytest.approx(100), 100, 6)


def test_a_pass_fail_package_may_have_a_static_validator(judged: JudgeIt, write: Write, engine: Engine) -> None:
    changes: Changes = {
        "input_validators/check.py": "import sys\nsys.exit(42 if int(input()) > 0 else 43)\n",
        "data/secret/test_group.yaml": "static_validation_score: pass-fail\n",
        "static_validator/look.py": "import sys\nsys.exit(43 if 'eval' in open(sys.argv[2]).read() else 42)\n",
    }

    assert judged(RIGHT, changes).verdict == "accepted"
    last = judged("print(2 * eval(input()))", changes).cases[-1]
    assert (last.case.name, last.verdict, last.cpu_ms) == ("secret/static_validation", "wrong_answer", None)
    proof = list(Verifying([write(changes)], CATALOGUE, engine))[-1]
    assert isinstance(proof, Proof)
    assert ("inputs", True, "3 are valid") in [(check.name, check.ok, check.detail) for check in proof.checks]


def test_answers_are_judged_in_place_of_a_program(write: Write, tmp_path: Path, engine: Engine) -> None:
    folder = write(
        {
            "problem.yaml": YAML + "type: submit-answer\n",
            "submissions/accepted/all/1.out": "10\n",
            "submissions/accepted/all/2.out": " 14\n",
            "submissions/accepted/run.py": RIGHT,
            "submissions/wrong_answer/one/1.out": "10\n",
        }
    )
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "1.out").write_text("10\n")
    (mine / "2.out").write_text("15\n")

    said = code_runner("judge", str(folder), str(mine))
    told = json.loads(code_runner("judge", str(folder), str(mine), "--json").stdout)
    each = json.loads(
        code_runner("judge", str(folder), "--each", str(folder / "submissions/accepted"), "--json").stdout
    )
    proof = list(Verifying([folder], CATALOGUE, engine))[-1]

    assert said.returncode == 1
    assert b"expected 14, got 15" in said.stdout
    assert (told["language"], told["verdict"], told["passed"], told["total"]) == ("answers", "wrong_answer", 1, 2)
    assert {one["submission"]: one["verdict"] for one in each["submissions"]} == {
        "all": "accepted",
        "run.py": "accepted",
    }
    assert isinstance(proof, Proof)
    assert [check.ok for check in proof.checks if "/" in check.name] == [True, True, True]
