"""Run `code-runner judge --each` with a judge that answers at once, and say how much memory that took.

python -m tests.support.null_judge PATH OPTIONS…
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any

import pytest

from problems.many import Outcome, judge_many
from problems.tasks import Task
from tests.support.scripted import ENGINE

VERDICTS = ("accepted", "wrong_answer", "accepted", "time_limit")


class NullJudge:
    """An executor whose submissions get a report of twenty cases at once, the same one for the same program."""

    def submit(self, fn: Callable[[Task], dict[str, Any]], task: Task, /) -> Future[dict[str, Any]]:
        """Answer."""
        future: Future[dict[str, Any]] = Future()
        future.set_result(report(task.submission.files[""]))
        return future


def report(source: bytes) -> dict[str, Any]:
    """Return what a program gets."""
    number = sum(source)
    verdict = VERDICTS[number % 4]
    cases = [
        {
            "name": f"secret/{case:02}",
            "verdict": verdict if case == 19 else "accepted",
            "wall_ms": 20.0 + number % 997,
            "cpu_ms": 10.0 + number % 997 + case / 7,
            "memory_bytes": (9 << 20) + 4096 * (number % 997),
            "feedback": "" if verdict == "accepted" or case < 19 else "line 3: expected 17, got 18",
        }
        for case in range(20)
    ]
    message = "Accepted" if verdict == "accepted" else "Wrong answer on secret/19: line 3: expected 17, got 18"
    passed = 20 if verdict == "accepted" else 19
    head = {
        "schema": 1,
        "problem": "frog-fees",
        "language": "python",
        "verdict": verdict,
        "passed": passed,
        "total": 20,
    }
    return head | {"compile": None, "cases": cases, "message": message, "notes": []}


def submissions(count: int) -> Iterator[str]:
    """Yield lines of a `.jsonl`."""
    for number in range(count):
        yield f'{{"name": "student-{number:06}.py", "language": "python", "source": "print({number})\\n{"#" * 500}"}}\n'


def main() -> None:
    """Judge; write the highest resident size in bytes to stderr."""
    from tui.cli import each, options
    from tui.cli.main import main as command

    def judge(*given: Any, **options: Any) -> Iterator[Outcome]:
        return judge_many(*given, **options | {"executor": NullJudge(), "workers": 2})

    on = SimpleNamespace(info=ENGINE)
    sys.argv[1:] = ["judge", "frog-fees", "--each", *sys.argv[1:]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(each, "judge_many", judge)
        patch.setattr(options, "engine", lambda _: on)
        patch.setattr(os, "fsync", lambda _: None)  # what is being measured is memory
        try:
            command()
        finally:
            sys.stderr.write(f"{1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n")


if __name__ == "__main__":
    main()
