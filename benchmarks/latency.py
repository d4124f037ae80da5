"""How long a Python hello takes: bare, in our parked sandbox, and in other ways through Docker.

    python -m benchmarks.latency [--rounds 30] [--json] [--keep]

The program is `print(input())` with one line of stdin, another line each time. Every way uses the
same image and the same limits, those of Python's standard tier, and no network; each sample counts
from the call to the complete, checked output. In each round every way is measured once, in an
order of its own, so that what else the machine does meets them all. Between two samples there is a
pause: what the engine still does for the one before is not paid by the next.

Not measured: making the image, opening what stays open (a runner, a session, a sleeping container)
and closing it. Nor does each give the same for its time: the peers run the program as root, and only
our runs limit its output, measure it and prove what ended it.

The exit status is 0 if both expectations below the table hold, 1 if not, 2 if one of our own rows
could not be measured. A peer that cannot be measured does not matter for it.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, NoReturn

import languages
from benchmarks import chart
from benchmarks.peer import peer, version
from benchmarks.ways import Bench, NotRun, Sample, Wrong, bare, cold, parked, pooled, seed, tell
from foundation.units import size_text
from languages import DefinitionError
from runner import RunnerError, images
from runner.container import remove
from runner.engine import Engine, connect, translate_errors
from runner.reaper import OWNER_LABEL, watch

WARM_UP = 2
"""Rounds before those that count."""
PAUSE_S = 0.2
MOST_OVER_BARE_MS = 8.0
LEAST_TIMES_SEED = 6.0


@dataclass
class Row:
    """One way of running the program."""

    what: str
    open: Callable[[Bench], AbstractContextManager[Sample]]
    sample: Sample | None = None
    samples_ms: list[float] = field(default_factory=list)
    not_run: str = ""

    @property
    def median_ms(self) -> float | None:
        """None where it was not run."""
        return statistics.median(self.samples_ms) if self.samples_ms else None

    @property
    def p95_ms(self) -> float | None:
        """The time that 95 % of the samples stay below."""
        return chart.p95(self.samples_ms) if self.samples_ms else None


# ------------------------------------------------------------------------------------ measuring


def measure(bench: Bench, rows: list[Row], rounds: int) -> None:
    """Fill the rows.

    Raises:
        Wrong: a run of ours did not give what it should.
        RunnerError: the engine failed.
    """
    # Seeded: which way follows which one is chance, but the same chance each time.
    chance = random.Random(0)
    with ExitStack() as stack:
        for row in rows:
            tell(f"opening: {row.what}")
            attempt(row, partial(stack.enter_context, row.open(bench)), keep=partial(setattr, row, "sample"))
        for number in range(-WARM_UP, rounds):
            tell(f"round {number + 1} of {rounds}" if number >= 0 else "warming up")
            for row in chance.sample(rows, len(rows)):
                if row.sample is None:
                    continue
                time.sleep(PAUSE_S)
                attempt(row, partial(row.sample, f"hello {number}"), keep=row.samples_ms.append)
            if number < 0:
                for row in rows:
                    row.samples_ms.clear()


def attempt(row: Row, do: Callable[[], Any], keep: Callable[[Any], None]) -> None:
    """Do one thing for a row and keep what comes of it; a peer that fails is out."""
    try:
        keep(do())
    except NotRun as reason:
        row.not_run, row.sample = str(reason), None
        row.samples_ms.clear()
        tell(f"not run: {row.what}: {reason}")


def sweep(engine: Engine) -> None:
    """Remove what a way that was interrupted may have left: everything of this process."""
    with translate_errors(engine.endpoint):
        found = engine.api.containers(all=True, filters={"label": f"{OWNER_LABEL}={watch.owner}"})
    for left in found:
        remove(engine, left["Id"])


# ------------------------------------------------------------------------------------ reporting

BARE, PARKED, SEED = "bare process in the container", "parked run", "the seed's way: upload and exec"
WAYS: tuple[tuple[str, Callable[[Bench], AbstractContextManager[Sample]]], ...] = (
    (BARE, bare),
    (PARKED, parked),
    ("parked run, fresh sandbox of the pool", pooled),
    (SEED, seed),
    ("cold container", cold),
    (f"epicbox {version('epicbox')}", partial(peer, "epicbox_once")),
    (f"llm-sandbox {version('llm-sandbox')}, warm session", partial(peer, "llm_sandbox_session")),
)


@dataclass(frozen=True)
class Report:
    """What was measured, and on what."""

    rows: dict[str, Row]
    facts: dict[str, str]

    def median(self, what: str) -> float:
        """The median of a way that is ours, which has always been run."""
        median = self.rows[what].median_ms
        assert median is not None
        return median

    @property
    def over_bare_ms(self) -> float:
        """What a parked run costs beside the process itself."""
        return self.median(PARKED) - self.median(BARE)

    @property
    def times_seed(self) -> float:
        """How many parked runs fit into one of the seed's."""
        return self.median(SEED) / self.median(PARKED)

    @property
    def holds(self) -> bool:
        """Whether both expectations hold."""
        return self.over_bare_ms <= MOST_OVER_BARE_MS and self.times_seed >= LEAST_TIMES_SEED

    def numbers(self, row: Row) -> dict[str, float] | None:
        """The row's four columns; None where it was not run."""
        median, p95 = row.median_ms, row.p95_ms
        if median is None or p95 is None:
            return None
        return {
            "median_ms": round(median, 2),
            "p95_ms": round(p95, 2),
            "over_bare_ms": round(median - self.median(BARE), 2),
            "times_parked": round(median / self.median(PARKED), 2),
        }

    def markdown(self) -> str:
        """The table, the machine and the two expectations."""
        lines = [
            "| what | median ms | p95 ms | over the bare process, ms | times the parked run |",
            "|---|--:|--:|--:|--:|",
        ]
        for row in self.rows.values():
            numbers = self.numbers(row)
            cells = (
                [f"{number:.1f}" for number in numbers.values()] if numbers else [f"not run: {row.not_run}", "", "", ""]
            )
            lines.append(f"| {' | '.join((row.what, *cells))} |")
        lines += ["", *(f"- {name}: {value}" for name, value in self.facts.items()), ""]
        lines.append(f"parked - bare: {self.over_bare_ms:.1f} ms (at most {MOST_OVER_BARE_MS:g})")
        lines.append(f"seed's way / parked: {self.times_seed:.1f} times (at least {LEAST_TIMES_SEED:g})")
        return "\n".join(lines)

    def json(self) -> str:
        """The same for programs, with every sample."""
        rows = [
            {"what": row.what, "samples_ms": row.samples_ms, **(self.numbers(row) or {"not_run": row.not_run})}
            for row in self.rows.values()
        ]
        checks = {"parked_over_bare_ms": self.over_bare_ms, "seed_times_parked": self.times_seed, "hold": self.holds}
        return json.dumps({"rows": rows, "facts": self.facts, "checks": checks}, indent=2)


