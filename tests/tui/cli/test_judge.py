"""`code-runner judge` and `problems` as a person or script meets them; there is no engine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from problems import JudgeError, package
from problems import judge as judge_module
from problems import station as station_module
from problems.journal import Journal
from problems.judge import Judging, Report
from problems.problem import Case
from problems.validator import Opinion
from problems.verify import Checking
from runner.failure import Failure
from runner.result import Result
from runner.verdict import internal_error
from tests.problems.conftest import YAML, Write
from tests.runner.test_result import LIMITS
from tests.support.clock import LONG_S
from tests.support.talking import TWO
from tests.tui.cli.conftest import NO_ENGINE, Command
from tui.cli import options

ROOT = Path(__file__).parents[3]


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[bytes], Result]], None]:
    """Runs come to what a function of stdin says; there is no sandbox."""

    def use(result: Callable[[bytes], Result]) -> None:
        def start(source: bytes, stdin: bytes, **_: object) -> object:
            return SimpleNamespace(result=lambda: result(stdin), stop=int, followed_by=id, withdraw=int)

        runner = SimpleNamespace(start=start, close=int)
        engine = SimpleNamespace(info=SimpleNamespace(memory_bytes=1 << 34, cpus=2))
        monkeypatch.setattr(station_module, "Runner", lambda *_, **__: runner)
        monkeypatch.setattr(judge_module, "connect", lambda _: engine)

    return use


def printed(text: str) -> Result:
    return Result(
        language="python",
        verdict="ok",
        message="OK",
        limits=LIMITS,
        stdout_bytes=text.encode(),
        wall_ms=12.5,
        cpu_ms=11.5,
        memory_bytes=8 << 20,
    )


def twice_but_for_5(stdin: bytes) -> Result:
    return printed("9" if stdin == b"5\n" else str(2 * int(stdin)))


def test_judge_json_is_the_contracts(command: Command, write: Write, scripted: Callable[..., None]) -> None:
    scripted(twice_but_for_5)

    ran = command("judge", str(write()), "right.py", "--json")

    said = json.loads(ran.out)
    assert ran.out.count("\n") == 1
    assert {key: said[key] for key in ("schema", "problem", "language", "verdict", "passed", "total", "compile")} == {
        "schema": 1,
        "problem": "twice",
        "language": "python",
        "verdict": "wrong_answer",
        "passed": 2,
        "total": 3,
        "compile": None,
    }
    assert said["cases"][1] == {
        "name": "secret/1",
        "verdict": "wrong_answer",
        "wall_ms": 12.5,
        "cpu_ms": 11.5,
        "memory_bytes": 8 << 20,
        "feedback": "line 1, token 1: expected 10, got 9",
        "repeated": False,
    }
    assert ran.status == 1
    assert ran.err == ""


def test_json_names_what_was_not_judged(command: Command, write: Write, scripted: Callable[..., None]) -> None:
    scripted(lambda stdin: printed(str(2 * int(stdin))))
    package = str(write({"data/secret/é x.1.in": "9\n", "data/secret/é x.1.ans": "18\n"}))

    ran = command("judge", package, "right.py", "--json")
    shown = command("judge", package, "right.py")

    said = json.loads(ran.out)
    left_out = [
        f"data/secret/é x.1.{end}: the format does not allow this name; the file is left out" for end in ("ans", "in")
    ]
    assert (said["verdict"], said["total"], said["notes"]) == ("accepted", 3, left_out)
    assert ran.err == shown.err == "".join(f"code-runner: {note}\n" for note in left_out)
    assert "note" not in shown.out, "once is enough"


def test_judge_shows_each_case_and_the_first_difference(
    command: Command, write: Write, scripted: Callable[..., None]
) -> None:
    scripted(twice_but_for_5)

    ran = command("judge", str(write({"data/secret/1.yaml": "hint: a prime\n"})), "right.py")

    assert ran.out.splitlines() == [
        "  1  sample/1                      ✓                   12 ms      8 MiB",
        "  2  secret/1                      ✗ wrong answer      12 ms      8 MiB",
        "     line 1, token 1: expected 10, got 9",
        "     hint: a prime",
        "  3  secret/2                      ✓                   12 ms      8 MiB",
        "✗ Wrong answer on secret/1: line 1, token 1: expected 10, got 9 (2/3 passed)",
    ]
    assert ran.status == 1


class Asking:
    """A judge of two passes that refuses the second."""

    role = "output validator judge.py"
    stop = close = int

    def __init__(self, *_: object, **__: object) -> None:
        return

    def check(self, _case: Case, given: bytes, kept: bytes, output: bytes) -> Opinion:
        assert (given, kept) in ((b"write abc\n", b""), (b"read bcd\n", b"a tar file"))
        return Opinion(False, f"got {output!r}") if kept else Opinion(True, "", b"read bcd\n", b"a tar file")


def test_what_program_and_judge_said_stands_below_a_failed_case(
    command: Command, write: Write, scripted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(lambda _: printed("bcd\n"))
    monkeypatch.setattr(station_module, "PassValidator", Asking)
    two = str(write(TWO))

    ran = command("judge", two, "right.py", "--samples")

    assert ran.out.splitlines()[1:-1] == [
        "     pass 2: got b'bcd\\n'",
        "     <write abc",
        "     >bcd",
        "     ---",
        "     <read bcd",
        "     >bcd",
    ]
    [case] = json.loads(command("judge", two, "right.py", "--samples", "--json").out)["cases"]
    assert [(one["from"], one["text"], one["pass"]) for one in case["transcript"]][-1] == ("program", "bcd\n", 2)
    shown = command("problems", "show", two).out
    assert "Your program is run up to 3 times for each case" in shown
    assert "sample/1: > is what your program says, < what the judge says\n<write abc\n>bcd\n---\n" in shown
    refused = command("judge", two, "right.py", "--stress")
    assert refused.status == 2
    assert "twice: is multi-pass, so there is no output to compare with a slow solution's; judge it on" in refused.err


def test_what_the_calls_of_a_class_gave_stands_below_the_expected(
    command: Command, scripted: Callable[..., None]
) -> None:
    scripted(lambda _: printed("null\nnull\n4\ntrue\ntrue\nnull\n"))

    ran = command("judge", "hand-shelf", "right.py", "--samples")

    shown = ran.out[ran.out.index("sample/2") : ran.out.index("sample/3")].splitlines()
    assert [line.removeprefix("     ") for line in shown[1:]] == [
        "call 4, lend(4): expected false, got true",
        "HandShelf(1)",
        "fetch(4) → null",
        "fetch(4) → null",
        "fetch(6) → 4",
        "lend(4) → false",
        "lend(6) → true",
        "fetch(4) → null",
        "got",
        "  fetch(4) → null",
        "  fetch(4) → null",
        "  fetch(6) → 4",
        "  lend(4) → true",
        "  lend(6) → true",
        "  fetch(4) → null",
        "  3  ",
    ]


@pytest.mark.parametrize(("option", "cases"), [("--first-failure", 2), ("--samples", 1)])
def test_fewer_cases_can_be_asked_for(
    command: Command, write: Write, scripted: Callable[..., None], option: str, cases: int
) -> None:
    scripted(twice_but_for_5)

    ran = command("judge", str(write()), "right.py", "--json", option)

    assert len(json.loads(ran.out)["cases"]) == cases


def test_an_accepted_submission_is_status_0(command: Command, write: Write, scripted: Callable[..., None]) -> None:
    scripted(lambda stdin: printed(str(2 * int(stdin))))

    ran = command("judge", str(write()), "right.py")

    assert ran.out.splitlines()[-1] == "✓ Accepted: 3 of 3 cases (3/3 passed)"
    assert (ran.status, ran.err) == (0, "")


def test_what_a_program_printed_commands_no_terminal(
    command: Command, write: Write, scripted: Callable[..., None]
) -> None:
    scripted(lambda _: printed("\x1b[2J"))

    ran = command("judge", str(write()), "right.py")

    assert "\x1b" not in ran.out
    assert r"\x1b[2J" in ran.out


def test_a_sandbox_that_failed_is_status_125_with_one_sentence(
    command: Command, write: Write, scripted: Callable[..., None]
) -> None:
    scripted(lambda _: internal_error("python", LIMITS, Failure("unexpected", {"why": "the engine has gone"})))

    ran = command("judge", str(write()), "right.py", "--json")

    assert json.loads(ran.out)["verdict"] == "internal_error"
    assert (ran.status, ran.err) == (125, "code-runner: the engine has gone\n")


def test_a_validator_that_failed_is_status_125_and_in_the_json_no_verdict_on_the_submission(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Judging) -> None:
        raise JudgeError("the output validator v.py ended with exit status 1")

    monkeypatch.setattr(Judging, "__iter__", fails)

    ran = command("judge", str(write()), "right.py", "--json")

    said = json.loads(ran.out)
    assert (said["verdict"], said["passed"], said["total"]) == ("internal_error", 0, 3)
    assert (ran.status, ran.err) == (125, "code-runner: the output validator v.py ended with exit status 1\n")


@pytest.mark.parametrize(
    ("changes", "arguments", "sentence"),
    [
        ({"data/secret/1.ans": None}, "twice right.py", "data/secret/1.in: there is no answer to it"),
        ({"problem.yaml": YAML + "type: funny\n"}, "twice right.py --json", '"funny" is no type of problem'),
        ({}, "twice right.py --input-file ../x", '--input-file: "../x" is not the name of a file; write one such as'),
        ({}, "--each state twice --output-file x", "with --each, input_file and output_file in problem.yaml"),
        ({}, "nothing right.py", "nothing: is neither a built-in problem nor a path"),
        ({}, "right.py right.py", "right.py: is not a zip, or damaged"),
        ({}, "twice", "missing argument 'FILE...'"),
        ({}, "twice missing.py", "missing.py: there is no such file"),
        ({}, "twice state/x.cob", "state/x.cob: there is no such file"),
        ({}, "twice right.py --lang cobol", 'there is no language "cobol"'),
        ({}, "twice right.py --stress", "twice: has no generator"),
        ({f"data/sample/1.{end}": None for end in ("in", "ans")}, "twice right.py --samples", "twice has no sample"),
        ({}, "twice right.py other.cpp", "several languages: python, cpp"),
    ],
)
def test_what_cannot_be_judged_is_one_sentence_and_status_2(
    command: Command,
    write: Write,
    tmp_path: Path,
    changes: dict[str, str | bytes | None],
    arguments: str,
    sentence: str,
) -> None:
    write(changes)
    (tmp_path / "other.cpp").write_text("int main() {}\n")

    ran = command("judge", *arguments.split())

    assert sentence in ran.err
    assert ran.err.count("\n") == 1
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize("arguments", ["judge twice right.py", "problems verify ./twice"])
def test_without_an_engine_there_is_one_sentence_and_status_125(write: Write, tmp_path: Path, arguments: str) -> None:
    (write().parent / "right.py").write_text("")

    ran = subprocess.run(
        [sys.executable, "-c", "from tui.cli import main; main()", *arguments.split()],
        env={**os.environ, "PYTHONPATH": str(ROOT), "DOCKER_HOST": NO_ENGINE},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONG_S,
    )

    assert f"code-runner: the engine at {NO_ENGINE}" in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert (ran.returncode, ran.stdout) == (125, "")


# -------------------------------------------------------------------------------------- problems


def test_problems_lists_the_built_in_ones_and_the_users(command: Command, write: Write) -> None:
    write(name="state/problems/mine")
    write({"data/secret/1.ans": None}, name="state/problems/broken")

    ran, same = command("problems"), command("problems", "list")
    listed = json.loads(command("problems", "--json").out)

    assert ran.out == same.out
    assert ran.err.startswith("code-runner: broken: data/secret/1.in: there is no answer to it")
    assert {one["id"] for one in listed} == {*package.built_in(), "mine"}
    assert {line.split()[0] for line in ran.out.splitlines()[1:]} == {*package.built_in(), "mine"}
    assert [one["built_in"] for one in listed if one["id"] == "mine"] == [False]
    assert ran.status == 0


def test_a_problem_is_shown_with_its_samples(command: Command, write: Write) -> None:
    folder = str(write({"data/sample/1.yaml": "description: the smallest\n", "statement/problem.en.md": "A\x1b[2J.\n"}))

    ran = command("problems", "show", folder)
    said = json.loads(command("problems", "show", folder, "--json").out)

    assert "A␛[2J." in ran.out
    assert "sample/1: the smallest\n--- input\n1\n--- answer\n2\n" in ran.out
    sample = {"name": "sample/1", "input": "1\n", "answer": "2\n", "description": "the smallest", "values": ""}
    assert said["samples"] == [sample]
    assert (said["id"], said["time_limit_ms"], said["cases"]) == ("twice", None, 3)


def test_an_imported_package_is_found_by_its_id_and_never_overwritten(
    command: Command, write: Write, tmp_path: Path
) -> None:
    folder = write()

    first, again = command("problems", "import", "./twice"), command("problems", "import", "./twice")

    assert (first.status, first.out, first.err) == (0, "twice: Twice, 3 cases\n", "")
    assert again.err.startswith("code-runner: twice: already exists")
    assert again.status == 2
    shutil.rmtree(folder)
    assert json.loads(command("problems", "show", "twice", "--json").out)["cases"] == 3
    assert [path.name for path in (tmp_path / "state/problems").iterdir()] == ["twice"]


def test_what_cannot_be_judged_or_has_a_built_in_id_is_not_imported(
    command: Command, write: Write, tmp_path: Path
) -> None:
    write({"data/secret/1.ans": None}, name="broken")
    write(name=package.built_in()[0])

    for name in ("broken", f"./{package.built_in()[0]}"):
        assert command("problems", "import", name).status == 2

    assert not (tmp_path / "state/problems").exists()


@pytest.mark.parametrize("arguments", ["show nothing", "verify nothing", "frobnicate", "show"])
def test_wrong_usage_of_problems_is_status_2(command: Command, arguments: str) -> None:
    ran = command("problems", *arguments.split())

    assert ran.err.startswith("code-runner: ")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_a_stopped_verify_says_how_to_go_on(command: Command, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, journal: Journal, **__: object) -> Iterator[Checking]:
        yield Checking("twice", "inputs")
        journal.add(("digest", "inputs"), {})
        raise KeyboardInterrupt

    monkeypatch.setattr(options, "engine", lambda _: None)
    monkeypatch.setattr("tui.cli.problems.Verifying", stopped)

    ran = command("problems", "verify", str(write()), "--json")

    assert (ran.status, ran.out) == (130, "")
    assert ran.err.strip() == "code-runner: stopped after 1 check; the same command with --resume goes on"


def test_the_report_of_what_was_stopped_has_no_verdict() -> None:
    report = Report(
        problem="p", language="c", verdict=None, total=3, cases=(), compile=None, message="Stopped after 0 of 3 cases"
    )

    assert (report.passed, report.to_dict()["verdict"]) == (0, None)
