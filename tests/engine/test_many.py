"""Many submissions judged on the real engine: the same verdicts whoever does the work, and nothing judged twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from problems import package
from problems.many import judge_many
from problems.submissions import Submissions
from problems.tasks import close_sandboxes
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import ROOT, containers
from tests.problems.conftest import YAML, Write
from tests.support.clock import LONG_S, wait_until

RIGHT = "print(2 * int(input()))\n"
PROGRAMS = {
    "anna.py": RIGHT,
    "bo.py": "print(3 * int(input()))\n",
    "cy.c": '#include <stdio.h>\nint main(void) { long n; scanf("%ld", &n); printf("%ld\\n", 2 * n); }\n',
    "di.c": "int main(void) { return 1 }\n",
    "ed.py": "raise SystemExit(3)\n",
    "fe.js": "console.log(2 * Number(require('fs').readFileSync(0)))\n",
    "notes.txt": "for the teacher\n",
}
VERDICTS = {
    "anna.py": "accepted",
    "bo.py": "wrong_answer",
    "cy.c": "accepted",
    "di.c": "compile_error",
    "ed.py": "runtime_error",
    "fe.js": "accepted",
    "notes.txt": "",
}


ANY = "import sys\nsys.exit(43 if sys.stdin.read().strip() == '2' else 42)\n"


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    folder = tmp_path / "handed-in"
    folder.mkdir()
    for name, text in PROGRAMS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def workers() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        yield pool


def test_verdicts_are_the_same_in_threads_and_processes_with_sandboxes_used_again_or_not(
    engine: Engine, write: Write, handed_in: Path, workers: ProcessPoolExecutor
) -> None:
    problem = package.read(write({"problem.yaml": YAML + "limits: {time_limit: 5}\n"}))

    for given in ({"workers": 2}, {"workers": 1, "fresh": True}, {"executor": workers, "workers": 2}):
        outcomes = list(judge_many(problem, Submissions(handed_in), engine=engine, **given))

        assert {one.submission: one.verdict for one in outcomes} == VERDICTS, given
        unjudged = next(one for one in outcomes if one.submission == "notes.txt")
        assert unjudged.error == "its ending does not say which language it is; name one with --lang"
    close_sandboxes()


def test_a_sandbox_that_goes_away_is_nobodys_fault(engine: Engine, write: Write, tmp_path: Path) -> None:
    problem = package.read(write({"problem.yaml": YAML + "limits: {time_limit: 20}\n"}))
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.py").write_text(f"# {name}\nimport time\ntime.sleep(0.5)\n{RIGHT}")
    before = set(containers(engine, owner=watch.owner))

    removed: set[str] = set()
    outcomes = []
    many = judge_many(problem, Submissions(tmp_path / "in"), engine=engine, workers=1)
    for outcome in many:
        outcomes.append(outcome)
        for identifier in (
            set(containers(engine, owner=watch.owner)) - before - removed
        ):  # the one that waits for the next submission
            removed.add(identifier)
            engine.api.remove_container(identifier, force=True)

    assert removed
    assert [one.verdict for one in outcomes] == ["accepted", "accepted"]
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before), "the new one is closed, too"


def test_a_validator_waits_in_its_sandbox_for_the_next_submission(engine: Engine, write: Write, tmp_path: Path) -> None:
    problem = package.read(write({"problem.yaml": YAML + "limits: {time_limit: 20}\n", "output_validator/v.py": ANY}))
    (tmp_path / "in").mkdir()
    for number in range(4):
        (tmp_path / "in" / f"{number}.py").write_text(f"print({number})")
    before, seen = set(containers(engine, owner=watch.owner)), set()

    outcomes = []
    for outcome in judge_many(problem, Submissions(tmp_path / "in"), engine=engine, workers=1):
        outcomes.append(outcome.verdict)
        seen |= set(containers(engine, owner=watch.owner)) - before

    assert outcomes == ["accepted", "accepted", "wrong_answer", "accepted"]
    assert len(seen) == 2, "one for the submissions, one for the validator"


def command(folder: Path, problem: Path, state: Path, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tui.cli", "judge", str(problem), "--each", str(folder), *more],
        cwd=ROOT,
        env={**os.environ, "CODE_RUNNER_STATE": str(state)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_judging_goes_on_and_judges_nothing_twice(
    write: Write, tmp_path: Path, how: signal.Signals
) -> None:
    folder, ran = tmp_path / "in", tmp_path / "state"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.py").write_text(f"import time\ntime.sleep({0 if number < 3 else 2})\n# {number}\n{RIGHT}")
    problem = write({"problem.yaml": YAML + "limits: {time_limit: 20}\n"})

    first = command(folder, problem, ran, "--jsonl", "--jobs", "1")
    assert first.stdout
    lines = [first.stdout.readline() for _ in range(3)]
    first.send_signal(how)
    rest, said = first.communicate(timeout=LONG_S)
    done = len(lines) + len(rest.splitlines())
    assert 3 <= done < 8, said
    if how == signal.SIGINT:
        assert b"the same command goes on" in said
        assert first.returncode == 130

    out, said = command(folder, problem, ran).communicate(timeout=LONG_S)
    text = out.decode()
    assert text.count("accepted") == 9, text + said.decode()
    known = int(text.rpartition(", ")[2].split()[0])
    assert done <= known < 8


def test_the_command_line_writes_its_reports_and_says_what_was_not_judged(
    write: Write, handed_in: Path, tmp_path: Path
) -> None:
    problem = write({"problem.yaml": YAML + "limits: {time_limit: 5}\n"})
    files = [word for kind in ("csv", "junit", "html") for word in (f"--{kind}", str(tmp_path / f"report.{kind}"))]
    ran = command(handed_in, problem, tmp_path / "state", "--json", *files)
    out, said = ran.communicate(timeout=LONG_S)

    told = json.loads(out)
    assert ran.returncode == 1, said
    assert told["schema"] == 1
    assert [one["submission"] for one in told["submissions"]] == sorted(PROGRAMS)
    assert {one["submission"]: one["verdict"] or "" for one in told["submissions"]} == VERDICTS
    assert all(len(one["digest"]) == 64 for one in told["submissions"])
    assert (tmp_path / "report.csv").read_text().count("\n") == 1 + len(PROGRAMS)
    assert (tmp_path / "report.junit").read_text().startswith("<?xml")
    assert "failures first" in (tmp_path / "report.html").read_text()