def facts(bench: Bench, rounds: int) -> dict[str, str]:
    """On what and how it was measured."""
    info, limits = bench.engine.info, bench.limits
    with translate_errors(bench.engine.endpoint):
        kernel = bench.engine.api.info().get("KernelVersion", "?")
    return {
        "machine": f"{info.cpus} cores, Linux {kernel}, cgroup v{info.cgroup}",
        "engine": f"{info.name} {info.version}, {info.storage}",
        "image": bench.image,
        "limits": f"{size_text(limits.memory_bytes)}, {limits.cpus:g} cpu, {limits.processes} processes, no network",
        "rounds": str(rounds),
        "date": date.today().isoformat(),  # noqa: DTZ011  # the day as people here call it
    }


def rounds_from(text: str) -> int:
    """The command line's number of rounds; a percentile needs two."""
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number, at least 2")
    return int(text)


def end(_: int, __: object) -> NoReturn:
    """A termination is an interruption: everything is closed on the way out."""
    raise KeyboardInterrupt


def main() -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.latency", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=rounds_from, default=30, help="samples of each way (default 30)")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    chart.add_keep(parser)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, end)
    rows = [Row(*way) for way in WAYS]
    try:
        language = languages.load().find("python")
        engine = connect(language.settings.engine.host)
        bench = Bench(engine, language, images.ensure(engine, language))
        try:
            with translate_errors(engine.endpoint):
                measure(bench, rows, options.rounds)
        finally:
            sweep(engine)
        report = Report({row.what: row for row in rows}, facts(bench, options.rounds))
    except (RunnerError, DefinitionError, Wrong) as error:
        tell(f"error: {error}")
        return 2
    except KeyboardInterrupt:
        tell("interrupted; everything was removed")
        return 130
    if options.keep:
        measured = [chart.Row(row.what, "", row.samples_ms) for row in rows if row.samples_ms]
        chart.keep("latency", "Python's hello, from the call to the result, ms", measured, report.facts)
    print(report.json() if options.json else report.markdown())
    return 0 if report.holds else 1


if __name__ == "__main__":
    sys.exit(main())
