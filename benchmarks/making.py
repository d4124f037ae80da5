"""Where the time goes of making and removing a sandbox, which bounds how many submissions a second get a fresh one.

    python -m benchmarks.making [--rounds 20] [--json] [--keep]

Python sandboxes are made and removed, first one after the other: how long each step takes, and how much processor time
each program has used for it, as `/proc` says of the engine's processes and of those that they have started and waited
for (runc, and the helpers of the network). "The rest" is what else the machine was busy with: the kernel's own threads,
which destroy control groups and namespaces, the shim while it ends, and whatever else ran; so it means something on a
quiet machine only. What of a step is nobody's processor time is waiting. Then as many are made and removed by several
threads at a time.

The programs are not seen where the engine is on another machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import languages
from benchmarks.chart import Row, add_keep, keep, p95
from benchmarks.latency import rounds_from
from benchmarks.ways import since, tell
from languages import Language
from runner import container, images
from runner.engine import Engine, connect, translate_errors
from runner.sandbox import Sandbox

TICK_S = 1 / os.sysconf("SC_CLK_TCK")
STEPS = ("create", "start", "first answer", "remove")
THREADS = (1, 2, 4)
DAEMONS = {"dockerd": "dockerd", "containerd": "containerd, and the runc that it starts"}
SHIM = "containerd-shim, and the runc that it starts"
OURS, SUPERVISOR, REST = "this process", "the supervisor in the sandbox", "the rest"


def processes() -> Iterator[tuple[int, str, float]]:
    """Yield each process: its number, its name, the processor time of it and of those that it has waited for."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = path.read_text()
        except OSError:
            continue  # it has ended
        fields = text.rpartition(")")[2].split()
        yield int(path.parent.name), text.partition("(")[2].rpartition(")")[0], TICK_S * sum(map(int, fields[11:15]))


def busy_s() -> float:
    """Return how long the machine's processors were busy."""
    user, nice, system, _, _, irq, softirq = map(int, Path("/proc/stat").read_text().split()[1:8])
    return TICK_S * (user + nice + system + irq + softirq)


def used() -> dict[str, float]:
    """Return the processor time of each of the engine's daemons."""
    found = dict.fromkeys(DAEMONS.values(), 0.0)
    for _, name, seconds in processes():
        if name in DAEMONS:
            found[DAEMONS[name]] += seconds
    return found


def made_from(engine: Engine, language: Language) -> Mapping[str, object]:
    """Return what a parked sandbox of a language is made from."""
    limits, settings = language.limits, language.settings.sandbox
    return container.described(engine, images.tag(language), language.id, limits, run_limits=limits, settings=settings)


def once(engine: Engine, language: Language, steps: dict[str, list[float]], inside: dict[str, float]) -> None:
    """Make a sandbox and remove it; note the milliseconds of each step, and the processor time of what ends with it."""
    before = {number for number, name, _ in processes() if name.startswith("containerd-shim")}
    began, own = time.perf_counter(), time.process_time()

    def step(name: str) -> None:
        nonlocal began, own
        steps.setdefault(name, []).append(since(began))
        inside[OURS] = inside.get(OURS, 0.0) + time.process_time() - own
        began, own = time.perf_counter(), time.process_time()

    identifier = container.create(engine, made_from(engine, language))
    step(STEPS[0])
    with translate_errors(engine.endpoint):
        engine.call("POST", f"/containers/{identifier}/start")
    step(STEPS[1])
    sandbox = Sandbox.attach(engine, identifier, language.limits, runtime=engine.info.runtime)
    step(STEPS[2])
    for number, name, seconds in processes():
        if name.startswith("containerd-shim") and number not in before:
            inside[SHIM] = inside.get(SHIM, 0.0) + seconds
        elif name == "perl" and sandbox.id in _cgroup(number):
            inside[SUPERVISOR] = inside.get(SUPERVISOR, 0.0) + seconds
    began, own = time.perf_counter(), time.process_time()  # looking is not part of it
    sandbox.close()
    step(STEPS[3])


def _cgroup(number: int) -> str:
    try:
        return Path(f"/proc/{number}/cgroup").read_text()
    except OSError:
        return ""


def side_by_side(engine: Engine, language: Language, threads: int, count: int) -> tuple[float, float]:
    """Make and remove `count` sandboxes with so many threads; return how many a second, and the busy processors."""
    busy, began = busy_s(), time.perf_counter()

    def one(_: int) -> None:
        identifier = container.create(engine, made_from(engine, language))
        with translate_errors(engine.endpoint):
            engine.call("POST", f"/containers/{identifier}/start")
        Sandbox.attach(engine, identifier, language.limits, runtime=engine.info.runtime).close()

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(one, range(count)))
    seconds = time.perf_counter() - began
    return count / seconds, (busy_s() - busy) / seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.making", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=rounds_from, default=20, help="sandboxes (default 20)")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    add_keep(parser)
    given = parser.parse_args()
    language, engine = languages.load().find("python"), connect()
    images.ensure(engine, language)
    load = os.getloadavg()[0]
    once(engine, language, {}, {})
    steps: dict[str, list[float]] = {}
    inside: dict[str, float] = {}
    before, busy, own = used(), busy_s(), time.process_time()
    for number in range(given.rounds):
        tell(f"{number + 1} of {given.rounds}")
        once(engine, language, steps, inside)
    busy, own = busy_s() - busy, time.process_time() - own
    cpu = {name: seconds - before[name] for name, seconds in used().items()} | inside
    cpu[REST] = max(0.0, busy - sum(cpu.values()) - (own - inside[OURS]))
    cpu_ms = {name: 1000 * seconds / given.rounds for name, seconds in cpu.items()}
    whole = [sum(each) for each in zip(*steps.values(), strict=True)]
    rates = {threads: side_by_side(engine, language, threads, given.rounds) for threads in THREADS}

    facts: dict[str, Any] = {"cores": os.cpu_count(), "load before": f"{load:.1f}", "cpu_ms": cpu_ms}
    facts |= {"a second": {str(threads): rate for threads, (rate, _) in rates.items()}}
    if given.keep:
        rows = [Row(name, "", samples) for name, samples in {**steps, "all": whole}.items()]
        keep("making", "Making and removing a sandbox: milliseconds of each step", rows, facts)
    if given.json:
        print(json.dumps({"steps_ms": steps, "cpu_ms": cpu_ms, "threads": rates, "facts": facts}, indent=2))
        return
    print("| step | median ms | p95 ms |\n|---|--:|--:|")
    for name, samples in {**steps, "**all**": whole}.items():
        print(f"| {name} | {statistics.median(samples):.1f} | {p95(samples):.1f} |")
    print("\n| processor time of | ms for a sandbox |\n|---|--:|")
    for name, ms in {**cpu_ms, "**all**": sum(cpu_ms.values())}.items():
        print(f"| {name} | {ms:.1f} |")
    print("\n| threads | sandboxes a second | processors busy |\n|--:|--:|--:|")
    for threads, (rate, processors) in rates.items():
        print(f"| {threads} | {rate:.1f} | {processors:.2f} |")
    print(f"\n- load before: {load:.1f}; cores: {os.cpu_count()}")


if __name__ == "__main__":
    main()
