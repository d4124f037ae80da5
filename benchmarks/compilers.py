"""How long a run takes whose source is new, from its start to its result, in a fresh sandbox of the pool.

    python -m benchmarks.compilers [--rounds 10] [--json] [--keep] [LANG…]

In each round every language is run once, in an order of its own; one whose compiler or interpreter can wait is run both
ways. What is parked, warmed or removed is done before, not while anything is measured.

The exit status is 0 if Java and C# with a waiting compiler take at most 200 ms each (median), 1 if not.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

import msgspec

import languages
from benchmarks import chart
from benchmarks.latency import rounds_from
from benchmarks.ways import Wrong, since, tell
from languages import Language
from runner import Result
from runner.pool import Pool

PARKED_S = 120.0
"""How long a sandbox may take to be parked, and what waits in it to get ready."""
PAUSE_S = 0.5
"""Before each sample, so that nobody pays for what the engine still does for the one before."""
MOST_WAITING_MS = 200.0


@dataclass
class Way:
    """A language with one way to compile, and what its runs took."""

    what: str
    language: Language
    pool: Pool
    total_ms: list[float] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        """Whether its compiler or interpreter waits."""
        return bool(self.language.file.compiler_waits) or self.language.file.program_waits

    def sample(self, number: int) -> None:
        """Run the starter once more, as a source that nobody has run.

        Raises:
            Wrong: it failed, or nothing waited for it as it should.
        """
        language = self.language
        self.pool.park(language)
        parked = self.pool.waits if self.waits else self.pool.parked
        _until(lambda: parked(language), self.what)
        time.sleep(PAUSE_S)
        source = f"{language.starter}\n{language.file.comment} {number}\n"
        began = time.perf_counter()
        result = self.pool.start(language, source, language.starter_stdin, samples=False).result()
        self.total_ms.append(since(began))
        self.results.append(result)
        if result.verdict != "ok" or (result.compile or result).waited != self.waits:
            raise Wrong(f"{self.what}: {result.message}")
        _until(lambda: self.pool.parked(language), self.what)  # the pool refills after a run

    def row(self) -> dict[str, float | str]:
        """Return the medians, and the 95th percentile of the whole."""
        compiled = [result.compile.wall_ms if result.compile else 0.0 for result in self.results]
        columns = {
            "median_ms": self.total_ms,
            "compiler_ms": compiled,
            "program_ms": [result.wall_ms for result in self.results],
            "sandbox_ms": [result.overhead_ms for result in self.results],
        }
        medians = {name: round(statistics.median(values), 1) for name, values in columns.items()}
        return {"what": self.what, **medians, "p95_ms": round(chart.p95(self.total_ms), 1)}


def _until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PARKED_S
    while not condition():
        if time.monotonic() > deadline:
            raise Wrong(f"{what}: nothing is parked")
        time.sleep(0.02)


def main() -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compilers", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("languages", nargs="*", metavar="LANG", help="default: all")
    parser.add_argument("--rounds", type=rounds_from, default=10, help="samples of each way (default 10)")
    parser.add_argument("--json", action="store_true", help="one JSON object, not a table")
    chart.add_keep(parser)
    options = parser.parse_args()
    catalogue = languages.load()
    chosen = [catalogue.find(name) for name in options.languages] or list(catalogue.languages.values())
    with ExitStack() as stack:
        ways: list[Way] = []
        for language in chosen:
            unprepared = msgspec.structs.replace(language.file, compiler_waits="", program_waits=False)
            ways.append(Way(language.name, replace(language, file=unprepared), stack.enter_context(Pool())))
            if unprepared != language.file:
                waiting = "its compiler waits" if language.file.compile else "waits"
                ways.append(Way(f"{language.name}, {waiting}", language, stack.enter_context(Pool())))
        try:
            for number in range(options.rounds):
                for way in random.sample(ways, len(ways)):
                    way.sample(number)
                tell(f"round {number + 1} of {options.rounds}")
        except Wrong as error:
            tell(f"error: {error}")
            return 2
    rows = [way.row() for way in ways]
    if options.keep:
        title = "From pressing run to the result, a new source in a fresh sandbox, ms"
        chart.keep("compilers", title, [chart.Row(way.what, "", way.total_ms) for way in ways])
    if options.json:
        print(json.dumps({"rows": rows}, indent=2))
    else:
        print("| press run → result | median ms | compiler | program | sandbox | p95 |\n|---|--:|--:|--:|--:|--:|")
        for row in rows:
            print(f"| {' | '.join(str(cell) for cell in row.values())} |")
    with_compiler = [way for way in ways if way.waits and way.language.file.compile]
    return int(any(statistics.median(way.total_ms) > MOST_WAITING_MS for way in with_compiler))


if __name__ == "__main__":
    sys.exit(main())
