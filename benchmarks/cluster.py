"""What many machines cost: submissions a second against workers, and the scheduler's own work for each submission.

    python -m benchmarks.cluster [--rounds 3] [--count 48] [--workers 1 2 4] [--null 2000]

Scheduler, workers and client run on this machine. First, workers that judge nothing (`tests/support/null_worker.py`)
show what is left when judging costs nothing: the processor time of scheduler and client for each submission, and how
many of them one scheduler hands out a second. Then real workers with one sandbox each judge Python with three small
cases, beside this process alone with as many sandboxes, alternating; medians of the rounds.

Expected: at most 2 ms of the scheduler's processor time for each submission.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import languages
from benchmarks.many import CASES, written
from benchmarks.many import submissions as made
from benchmarks.ways import tell
from problems.cluster.dispatch import Cluster
from problems.many import Executor, judge_many
from problems.problem import Problem
from runner import images
from runner.engine import connect
from tests.support.cluster import NULL_WORKER, WORKER, Machines

MOST_MS = 2.0
"""The goal of the scheduler's processor time for a submission."""
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


def cpu_s(pid: int) -> float:
    """Return the processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK_S


def own_s() -> float:
    """Return the processor time of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def rate(
    problem: Problem, count: int, ahead: int, *, executor: Executor | None = None, workers: int | Callable[[], int]
) -> float:
    """Judge `count` submissions; return how many a second, not counting the first ones, which start the sandboxes."""
    began = time.monotonic()
    number = 0
    for number, outcome in enumerate(
        judge_many(problem, made("python", ahead + count), executor=executor, workers=workers), 1
    ):
        assert outcome.verdict == "accepted", outcome.to_dict()
        if number == ahead:
            began = time.monotonic()
    assert number == ahead + count
    return count / (time.monotonic() - began)


def empty(problem: Problem, room: Path, workers: int, count: int) -> float:
    """Print the row of workers that judge nothing; return the scheduler's milliseconds for each submission."""
    room.mkdir()
    with Machines(room) as machines:
        for _ in range(workers):
            machines.start_worker(start=NULL_WORKER)
        with Cluster(machines.address, languages.load(), tell=tell) as cluster:
            rate(problem, 100, 0, executor=cluster, workers=cluster.ahead)
            scheduler, client = cpu_s(machines.scheduler.pid), own_s()
            found = rate(problem, count, 0, executor=cluster, workers=cluster.ahead)
            scheduler, client = cpu_s(machines.scheduler.pid) - scheduler, own_s() - client
    print(f"| {workers} | {found:.0f} | {1000 * scheduler / count:.2f} | {1000 * client / count:.2f} |", flush=True)
    return 1000 * scheduler / count


def real(problem: Problem, room: Path, workers: int, count: int, rounds: int) -> None:
    """Print the row of so many workers with a sandbox each, and of so many sandboxes without any cluster."""
    room.mkdir()
    there, here = [], []
    with Machines(room) as machines:
        for one in [machines.start_worker("--jobs", "1", "python", start=WORKER, ready=False) for _ in range(workers)]:
            one.wait_until_ready()
        with Cluster(machines.address, languages.load(), tell=tell) as cluster:
            for _ in range(rounds):
                there.append(rate(problem, count, 2 * workers, executor=cluster, workers=cluster.ahead))
                here.append(rate(problem, count, 2 * workers, workers=workers))
    middle = statistics.median(there), statistics.median(here)
    print(f"| {workers} | {middle[0]:.1f} | {middle[1]:.1f} | {middle[0] / middle[1]:.2f} |", flush=True)


def main() -> int:
    """Print the tables; return an exit status: 1 if the scheduler needs more than `MOST_MS` for a submission."""
    parser = argparse.ArgumentParser(description="What many machines cost.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=48)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--null", type=int, default=2000)
    given = parser.parse_args()
    images.ensure(connect(), languages.load().find("python"))
    with TemporaryDirectory() as folder:
        room = Path(folder)
        problem = written(room / "problem")
        print("| workers that judge nothing | submissions a second | scheduler's CPU ms each | client's CPU ms each |")
        print("|--:|--:|--:|--:|")
        most = max(empty(problem, room / f"null-{workers}", workers, given.null) for workers in given.workers)
        print(f"\n| workers with a sandbox each | submissions a second, {CASES} cases | as many here | ratio |")
        print("|--:|--:|--:|--:|")
        for workers in given.workers:
            real(problem, room / f"real-{workers}", workers, given.count, given.rounds)
    print(f"\n- the scheduler's CPU for a submission, ms: {most:.2f} (at most {MOST_MS:g})")
    print(f"- load: {os.getloadavg()[0]:.1f}; cores: {os.cpu_count()}")
    return int(most > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
