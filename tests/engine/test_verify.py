"""Verifying packages on the real engine: their promises, their validators, their time limits."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from docker.errors import APIError

from problems import package
from problems.journal import Journal
from problems.judge import judge
from problems.timing import with_known_limit, with_time_limit
from problems.verify import Checking, Proof, Verifying
from runner import SandboxError
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.problems.conftest import YAML, Write
from tests.support.clock import wait_until
from tests.support.judging import BANK_LIKE, CATALOGUE, RIGHT, JudgeIt

pytestmark = pytest.mark.engine
GRAMMAR = "INT(1, 99)\nNEWLINE\n"
TESTS_OF_VALIDATORS = {
    "input_validators/grammar.ctd": GRAMMAR,
    "data/invalid_input/text.in": "seven\n",
    "data/invalid_output/close.in": "1\n",
    "data/invalid_output/close.ans": "2\n",
    "data/invalid_output/close.out": "3\n",
    "data/valid_output/spaced.in": "1\n",
    "data/valid_output/spaced.ans": "2\n",
    "data/valid_output/spaced.out": " 2 \n",
    "submissions/accepted/right.py": RIGHT,
}


def prove(folder: Path, engine: Engine) -> Proof:
    news = list(Verifying([folder], CATALOGUE, engine))
    assert any(isinstance(one, Checking) for one in news)
    proof = news[-1]
    assert isinstance(proof, Proof)
    return proof


def test_a_package_that_keeps_its_promises_is_proved(write: Write, engine: Engine) -> None:
    proof = prove(write(BANK_LIKE), engine)

    assert [(check.name, check.ok) for check in proof.checks] == [
        ("statement", True),
        ("inputs", True),
        ("accepted/other.kt", None),
        ("accepted/right.py", True),
        ("brute_force/brute.py", True),
        ("rejected/any.py", True),
        ("run_time_error/crash.py", True),
        ("time_limit_exceeded/slow.py", True),
        ("wrong_answer/plus.py", True),
    ]
    assert proof.ok
    said = next(check.detail for check in proof.checks if check.name == "accepted/other.kt")
    assert said == "Kotlin is not here"
    assert (proof.not_tried, proof.to_dict()["not_tried"]) == (1, 1)


def test_every_broken_promise_is_named(write: Write, engine: Engine) -> None:
    broken = {
        "data/secret/3.in": "100\n",
        "data/secret/3.ans": "200\n",
        "submissions/accepted/right.py": "print(2)\n",
        "submissions/wrong_answer/plus.py": RIGHT,
        "submissions/time_limit_exceeded/slow.py": "assert False\n",
        "submissions/run_time_error/crash.py": "print(0)\n",
        "submissions/rejected/any.py": RIGHT,
        "submissions/brute_force/brute.py": "print(3)\n",
    }

    proof = prove(write(BANK_LIKE | broken), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert not proof.ok
    assert said["inputs"] == "secret/3: check.py says: n is too large"
    assert (
        said["accepted/right.py"]
        == "expected accepted, came on secret/1: wrong answer: line 1, token 1: expected 10, got 2"
    )
    assert said["wrong_answer/plus.py"] == "expected wrong answer, came: Accepted: 4 of 4 cases"
    assert said["rejected/any.py"].startswith("expected not accepted, came: Accepted")
    assert said["time_limit_exceeded/slow.py"].startswith("expected time limit, came on secret/3: runtime error")
    assert set(said) >= {"run_time_error/crash.py", "brute_force/brute.py"}


def test_submissions_yaml_takes_the_place_of_a_folders_promise_and_adds_to_it(write: Write, engine: Engine) -> None:
    asked = {
        "submissions/submissions.yaml": "accepted: {permitted: [AC, WA]}\n"
        "mixed: {permitted: [AC, RTE]}\n"
        "mixed/*.py: {required: [RTE]}\n"
        "run_time_error/*: {required: [AC]}\n",
        "submissions/accepted/right.py": "print(2)\n",
        "submissions/mixed/crash.py": "n = int(input())\nprint(2 * n)\nassert n != 7\n",
        "submissions/mixed/never.py": RIGHT,
        "submissions/mixed/wrong.py": "print(3)\n",
        "submissions/run_time_error/crash.py": "assert False\n",
    }

    proof = prove(write(BANK_LIKE | asked), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said.pop("mixed/never.py") == "expected RTE at least once, came: Accepted: 3 of 3 cases"
    assert said.pop("mixed/wrong.py").startswith("expected only AC or RTE, came on sample/1: wrong answer")
    assert said.pop("run_time_error/crash.py").startswith("expected AC at least once, came: Runtime error")
    assert not said
    assert {check.name for check in proof.checks if check.ok} >= {"accepted/right.py", "mixed/crash.py"}


def test_submissions_yaml_may_speak_of_some_cases_alone(write: Write, engine: Engine) -> None:
    """The last group comes after more slow cases than judging waits for elsewhere."""
    hard = {"data/secret/hard/1": ("7", "14"), "data/secret/hard/2": ("7", "14"), "data/secret/last/1": ("9", "0")}
    asked = {
        **{f"{case}.in": given for case, (given, _) in hard.items()},
        **{f"{case}.ans": answer for case, (_, answer) in hard.items()},
        "submissions/submissions.yaml": "mixed/*.py:\n  '{sample,secret/1}': {permitted: [AC]}\n"
        "  secret/hard: {permitted: [TLE], required: [TLE]}\n  secret/last/1: {required: [WA]}\n",
        "submissions/mixed/kept.py": "n = int(input())\nwhile n == 7: pass\nprint(2 * n)\n",
        "submissions/mixed/fast.py": RIGHT,
        "submissions/mixed/wrong.py": "print(0)\n",
        "submissions/mixed/zero.py": "n = int(input())\nwhile n == 7: pass\nprint(2 * n if n < 9 else 0)\n",
    }
    proof = prove(write(BANK_LIKE | asked), engine)

    said = {check.name: check.detail for check in proof.checks if check.name.startswith("mixed") and not check.ok}
    assert said.pop("mixed/fast.py") == (
        "expected only TLE, TLE at least once in secret/hard, came on secret/hard/1: accepted"
    )
    assert said.pop("mixed/wrong.py").startswith(
        "expected only AC in {sample,secret/1}, came on sample/1: wrong answer"
    )
    assert said.pop("mixed/zero.py").startswith("expected WA at least once in secret/last/1, came: Time limit")
    assert not said
    assert not [note for note in proof.notes if "submissions.yaml" in note]


def test_old_c_compiles_in_a_package_of_the_legacy_format_alone(judged: JudgeIt, write: Write, engine: Engine) -> None:
    """GCC 14 refuses a call of an undeclared function."""
    old = '#include <stdio.h>\nint main() { int n; scanf("%d", &n); printf("%d\\n", 2 * n + abs(0) * alarm(0)); }'
    legacy = {"problem.yaml": "name: Twice\nlimits: {time_limit: 9}\n"}

    assert judged(old, language="c").verdict == "compile_error"
    assert judge(package.read(write(legacy)), old, CATALOGUE.find("c"), engine=engine).verdict == "accepted"
    proof = prove(
        write(legacy | {"submissions/accepted/old.c": old, "submissions/accepted/bad.c": "int main("}), engine
    )
    said = {check.name: check for check in proof.checks}
    assert said["accepted/old.c"].ok
    assert "bad.c" in said["accepted/bad.c"].name
    assert "error: expected declaration specifiers" in said["accepted/bad.c"].detail


def test_a_broken_package_and_a_broken_validator_are_failed_checks(write: Write, engine: Engine) -> None:
    broken = write({"data/secret/1.ans": None}, name="broken")
    loops = write({"output_validator/v.py": "assert 0", "submissions/accepted/a.py": RIGHT}, name="loops")

    proofs = {one.problem: one for one in Verifying([broken, loops], CATALOGUE, engine) if isinstance(one, Proof)}

    assert [check.detail for check in proofs["broken"].checks] == [
        "data/secret/1.in: there is no answer to it; write data/secret/1.ans"
    ]
    assert [check.ok for check in proofs["loops"].checks] == [True, None, False]
    assert "neither 42 (right) nor 43 (wrong)" in proofs["loops"].checks[-1].detail


def test_a_slow_submission_must_take_as_many_times_the_limit_as_the_package_says(write: Write, engine: Engine) -> None:
    spin = "import time\nwhile time.process_time() < {}: pass\nprint(2 * int(input()))\n"
    files = {
        "problem.yaml": YAML
        + "limits: {time_limit: 0.4, time_multipliers: {ac_to_time_limit: 100, time_limit_to_tle: 3}}\n",
        "submissions/accepted/right.py": "print(2 * int(input()))\n",
        "submissions/time_limit_exceeded/near.py": spin.format(0.8),
        "submissions/time_limit_exceeded/slow.py": spin.format(60),
    }

    proof = prove(write(files), engine)

    said = {check.name: (check.ok, check.detail) for check in proof.checks}
    assert said["time_limit_exceeded/near.py"] == (
        False,
        "expected time limit, came: Accepted: 3 of 3 cases, with 3 times the time limit, which the package says it takes",
    )
    assert said["time_limit_exceeded/slow.py"][0] is True
    assert said["accepted/right.py"][0] is True
    assert said["accepted/right.py"][1].endswith(
        "; the package says that the time limit is 100 times that, which it is not here"
    )


def test_the_folders_and_marks_of_domjudge_are_understood(write: Write, engine: Engine) -> None:
    marked = {
        "multiple/crash.py": "# @EXPECTED_RESULTS@: WRONG-ANSWER, RUN-ERROR\nassert False\n",
        "multiple/right.py": "# @EXPECTED_RESULTS@: CORRECT, TIMELIMIT\n" + RIGHT,
        "multiple/not.py": "# @EXPECTED_RESULTS@: RUN-ERROR\n" + RIGHT,
        "compiler_error/no.c": "int main(void) { return }\n",
        "compiler_error/yes.c": "int main(void) { return 0; }\n",
        "no_output/empty.py": "",
        "output_limit/more.py": "while True: print('x' * 9999)\n",
        "accepted/right.py": RIGHT,
        "accepted/old.py.bak": "no program",
        "accepted/README": "no program",
    }
    limits = {"problem.yaml": YAML + "limits: {time_limit: 2, output: 1}\n"}
    folder = write(limits | {f"submissions/{name}": text for name, text in marked.items()})

    proof = prove(folder, engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said.pop("multiple/not.py") == "expected run-error, came: Accepted: 3 of 3 cases"
    assert said.pop("compiler_error/yes.c").startswith("expected compile error, came on sample/1: wrong answer")
    assert not said
    assert {check.name for check in proof.checks if check.ok is not False} == {
        *("statement", "inputs", "multiple/crash.py", "multiple/right.py", "compiler_error/no.c"),
        *("no_output/empty.py", "output_limit/more.py", "accepted/right.py"),
    }
    assert "submissions/accepted/README: is not a program by its ending, passed over" in proof.notes
    assert "submissions/accepted/old.py.bak: is not a program by its ending, passed over" in proof.notes


def test_the_validators_are_tested_by_the_cases_for_them(write: Write, engine: Engine) -> None:
    proof = prove(write(TESTS_OF_VALIDATORS), engine)

    assert [(check.name, check.ok, check.detail) for check in proof.checks[1:5]] == [
        ("inputs", True, "3 are valid"),
        ("invalid_input", True, "1 is refused"),
        ("invalid_output", True, "1 is refused"),
        ("valid_output", True, "1 is accepted"),
    ]


def test_validators_that_decide_wrongly_on_the_cases_for_them_are_named(write: Write, engine: Engine) -> None:
    wrong = {
        "data/invalid_input/text.in": "7\n",
        "data/invalid_output/close.out": "2\n",
        "data/valid_output/spaced.in": "0\n",
    }

    proof = prove(write(TESTS_OF_VALIDATORS | wrong), engine)

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert said["invalid_input"] == "invalid_input/text: expected to be refused, came: the input validators accept it"
    assert said["invalid_output"].endswith("expected to be refused, came: the output validator accepts it")
    assert said["valid_output"].startswith("valid_output/spaced: its input must be valid, but grammar.ctd says: ")


def test_a_grammar_that_is_none_is_not_the_inputs_fault(write: Write, engine: Engine) -> None:
    proof = prove(
        write({"input_validators/grammar.ctd": "INT(1, 99\n", "submissions/accepted/right.py": RIGHT}), engine
    )

    said = {check.name: check.detail for check in proof.checks if check.ok is False}
    assert list(said) == ["inputs"]
    assert said["inputs"].startswith("the input validator grammar.ctd is no valid grammar: ")


def test_an_input_validator_finds_the_files_of_the_case(write: Write, engine: Engine) -> None:
    check = "import sys\nsys.exit(42 if input() in open('lists/table.txt').read().split() else 'not in the table')\n"
    changes = {f"data/{case}.files/lists/table.txt": "1 5 7" for case in ("sample/1", "secret/1")}

    good = prove(write({"input_validators/v.py": check, "data/secret/2.files/lists/table.txt": "7"} | changes), engine)
    bad = prove(write({"input_validators/v.py": check} | changes, name="bad"), engine)

    assert next(one for one in good.checks if one.name == "inputs").ok
    assert "secret/2" in next(one for one in bad.checks if one.name == "inputs").detail


def test_a_legacy_package_gets_its_time_limit_from_its_accepted_submissions_once(
    write: Write, engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    slow = "import time\nwhile time.process_time() < 0.4: pass\n"
    folder = write(
        {
            "problem.yaml": "limits: {time_multiplier: 4}\n",
            "submissions/accepted/slow.py": slow + RIGHT,
            "submissions/accepted/right.py": RIGHT,
        }
    )
    measured: list[str] = []
    assert with_known_limit(package.read(folder)).limits.time_s is None

    first = with_time_limit(package.read(folder), CATALOGUE, engine, measured.append)
    second = with_time_limit(package.read(folder), CATALOGUE, engine, measured.append)

    assert measured == ["accepted/right.py", "accepted/slow.py"]
    assert first.limits.time_s == second.limits.time_s
    assert first.limits.time_s is not None
    assert first.limits.time_s >= 2
    assert "4 times the 0." in first.notes[-1]
    assert with_known_limit(package.read(folder)).limits == first.limits
    assert with_known_limit(first) is first
    (folder / "submissions/accepted/slow.py").write_text(RIGHT)
    assert with_time_limit(package.read(folder), CATALOGUE, engine, measured.append).limits.time_s == 1
    assert len(measured) == 4


@pytest.mark.parametrize("often", [1, 2])
def test_a_sandbox_that_goes_away_is_not_the_submissions_fault(write: Write, engine: Engine, often: int) -> None:
    slow = "import time\ntime.sleep(3)\n" + RIGHT
    folder = write({"problem.yaml": YAML + "limits: {time_limit: 5}\n", "submissions/accepted/right.py": slow})
    before = set(containers(engine, owner=watch.owner))

    def under_way() -> set[str]:
        """The sandboxes in which the submission runs now."""
        found = set(containers(engine, owner=watch.owner)) - before
        with suppress(APIError):  # one that is not started yet, or gone already
            return {one for one in found if "main.py" in str(engine.api.top(one)["Processes"])}
        return set()

    def remove_what_comes() -> None:
        for _ in range(often):
            wait_until(lambda: bool(under_way()))
            for one in under_way():
                before.add(one)
                engine.api.remove_container(one, force=True)

    thread = threading.Thread(target=remove_what_comes)
    verifying = iter(Verifying([folder], CATALOGUE, engine, workers=1))
    for news in verifying:
        if isinstance(news, Checking) and news.what == "accepted/right.py":
            thread.start()
            break
    if often == 1:
        proof = list(verifying)[-1]
        assert isinstance(proof, Proof)
        assert proof.ok, proof.checks
    else:
        with pytest.raises(SandboxError):
            list(verifying)
    thread.join()


def test_an_interrupted_verify_goes_on_where_it_was(write: Write, engine: Engine, tmp_path: Path) -> None:
    folder, path = write(BANK_LIKE), tmp_path / "verify.jsonl"
    began = []
    for news in Verifying([folder], CATALOGUE, engine, workers=1, journal=Journal(path)):
        if isinstance(news, Checking) and news.done == 3:
            break
    assert wait_until(lambda: not any(thread.name == "verify" for thread in threading.enumerate()))
    done = {json.loads(line)["key"][1] for line in path.read_text().splitlines()}
    path.write_text(path.read_text() + '{"package": "half')
    for news in Verifying([folder], CATALOGUE, engine, journal=Journal(path, resume=True)):
        if isinstance(news, Checking):
            began.append(news.what)
        else:
            proof = news

    assert proof.ok
    assert len(proof.checks) == 9
    assert len(done) >= 3
    assert not done & set(began)
