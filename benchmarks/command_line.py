"""How long the command line takes, from a process's start to its end, beside bare Python and `docker run`.

    python -m benchmarks.command_line [--rounds 30] [--json] [--keep]

`run` prints one line with Python in our image, and so does `docker run --rm`, without our limits. In each round every
way is taken once, in an order of its own. A sandbox that waits is made before, not while anything is measured. The CPU
time is that of the process alone, not the engine's.

The exit status is 0 if the expectations below the table hold, 1 if not.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import languages
from benchmarks import chart
from benchmarks.latency import WARM_UP, rounds_from
from benchmarks.ways import tell
from languages import Language
from runner import images, lingering
from runner.container import known, remove
from runner.engine import Engine, connect

PAUSE_S = 0.3
"""Before each sample, so that nobody pays for what the engine still does for the one before."""
MADE_S = 30.0
"""How long the next sandbox may take."""
MOST_HELP_MS = 80.0
MOST_OF_DOCKER_RUN = 1.0
MOST_OF_DOCKER_RUN_LINGERING = 0.5
BARE, CLICK, HELP, DOCKER, COLD, LINGERING = (
    "python -c pass",
    "python -c 'import click'",
    "code-runner --help",
    "docker run --rm",
    "code-runner run, no sandbox waits",
    "code-runner run, a sandbox waits",
)


@dataclass
class Row:
    """A command, what is done before and after it, and what it took."""

    command: list[str]
    before: Callable[[], None] = lambda: None
    after: Callable[[], None] = lambda: None
    wall_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)

    def sample(self) -> None:
        """Run the command once."""
        self.before()
        time.sleep(PAUSE_S)
        began = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdout
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        self.wall_ms.append((time.perf_counter() - began) * 1000)
        self.cpu_ms.append((used.ru_utime + used.ru_stime) * 1000)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        self.after()
        if process.returncode or ("run" in self.command and said != b"hello\n"):
            raise SystemExit(f"{' '.join(self.command)} ended with status {process.returncode} and printed {said!r}")


def rows(engine: Engine, python: Language, program: Path) -> dict[str, Row]:
    """Return what is measured."""

    def made() -> None:
        deadline = time.monotonic() + MADE_S
        while not lingering.waiting() and time.monotonic() < deadline:
            time.sleep(0.02)

    ours = [sys.executable, "-m", "tui.cli"]
    image = images.ensure(engine, python)
    return {
        BARE: Row([sys.executable, "-c", "pass"]),
        CLICK: Row([sys.executable, "-c", "import click"]),
        HELP: Row([*ours, "--help"]),
        DOCKER: Row(["docker", "run", "--rm", image, "python3", "-c", "print('hello')"]),
        COLD: Row([*ours, "run", "--no-linger", str(program)]),
        LINGERING: Row([*ours, "run", str(program)], lambda: lingering.make(engine, python), made),
    }


def measure(table: dict[str, Row], rounds: int) -> None:
    """Fill the rows."""
    chance = random.Random(0)
    for number in range(-WARM_UP, rounds):
        tell(f"round {number + 1} of {rounds}" if number >= 0 else "warming up")
        for row in chance.sample(list(table.values()), len(table)):
            row.sample()
        if number < 0:
            for row in table.values():
                row.wall_ms.clear()
                row.cpu_ms.clear()


def expectations(table: dict[str, Row]) -> dict[str, tuple[float, float]]:
    """Return what was found and the most that was expected."""
    wall = {name: statistics.median(row.wall_ms) for name, row in table.items()}
    return {
        f"{HELP}, ms": (wall[HELP], MOST_HELP_MS),
        f"{COLD} / {DOCKER}": (wall[COLD] / wall[DOCKER], MOST_OF_DOCKER_RUN),
        f"{LINGERING} / {DOCKER}": (wall[LINGERING] / wall[DOCKER], MOST_OF_DOCKER_RUN_LINGERING),
    }


def numbers(row: Row) -> dict[str, float]:
    """Return a row's columns."""
    return {
        "median_ms": round(statistics.median(row.wall_ms), 1),
        "p95_ms": round(chart.p95(row.wall_ms), 1),
        "cpu_ms": round(statistics.median(row.cpu_ms), 1),
    }


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.command_line", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--rounds", type=rounds_from, default=30, help="samples of each way (default 30)")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    chart.add_keep(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CODE_RUNNER_CONFIG": f"{folder}/config", "CODE_RUNNER_STATE": f"{folder}/state"}
        # An installed program has its bytecode; a checkout may be used without.
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        program = Path(folder) / "hello.py"
        program.write_text("print('hello')\n")
        python = languages.load().find("python")
        engine = connect()
        table = rows(engine, python, program)
        before = os.getloadavg()[0]

        try:
            measure(table, options.rounds)
        finally:
            for note in lingering.waiting():
                if known(engine, note.id):
                    remove(engine, note.id)
    found = expectations(table)
    holds = all(value <= most for value, most in found.values())
    facts = {"load": f"{before:.1f} before, {os.getloadavg()[0]:.1f} after", "cores": str(os.cpu_count())}
    if options.keep:
        measured = [chart.Row(name, "", row.wall_ms) for name, row in table.items()]
        chart.keep("command_line", "A whole command, ms", measured, facts)
    if options.json:
        each = [{"what": name, **numbers(row), "samples_ms": row.wall_ms} for name, row in table.items()]
        print(json.dumps({"rows": each, "facts": facts, "checks": found, "hold": holds}, indent=2))
    else:
        print("| what | median ms | p95 ms | its own CPU, ms |\n|---|--:|--:|--:|")
        for name, row in table.items():
            print(f"| {' | '.join((name, *map(str, numbers(row).values())))} |")
        print(*("", *(f"- {name}: {value}" for name, value in facts.items()), ""), sep="\n")
        print(*(f"{name}: {value:.2f} (at most {most:g})" for name, (value, most) in found.items()), sep="\n")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
