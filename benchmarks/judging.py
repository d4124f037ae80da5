"""How long judging takes: many tiny cases, a bank problem, a package with a custom validator.

    python -m benchmarks.judging [--rounds 5] [--against DIR] [--json] [--keep]

Rows: 100 tiny cases of a C program through `Runner.run_cases`, beside a shell's loop over the same program in a bare
container of the same image with as many processors; all cases of a bank problem in Python; and 60 cases of a package
whose validator is written in C. The last two go through the judge, one case after the other.

With `--against`, another checkout of this repository is measured too, in a process of its own; the two take turns, so
that what else the machine does meets both. Times are wall time and this process's own CPU time, in milliseconds.
Neither opening sandboxes is measured nor compiling: the first round does not count. The machine's load is told with
them: if it is above the number of processors, they are to be compared, not quoted.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

TINY = r"""
#include <stdio.h>
int main(void) { int n; if (scanf("%d", &n) == 1) printf("%d\n", 2 * n); return 0; }
"""
CASES = 100
BANK = "gift-card-pair"
VALIDATOR = r"""
#include <stdio.h>
int main(int argc, char **argv) {
    int wanted, got;
    FILE *answer = fopen(argv[2], "r");
    return argc > 3 && fscanf(answer, "%d", &wanted) == 1 && scanf("%d", &got) == 1 && wanted == got ? 42 : 43;
}
"""
CHECKED = 60
ROWS = ("100 tiny cases in C", "a shell's loop over them", "a bank problem in Python", "60 cases with a validator in C")
LOOP = "cd /tmp; i=0; while [ $i -lt {} ]; do echo $i >in; ./main <in >out; i=$((i+1)); done"

Sample = Callable[[], None]


# ------------------------------------------------------------------------------------ one checkout


def worker() -> None:
    """Measure a row for each line of stdin, and answer a line of JSON."""
    with ExitStack() as stack:
        samples: dict[str, Sample] = {}
        opened = dict(zip(ROWS, (_tiny, _loop, _bank, _validated), strict=True))
        for name in map(str.strip, sys.stdin):
            if name not in samples:
                samples[name] = stack.enter_context(opened[name]())
                samples[name]()
            began, cpu = time.perf_counter(), time.process_time()
            samples[name]()
            ms, cpu_ms = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - cpu)
            print(json.dumps({"ms": ms, "cpu_ms": cpu_ms}), flush=True)


@contextmanager
def _tiny() -> Iterator[Sample]:
    from runner import Runner

    def sample() -> None:
        results = runner.run_cases(TINY, [str(number) for number in range(CASES)]).results
        assert [result.stdout for result in results] == [f"{2 * number}\n" for number in range(CASES)]

    with Runner("c") as runner:
        yield sample


@contextmanager
def _loop() -> Iterator[Sample]:
    import languages
    from runner import images
    from runner.container import remove
    from runner.engine import connect
    from runner.reaper import OWNER_LABEL, watch

    language = languages.load().find("c")
    engine = connect()
    limits = engine.api.create_host_config(nano_cpus=int(1e9 * language.limits.cpus))

    def run(command: str) -> None:
        made = engine.api.exec_create(found, ["sh", "-c", command])
        engine.api.exec_start(made["Id"])
        assert engine.api.exec_inspect(made["Id"])["ExitCode"] == 0

    with watch.making(engine.endpoint.host):
        found = engine.api.create_container(
            images.tag(language), ["sleep", "infinity"], host_config=limits, labels={OWNER_LABEL: watch.owner}
        )["Id"]
        engine.api.start(found)
    try:
        run(f"cd /tmp && cat >main.c <<'END'\n{TINY}\nEND\ngcc -O2 -o main main.c")
        yield partial(run, LOOP.format(CASES))
    finally:
        remove(engine, found)


@contextmanager
def _judged(folder: Path, source: str) -> Iterator[Sample]:
    import languages
    from problems import package
    from problems.allowed import allowed
    from problems.judge import judge
    from problems.station import open_validators
    from runner import Runner
    from runner.engine import connect

    language, problem, engine = languages.load().find("python"), package.read(folder), connect()
    limits = allowed(problem, language, engine.info.memory_bytes, problem.cases).limits

    with Runner(language, limits=limits) as runner, open_validators(problem, problem.cases, engine) as validators:

        def sample() -> None:
            report = judge(problem, source, language, start=runner.start, validators=validators, engine=engine)
            assert report.verdict == "accepted", report.message

        yield sample


@contextmanager
def _bank() -> Iterator[Sample]:
    import problems

    folder = Path(problems.__file__).parent / "bank" / BANK
    source = next((folder / "submissions/accepted").glob("*.py")).read_text()
    with _judged(folder, source) as sample:
        yield sample


@contextmanager
def _validated() -> Iterator[Sample]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "checked")
        files = {
            "problem.yaml": "problem_format_version: 2025-09\nname: Checked\nuuid: 6a4d\n",
            "statement/problem.en.md": "Double it.\n",
            "output_validator/validate.c": VALIDATOR,
        }
        for number in range(CHECKED):
            files |= {f"data/secret/{number:02}.in": f"{number}\n", f"data/secret/{number:02}.ans": f"{2 * number}\n"}
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        with _judged(folder, "print(2 * int(input()))") as sample:
            yield sample


# ------------------------------------------------------------------------------------- both of them


def measured(checkouts: dict[str, Path], rounds: int) -> dict[str, dict[str, list[dict[str, float]]]]:
    """Measure every row in every checkout, in turns; return the samples by row and checkout."""
    workers = {
        name: subprocess.Popen(
            [sys.executable, "-P", __file__, "--worker"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name, folder in checkouts.items()
    }
    samples: dict[str, dict[str, list[dict[str, float]]]] = {row: {name: [] for name in checkouts} for row in ROWS}
    try:
        for _ in range(rounds):
            for row in ROWS:
                for name, process in workers.items():
                    assert process.stdin
                    assert process.stdout
                    process.stdin.write(f"{row}\n")
                    process.stdin.flush()
                    samples[row][name].append(json.loads(process.stdout.readline()))
    finally:
        for process in workers.values():
            process.communicate()
    return samples


def figures(taken: list[dict[str, float]]) -> dict[str, float]:
    """Return the medians, and the 95th percentile of the wall time."""
    from benchmarks.chart import p95  # the workers import this module with another checkout's own

    medians = {key: statistics.median(each[key] for each in taken) for key in ("ms", "cpu_ms")}
    return {**medians, "p95_ms": p95([each["ms"] for each in taken])}


def main() -> None:
    """Measure, and print the table."""
    from benchmarks.chart import Row, add_keep, keep  # as above

    parser = argparse.ArgumentParser(prog="benchmarks.judging", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--against", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true")
    add_keep(parser)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        worker()
        return
    checkouts = {"here": Path(__file__).resolve().parents[1]} | (
        {"there": asked.against.resolve()} if asked.against else {}
    )
    samples = measured(checkouts, asked.rounds)
    table = {row: {name: figures(taken) for name, taken in by.items()} for row, by in samples.items()}
    load = os.getloadavg()[0]
    if asked.keep:
        rows = [
            Row(row, name if asked.against else "", [each["ms"] for each in taken])
            for row, by in samples.items()
            for name, taken in by.items()
        ]
        keep("judging", "Judging, ms", rows, {"rounds": asked.rounds, "load": load})
    if asked.json:
        print(json.dumps({"schema": 1, "rounds": asked.rounds, "load": load, "rows": table}))
        return
    machine = f"load {load:.1f} on {os.cpu_count()} processors"
    print(f"{asked.rounds} rounds in ms; {machine}\n")
    print("| what | where | median | p95 | own CPU time |\n|---|---|--:|--:|--:|")
    for row, by in table.items():
        for name, each in by.items():
            print(f"| {row} | {name} | {each['ms']:.0f} | {each['p95_ms']:.0f} | {each['cpu_ms']:.0f} |")


if __name__ == "__main__":
    main()
