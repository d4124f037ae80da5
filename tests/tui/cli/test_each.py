"""`code-runner judge --each` as a person or script meets it; there is no engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from problems.many import Outcome
from problems.submissions import Submission
from tests.support.null_judge import submissions
from tests.tui.cli.conftest import Command
from tui.cli import each, options


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("", "name a submission, or many with --each"),
        ("right.py --each .", "--each takes no FILE"),
        ("--each . --stress", "goes with none of --main, --samples and --stress"),
        ("right.py --html page.html", "this option goes with --each only"),
        ("--each nothing", "nothing: there is no such folder or file; check the name"),
        ("--each . --html no/folder/page.html", "cannot be written; name a file in a folder that exists"),
        ("--each . --column who=x", '"who=x" is not NAME=COLUMN with a NAME of name, author, language'),
        ("--each . --pattern {team}", '--pattern: "{team}" is not one of name, author, problem'),
        ("--each . --lang cobol", "cobol"),
    ],
)
def test_wrong_usage_is_one_sentence(command: Command, arguments: str, words: str) -> None:
    ran = command("judge", "frog-fees", *arguments.split())

    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """What submissions get, by their names; the last ones first, as if they had ended so."""

    def use(verdicts: dict[str, str]) -> None:
        def judge_many(_: object, submissions: Iterator[Submission], **__: object) -> Iterator[Outcome]:
            for one in reversed(list(submissions)):
                report: dict[str, Any] = {"schema": 1, "problem": "p", "language": "python", "passed": 1, "total": 2}
                report |= {"verdict": verdicts.get(one.name), "cases": [], "message": "Wrong answer on 1: got 3"}
                error = "" if one.name in verdicts else "it is empty"
                yield Outcome(one.name, one.author, "p", "0" * 64, {} if error else report, error)

        monkeypatch.setattr(each, "judge_many", judge_many)
        monkeypatch.setattr(options, "engine", lambda _: None)

    return use


def test_failures_come_first_and_the_exit_status_says_whether_all_were_judged(
    command: Command,
    judged: Callable[[dict[str, str]], None],
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.py", "b\n.py", "c.py"):
        (tmp_path / "in" / name).write_text("1")
    judged({"a.py": "accepted", "b\n.py": "wrong_answer", "c.py": "accepted"})

    ran = command("judge", "frog-fees", "--each", "in")
    lines = ran.out.splitlines()
    assert [line.split()[0] + line.split("  ")[-1][:12] for line in lines[:3]] == ["✗Wrong answer", "✓ 1/2", "✓ 1/2"]
    assert "b\n" not in ran.out
    assert lines[3].startswith("2 accepted, 1 wrong answer; 3 submissions in ")
    assert (ran.status, ran.err) == (0, "")

    judged({"a.py": "accepted"})
    ran = command("judge", "frog-fees", "--each", "in", "--json")
    told = json.loads(ran.out)
    assert ran.status == 1
    assert [one["submission"] for one in told["submissions"]] == ["a.py", "b\n.py", "c.py"]
    assert [one.get("error") for one in told["submissions"]] == [None, "it is empty", "it is empty"]

    ran = command("judge", "frog-fees", "--each", "in", "--jsonl")
    assert [json.loads(line)["submission"] for line in ran.out.splitlines()] == ["c.py", "b\n.py", "a.py"]


def peak(folder: Path, count: int, *formats: str) -> int:
    """Judge so many submissions in a process of its own; return its highest resident size in bytes."""
    table = folder / f"{count}.jsonl"
    with table.open("w") as file:
        file.writelines(submissions(count))
    files = [word for name in ("csv", "junit", "html") for word in (f"--{name}", str(folder / f"{count}.{name}"))]
    with (folder / f"{count}.out").open("wb") as out:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.support.null_judge", str(table), *formats, *files],
            env=os.environ | {"CODE_RUNNER_STATE": str(folder / "state")},
            cwd=Path(__file__).parents[3],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 0, ran.stderr
    with (folder / f"{count}.csv").open() as lines:
        assert sum(1 for _ in lines) == 1 + count
    return int(ran.stderr)


@pytest.mark.parametrize(
    ("count", "formats"),
    [
        (4000, ("--json",)),
        pytest.param(100_000, ("--json",), marks=pytest.mark.thorough),
        pytest.param(100_000, ("--jsonl",), marks=pytest.mark.thorough),
        pytest.param(100_000, (), marks=pytest.mark.thorough),
    ],
)
def test_memory_stays_flat_in_all_formats(tmp_path: Path, count: int, formats: tuple[str, ...]) -> None:
    assert peak(tmp_path, count, *formats) < peak(tmp_path, 1000, *formats) + (4 << 20)
