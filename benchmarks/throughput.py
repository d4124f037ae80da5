"""How many submissions a second: compiler included, each in a fresh sandbox, beside epicbox and llm-sandbox.

    python -m benchmarks.throughput [--rounds 2] [--each 3] [--at-a-time 1 2] [--json] [--keep] [LANG…]

A submission is its language's starter as a source that nobody has run; our image, compiler flags and limits are
everybody's. In each round every sandbox runs `--each` submissions of every language with one at a time, and with two,
in an order of its own. Its time ends when everything is again as it was at its beginning: the used sandboxes are
removed, and as many are parked, so that nothing is made ahead which is not paid for. Of each submission it is also
said when its result came.

No compiler or interpreter of ours waits here: to get one ready takes more processor time than it saves, which is for
somebody who waits for a result, not for a queue. epicbox has one container for compiler and program and no limit on
cpus; llm-sandbox opens a session for each submission, and knows no C, PHP, Rust and C#. Both run everything as root.
`python -m benchmarks.making` says what bounds it.

The exit status is 0, or 2 if one of our own runs failed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shlex
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import languages
from benchmarks.chart import Row, add_keep, keep, p95
from benchmarks.latency import rounds_from, sweep
from benchmarks.peer import Ask, conversation, settings, version
from benchmarks.ways import Bench, NotRun, Wrong, nothing_waits, since, tell
from languages import Language
from runner import images
from runner.engine import Engine, connect
from runner.pool import Pool

OURS = "code-runner"
PEERS = {
    f"epicbox {version('epicbox')}": "epicbox_once",
    f"llm-sandbox {version('llm-sandbox')}": "llm_sandbox_session",
}
UNKNOWN = {"llm_sandbox_session": ("c", "php", "rust", "csharp")}
"""Languages that a peer does not know."""
SETTLED_S = 60.0
"""How long a pool may take to have removed and parked everything."""

Submit = Callable[[str], float]
"""Runs a source once; returns the milliseconds until its result."""


@dataclass
class Cell:
    """One sandbox with one language and so many submissions at a time, and what was measured."""

    sandbox: str
    language: Language
    at_a_time: int
    submits: Sequence[Submit]
    """One for each submission at a time."""
    settle: Callable[[], object] = int
    """Waits until everything is as it was at the beginning."""
    rates: list[float] = field(default_factory=list)
    """Submissions a second, one for each round."""
    result_ms: list[float] = field(default_factory=list)
    """When the result came, one for each submission."""
    not_run: str = ""

    def sample(self, each: int) -> None:
        """Run `each` submissions with each of `submits`, side by side."""
        text, mark = self.language.starter, self.language.file.comment
        sources = [
            [f"{text}\n{mark} {time.time_ns()} {place} {number}\n" for number in range(each)]
            for place in range(self.at_a_time)
        ]
        began = time.perf_counter()
        with ThreadPoolExecutor(self.at_a_time) as threads:
            done = threads.map(lambda submit, own: [submit(source) for source in own], self.submits, sources)
            found = [ms for one in done for ms in one]
        self.settle()
        self.rates.append(1000 * len(found) / since(began))
        self.result_ms += found

    def numbers(self) -> dict[str, float] | None:
        """The columns; None where it was not run."""
        if not self.rates:
            return None
        return {
            "per_second": round(statistics.median(self.rates), 2),
            "result_median_ms": round(statistics.median(self.result_ms), 1),
            "result_p95_ms": round(p95(self.result_ms), 1),
        }


# ---------------------------------------------------------------------------------------------- ways


def ours(engine: Engine, language: Language, at_a_time: int, stack: ExitStack) -> Cell:
    """A pool with as many parked sandboxes as run at a time."""
    cold = nothing_waits(language)
    pool = stack.enter_context(Pool(engine, size=at_a_time, idle_s=3600))

    def settle() -> None:
        deadline = time.monotonic() + SETTLED_S
        # The pool's threads of that name remove what is done with, and replace it.
        while not pool.full(cold) or any(thread.name == "refill" for thread in threading.enumerate()):
            if time.monotonic() > deadline:
                raise Wrong(f"{language.name}: the pool has not settled after {SETTLED_S:g} s")
            time.sleep(0.01)

    def submit(source: str) -> float:
        began = time.perf_counter()
        result = pool.start(cold, source, language.starter_stdin, samples=False).result()
        ms = since(began)
        if result.verdict != "ok":
            raise Wrong(f"{language.name}: {result.message}")
        return ms

    pool.park(cold)
    submit(language.starter)  # its sandbox is kept for the same source again; from now on, each replaces one
    settle()
    return Cell(OURS, language, at_a_time, [submit] * at_a_time, settle)


def theirs(sandbox: str, asks: Sequence[Ask], bench: Bench, at_a_time: int, stdout: str) -> Cell:
    """A peer, in as many processes as run at a time."""
    language = bench.language

    def submit(ask: Ask, source: str) -> float:
        return ask({**submission(bench), "source": source, "stdin": language.starter_stdin, "stdout": stdout})

    return Cell(sandbox, language, at_a_time, [partial(submit, ask) for ask in asks[:at_a_time]])


def submission(bench: Bench) -> dict[str, Any]:
    """What a peer is told of a language: the commands for a shell, the wider limits of compiler and program."""
    language, limits = bench.language, bench.limits
    variables = [shlex.quote(f"{name}={value}") for name, value in language.environment(limits.memory_bytes).items()]
    commands = [f"export {' '.join(variables)}"] if variables else []
    commands += [shlex.join(language.command(language.file.run, limits.memory_bytes))]
    if language.file.compile:
        commands.insert(-1, f"{shlex.join(language.command(language.file.compile, limits.memory_bytes))} </dev/null")
    compiling = language.compile_limits if language.file.compile else limits
    return {
        **settings(bench),
        "command": " && ".join(commands),
        "memory_bytes": max(limits.memory_bytes, compiling.memory_bytes),
        "processes": max(limits.processes, compiling.processes),
        "cpus": max(limits.cpus, min(compiling.cpus, bench.engine.info.cpus)),
        "seconds": (limits.run_ms + compiling.compile_ms) // 1000,
    }


def cells(engine: Engine, chosen: Sequence[Language], widths: Sequence[int], stack: ExitStack) -> Iterator[Cell]:
    """Open everything and yield a cell for each combination."""
    asks: dict[str, list[Ask]] = {}
    reasons: dict[str, str] = {}
    for sandbox, module in PEERS.items():
        told = {**settings(Bench(engine, chosen[0], "")), "fresh": True}
        try:
            asks[sandbox] = [stack.enter_context(conversation(module, told, engine)) for _ in range(max(widths))]
        except NotRun as reason:
            reasons[sandbox] = str(reason)
    for language in chosen:
        tell(f"opening: {language.name}")
        bench = Bench(engine, language, images.ensure(engine, language))
        for at_a_time in widths:
            yield ours(engine, language, at_a_time, stack)
        with Pool(engine) as pool:
            stdout = pool.start(language, language.starter, language.starter_stdin).result().stdout
        for sandbox, module in PEERS.items():
            for at_a_time in widths:
                cell = theirs(sandbox, asks.get(sandbox, ()), bench, at_a_time, stdout)
                cell.not_run = reasons.get(sandbox, "")
                if language.id in UNKNOWN.get(module, ()):
                    cell.not_run = f"it knows no {language.name}"
                yield cell


def measure(table: Sequence[Cell], rounds: int, each: int) -> None:
    """Fill the cells: in each round every one, in an order of its own."""
    chance = random.Random(0)
    for number in range(rounds):
        for cell in chance.sample(table, len(table)):
            if cell.not_run:
                continue
            tell(f"round {number + 1} of {rounds}: {cell.language.name}, {cell.at_a_time} at a time, {cell.sandbox}")
            try:
                cell.sample(each)
            except NotRun as reason:
                cell.not_run = str(reason)
                cell.rates.clear()
                tell(f"not run: {reason}")


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.throughput", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("languages", nargs="*", metavar="LANG", help="default: all")
    parser.add_argument("--rounds", type=rounds_from, default=2, help="rounds (default 2)")
    parser.add_argument("--each", type=int, default=3, help="submissions of each thread in a round (default 3)")
    parser.add_argument("--at-a-time", type=int, nargs="+", default=[1, 2], metavar="N", help="default: 1 2")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    add_keep(parser)
    given = parser.parse_args()
    catalogue, engine = languages.load(), connect()
    chosen = [catalogue.find(name) for name in given.languages] or list(catalogue.languages.values())
    before = os.getloadavg()[0]
    try:
        with ExitStack() as stack:
            table = list(cells(engine, chosen, given.at_a_time, stack))
            measure(table, given.rounds, given.each)
    except Wrong as error:
        tell(f"error: {error}")
        return 2
    finally:
        sweep(engine)
    facts = {"load": f"{before:.1f} before, {os.getloadavg()[0]:.1f} after", "cores": os.cpu_count()}
    facts |= {"rounds": given.rounds, "submissions of each thread in a round": given.each}
    rows = [
        Row(f"{cell.language.name}, {cell.at_a_time} at a time", cell.sandbox, cell.rates)
        for cell in table
        if cell.rates
    ]
    if given.keep:
        keep("throughput", "Submissions a second, a fresh sandbox each, compiler included", rows, facts)
    if given.json:
        told: list[dict[str, Any]] = [
            {"sandbox": cell.sandbox, "language": cell.language.id, "at_a_time": cell.at_a_time}
            | (cell.numbers() or {})
            | {"not_run": cell.not_run, "rates": cell.rates, "result_ms": cell.result_ms}
            for cell in table
        ]
        print(json.dumps({"rows": told, "facts": facts}, indent=2))
        return 0
    print("| language | at a time | sandbox | submissions a second | result after, median ms | p95 ms |")
    print("|---|--:|---|--:|--:|--:|")
    for cell in table:
        numbers = cell.numbers()
        values = [f"{number:,.1f}" for number in numbers.values()] if numbers else [f"not run: {cell.not_run}", "", ""]
        print(f"| {' | '.join((cell.language.name, str(cell.at_a_time), cell.sandbox, *values))} |")
    print(*("", *(f"- {name}: {value}" for name, value in facts.items())), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
