"""How much of the machine's memory a parked sandbox takes, the engine's processes included.

    python -m benchmarks.memory [--count 50] [--step 10] [--json] [--keep] [LANG…]

`--count` sandboxes are parked for each row. After each step of `--step`, once the machine has been left alone for some
seconds, it is read how much less memory is available (MemAvailable of /proc/meminfo): that has the sandbox's
processes, its shim, what the engine and the kernel hold for it, and no file that the kernel would give up. Rows: Python
while nothing waits in it, then Python and Java, or the languages that are named, with an interpreter or a compiler that
waits. Last, all are closed, and it is read how much has come back. Whatever else runs on the machine falsifies it: use
a quiet one.

The exit status is 1 if less than nine tenths come back.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import languages
from benchmarks.chart import Row, add_keep, keep, p95
from benchmarks.ways import nothing_waits, tell
from foundation.units import MIB
from languages import Language
from runner import images
from runner.engine import connect
from runner.pool import Pool
from runner.run import waiting_job

DEFAULT = ("python", "java")
CALM_S = 2.0
"""How long nothing is done before memory is read: what was freed comes back late."""
PARKED_S = 900.0
LEAST_BACK = 0.9


@dataclass
class Parked:
    """Parked sandboxes of a language."""

    language: Language
    mib: list[float] = field(default_factory=list)
    """MiB for each sandbox, one figure for each step."""
    seconds: list[float] = field(default_factory=list)
    """How long one took to be parked, and its compiler to get ready."""
    back: float = 0.0
    """Which part came back when all were closed."""

    @property
    def what(self) -> str:
        """What waits."""
        waiting = "its compiler" if self.language.file.compile else "its interpreter"
        return f"{self.language.name}, {waiting if waiting_job(self.language) else 'nothing'} waits"

    def measure(self, count: int, step: int) -> None:
        """Park so many, then close them."""
        first = before = available()
        pools: list[Pool] = []
        try:
            for _ in range(0, count, step):
                began = time.perf_counter()
                pools += [self._one() for _ in range(step)]
                self.seconds.append((time.perf_counter() - began) / step)
                now = available()
                self.mib.append((before - now) / step / MIB)
                before = now
                tell(f"{self.what}: {len(pools)} parked, {self.mib[-1]:.1f} MiB each")
        finally:
            for pool in pools:
                pool.close()
        self.back = (available() - before) / (first - before)

    def _one(self) -> Pool:
        pool = Pool(idle_s=2 * PARKED_S)
        pool.park(self.language)
        is_there = pool.waits if waiting_job(self.language) else pool.parked
        deadline = time.monotonic() + PARKED_S
        while not is_there(self.language):
            if time.monotonic() > deadline:
                raise SystemExit(f"{self.what}: nothing waits; is the machine short of memory?")
            time.sleep(0.02)
        return pool

    def to_dict(self) -> dict[str, object]:
        """Return the row, with every sample."""
        figures = {"median_mib": statistics.median(self.mib), "p95_mib": p95(self.mib)}
        return {"what": self.what, **figures, "mib": self.mib, "seconds": self.seconds, "back": self.back}


def available() -> int:
    """Return how many bytes of memory are available, once the machine is calm."""
    time.sleep(CALM_S)
    rows = Path("/proc/meminfo").read_text().splitlines()
    return 1024 * next(int(row.split()[1]) for row in rows if row.startswith("MemAvailable:"))


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("languages", nargs="*", metavar="LANG", help=f"default: {' '.join(DEFAULT)}")
    parser.add_argument("--count", type=int, default=50, help="sandboxes of each (default 50)")
    parser.add_argument("--step", type=int, default=10, help="read memory after so many (default 10)")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    add_keep(parser)
    given = parser.parse_args()
    catalogue, engine, load = languages.load(), connect(), os.getloadavg()[0]
    rows = [Parked(nothing_waits(catalogue.find("python")))]
    rows += [Parked(catalogue.find(name)) for name in given.languages or DEFAULT]
    for row in rows:
        images.ensure(engine, row.language)
        row.measure(given.count, given.step)
    facts = {"sandboxes": given.count, "load before": f"{load:.1f}", "engine": engine.info.version}
    if given.keep:
        title = "Memory of a parked sandbox, MiB, the engine's processes included"
        keep("memory", title, [Row(row.what, "", row.mib) for row in rows], facts)
    if given.json:
        print(json.dumps({"rows": [row.to_dict() for row in rows], "facts": facts}, indent=2))
    else:
        print("| parked sandbox | MiB, median | p95 | seconds to park | comes back |\n|---|--:|--:|--:|--:|")
        for row in rows:
            told = row.to_dict()
            seconds = statistics.median(row.seconds)
            cells = f"{told['median_mib']:.1f} | {told['p95_mib']:.1f} | {seconds:.2f} | {100 * row.back:.0f} %"
            print(f"| {row.what} | {cells} |")
        print(*("", *(f"- {name}: {value}" for name, value in facts.items())), sep="\n")
    return int(any(row.back < LEAST_BACK for row in rows))


if __name__ == "__main__":
    sys.exit(main())
