"""A real scheduler and real workers on this engine, killed again and again: no submission is lost or judged otherwise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from tests.engine.conftest import ROOT
from tests.problems.conftest import YAML, Write
from tests.support.clock import LONG_S
from tests.support.cluster import WORKER, Machines

TWICE = {
    "py": "import time\ntime.sleep({sleep})\nprint({factor} * int(input()))\n# {number}\n",
    "c": """#include <stdio.h>
#include <unistd.h>
int main(void) {{ long n; usleep(1000000 * {sleep}); scanf("%ld", &n); printf("%ld\\n", {factor} * n); }} // {number}
""",
    "js": """Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000 * {sleep})
console.log({factor} * Number(require('fs').readFileSync(0))) // {number}
""",
    "php": "<?php usleep((int) (1000000 * {sleep})); echo {factor} * (int) trim(fgets(STDIN)), PHP_EOL; // {number}\n",
}
"""The same program in four languages, by endings."""
LANGUAGES = ("python", "c", "javascript", "php")
KILL_S = 30.0
OPTIONS = ("--jobs", "2", *LANGUAGES)
Reports = dict[str, Any]


def hand_in(folder: Path, count: int, *, sleep: float = 0) -> dict[str, str]:
    """Write so many submissions, each another one, of which one in three is wrong; return what each deserves."""
    folder.mkdir()
    deserved = {}
    for number in range(count):
        ending = list(TWICE)[number % len(TWICE)]
        wrong = number % 3 == 2
        name = f"s{number:03}.{ending}"
        (folder / name).write_text(TWICE[ending].format(sleep=sleep, factor=3 if wrong else 2, number=number))
        deserved[name] = "wrong_answer" if wrong else "accepted"
    return deserved


class Judging:
    """`code-runner judge --each --jsonl`, whose lines are read one by one."""

    def __init__(self, problem: Path, folder: Path, state: Path, *options: str) -> None:
        self.lines: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tui.cli", "judge", str(problem), "--each", str(folder), "--jsonl", *options],
            cwd=ROOT,
            env={**os.environ, "CODE_RUNNER_STATE": str(state)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._patience = threading.Timer(10 * LONG_S, self._process.kill)
        self._patience.start()

    def __iter__(self) -> Iterator[int]:
        """Yield how many are judged, each time that one is."""
        assert self._process.stdout
        for line in self._process.stdout:
            self.lines.append(json.loads(line))
            yield len(self.lines)

    def end(self) -> Reports:
        """Return the reports by name, without what is measured."""
        with self._process:
            for _ in self:
                pass
            assert self._process.stderr
            said = self._process.stderr.read().decode()
        self._patience.cancel()
        assert self._process.returncode == 0, said
        assert len({one["submission"] for one in self.lines}) == len(self.lines), "each once"
        return {one["submission"]: without_measures(one) for one in self.lines}


def without_measures(report: dict[str, Any]) -> dict[str, Any]:
    compiled = report["compile"] and {key: report["compile"][key] for key in ("exit_code", "stdout", "stderr")}
    cases = [[case["name"], case["verdict"], case["feedback"]] for case in report["cases"]]
    same = {key: report[key] for key in ("author", "digest", "problem", "language", "verdict", "passed", "total")}
    return same | {"compile": compiled, "cases": cases, "error": report.get("error")}


def start(machines: Machines, count: int) -> None:
    """Start so many workers side by side."""
    started = [machines.start_worker(*OPTIONS, start=WORKER, ready=False) for _ in range(count)]
    for one in started:
        one.wait_until_ready()


def kill_one(machines: Machines) -> None:
    """Kill the oldest worker that lives; another one takes its place as soon as it has checked itself."""
    next(one for one in machines.workers if one.process.poll() is None).kill()
    machines.start_worker(*OPTIONS, start=WORKER, ready=False)


def restart_scheduler(machines: Machines) -> None:
    machines.kill_scheduler()
    machines.start_scheduler()


def test_forty_submissions_get_the_same_reports_alone_and_from_one_two_and_four_workers_that_die(
    write: Write, tmp_path: Path
) -> None:
    problem = write({"problem.yaml": YAML + "limits: {time_limit: 20}\n"})
    deserved = hand_in(tmp_path / "in", 40)
    few = hand_in(tmp_path / "few", 12)
    alone = Judging(problem, tmp_path / "in", tmp_path / "alone").end()
    assert {name: one["verdict"] for name, one in alone.items()} == deserved

    with Machines(tmp_path) as machines:

        def judging(folder: str, state: str) -> Judging:
            return Judging(problem, tmp_path / folder, tmp_path / state, "--scheduler", machines.address)

        for state in ("one", "two"):
            start(machines, 1)
            assert judging("few", state).end() == {name: alone[name] for name in few}
        start(machines, 2)
        many = judging("in", "four")
        for count in many:
            if count in (8, 24):
                kill_one(machines)
            elif count == 16:
                restart_scheduler(machines)
        assert many.end() == alone


class Killer:
    """Kills a worker every thirty seconds, and the scheduler once, while something is judged; others take their places."""

    def __init__(self, machines: Machines) -> None:
        self._machines = machines
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._kill)
        self.killed = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _kill(self) -> None:
        while not self._done.wait(KILL_S):
            kill_one(self._machines)
            self.killed += 1
            if self.killed == 1:
                restart_scheduler(self._machines)


@pytest.mark.thorough
def test_five_hundred_submissions_survive_a_worker_killed_every_thirty_seconds_and_the_scheduler_once(
    write: Write, tmp_path: Path
) -> None:
    problem = write({"problem.yaml": YAML + "limits: {time_limit: 20}\n"})
    deserved = hand_in(tmp_path / "in", 500, sleep=0.3)
    alone = Judging(problem, tmp_path / "in", tmp_path / "alone").end()
    assert {name: one["verdict"] for name, one in alone.items()} == deserved

    with Machines(tmp_path) as machines:
        start(machines, 4)
        with Killer(machines) as killer:
            assert Judging(problem, tmp_path / "in", tmp_path / "four", "--scheduler", machines.address).end() == alone
        assert killer.killed >= 2, "it took long enough"
        for workers in (2, 1):
            for one in [one for one in machines.workers if one.process.poll() is None][workers:]:
                one.kill()
            state = tmp_path / f"client-{workers}"
            assert Judging(problem, tmp_path / "in", state, "--scheduler", machines.address).end() == alone
