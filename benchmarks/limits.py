"""How long after its limit a program is stopped.

    python -m benchmarks.limits [--runs 5] [--language c] [--keep]

The programs are those of the catalogue (`tests/hostile`, `languages/*/programs`) that run into the wall clock: they
burn CPU, sleep, stop themselves, ignore signals, fork without end. Each runs several times in one sandbox. The time
over is the program's wall time less its limit, both by the sandbox's own clock. Of programs whose compilation never
ends it is the compiler's.

Expected on an otherwise idle machine: at most 300 ms; the exit status is 1 where it is more. The tests allow for a busy
machine, see `tests/support/clock.py`.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterator

import languages
from benchmarks import chart
from benchmarks.ways import tell
from languages.programs import Program
from runner import Runner, images
from runner.conformance import run_program
from runner.engine import connect
from tests.hostile import catalogue

MOST_MS = 300.0


def over_ms(runner: Runner, program: Program) -> float:
    """Run a program once and return how long after its limit it was over."""
    result = run_program(runner, program)
    if program.expects.verdict == "compile_error":
        assert result.compile
        return result.compile.wall_ms - result.limits.compile_ms
    return result.wall_ms - result.limits.run_ms


def measured(runner: Runner, runs: int) -> Iterator[tuple[Program, list[float]]]:
    """Yield each program that runs into a wall clock with its times over, the smallest first."""
    for program in catalogue(runner.language):
        if "time" in program.expects.breaches:
            tell(program.name)
            yield program, sorted(over_ms(runner, program) for _ in range(runs))


def main() -> int:
    """Print the table; return an exit status: 1 if a program was stopped too late."""
    parser = argparse.ArgumentParser(description="How long after its limit a program is stopped.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--language", default="c")
    chart.add_keep(parser)
    given = parser.parse_args()
    engine = connect()
    language = languages.load().find(given.language)
    images.ensure(engine, language)
    worst, rows = 0.0, []
    print("| program | ms after its limit, median | p95 | most |\n|---|--:|--:|--:|")
    with Runner(language, engine=engine) as runner:
        for program, found in measured(runner, given.runs):
            figures = f"{statistics.median(found):.0f} | {chart.p95(found):.0f} | {found[-1]:.0f}"
            print(f"| {program.expects.title} | {figures} |", flush=True)
            rows.append(chart.Row(program.expects.title, "", found))
            worst = max(worst, found[-1])
    if given.keep:
        chart.keep("limits", "How long after its limit a program is stopped, ms", rows)
    print(f"\nThe latest came {worst:.0f} ms after its limit; at most {MOST_MS:.0f} ms are expected.")
    return int(worst > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
