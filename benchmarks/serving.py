"""What HTTP adds to a run and to a hundred cases, how fast the server starts, and what it does under far too much load.

    python -m benchmarks.serving [--rounds 7] [--load SECONDS] [--language python --language c] [--json] [--keep]

In each round the library and the server do the same, one after the other, in an order of their own:

- a hundred cases of one program, compiled once, in a fresh sandbox: `Runner.run_cases` and `POST /v1/runs` with
  server-sent events, read to the end;
- one run of a new program in a parked sandbox: `Pool.start` and `POST /v1/runs`.

The start is the time from the process's start to the line that says where it listens. With `--load`, 200 connections
then ask for so many seconds for four times as many runs as the server does without hurry; each answer must be the run's
own result, or 503 with Retry-After. Clients and server share the processors.

The exit status is 0 if the expectations below the table hold, 1 if not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import httpx

import languages
from benchmarks import chart
from benchmarks.latency import rounds_from
from benchmarks.ways import tell
from runner import Case, Runner, images
from runner.engine import Engine, connect
from runner.pool import Pool

CASES = 100
MOST_OF_LIBRARY = 1.5
MOST_START_S = 1.0
PAUSE_S = 0.5
"""Before each run, so that the sandbox that it will have is parked."""
PARKING_S = 30.0
CONNECTIONS = 200
TIMES = 4
QUEUE = 64
CALM_S = 5.0
"""How long the server's rate is measured for before the load."""
MOST_MEMORY_GROWTH = 1.25
"""From the first quarter of the load to the last."""
SQUARES = {
    "python": "print(int(input()) ** 2)\n# {}\n",
    "c": '#include <stdio.h>\nint main(void) {{ long n; scanf("%ld", &n); printf("%ld\\n", n * n); }}\n// {}\n',
}


class Serving:
    """A `code-runner serve` of its own."""

    def __init__(self, folder: str, *options: str) -> None:
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui.cli", "serve", "--port", "0", *options],
            stderr=subprocess.PIPE,
            env={**os.environ, "CODE_RUNNER_CONFIG": f"{folder}/config", "CODE_RUNNER_STATE": f"{folder}/state"},
            text=True,
        )
        assert self.process.stderr
        line = self.process.stderr.readline()
        self.start_s = time.perf_counter() - began
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            raise SystemExit(line + self.process.stderr.read())
        self.port = int(found[1])
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=300, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate()

    @property
    def resident(self) -> int:
        """Its memory, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return 1024 * int(status.partition("VmRSS:")[2].split()[0])


# ------------------------------------------------------------------------------ beside the library


@dataclass
class Pair:
    """The same by the library and over HTTP."""

    what: str
    library: Callable[[str], None]
    http: Callable[[str], None]
    took: dict[str, list[float]] = field(default_factory=lambda: {"library": [], "http": []})

    def sample(self, chance: random.Random, mark: str) -> None:
        """Do both once; `mark` makes the program a new one."""
        for way in chance.sample(["library", "http"], 2):
            time.sleep(PAUSE_S)
            began = time.perf_counter()
            getattr(self, way)(f"{mark} {way}")
            self.took[way].append((time.perf_counter() - began) * 1000)

    @property
    def ratio(self) -> float:
        """The median over HTTP in medians of the library's."""
        return statistics.median(self.took["http"]) / statistics.median(self.took["library"])


def hundred(serving: Serving, engine: Engine, language: str) -> Pair:
    """Return a hundred cases in a language."""
    stdins = [f"{number}\n" for number in range(CASES)]
    expected = [f"{number**2}\n" for number in range(CASES)]

    def library(mark: str) -> None:
        with Runner(language, engine=engine) as runner:
            report = runner.run_cases(SQUARES[language].format(mark), [Case(stdin) for stdin in stdins])
        assert [one.stdout for one in report.results] == expected

    def http(mark: str) -> None:
        cases = [{"stdin": stdin} for stdin in stdins]
        asked = {"language": language, "source": SQUARES[language].format(mark), "cases": cases}
        last, seen = "", 0
        with serving.client.stream("POST", "/v1/runs", json=asked, headers={"Accept": "text/event-stream"}) as answer:
            for line in answer.iter_lines():
                seen += line == "event: case"
                last = line or last
        results = json.loads(last.removeprefix("data: "))["cases"]
        assert [one["result"]["stdout"] for one in results] == expected
        assert seen == CASES

    return Pair(f"{CASES} cases, {language}", library, http)


def one_run(serving: Serving, pool: Pool) -> Pair:
    """Return a single run of Python."""
    python = languages.load().find("python")

    def library(mark: str) -> None:
        assert pool.start(python, SQUARES["python"].format(mark), "12\n").result().stdout == "144\n"

    def http(mark: str) -> None:
        asked = {"language": "python", "source": SQUARES["python"].format(mark), "stdin": "12\n"}
        assert serving.client.post("/v1/runs", json=asked).json()["result"]["stdout"] == "144\n"

    return Pair("a run, python", library, http)


# ----------------------------------------------------------------------------------------- the load


@dataclass
class Load:
    """What came of it."""

    rate: float
    """Runs a second without hurry."""
    asked: int = 0
    done_ms: list[float] = field(default_factory=list)
    """How long each run took whose result came."""
    refused: int = 0
    wrong: list[str] = field(default_factory=list)
    """Answers that are neither a result nor a proper 503."""
    resident: list[int] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """How many requests got no answer, or a wrong one."""
        return self.asked - len(self.done_ms) - self.refused

    @property
    def p99_ms(self) -> float:
        """The time that 99 % of the accepted ones stay below."""
        return statistics.quantiles(self.done_ms, n=100, method="inclusive")[-1] if len(self.done_ms) > 1 else 0.0

    @property
    def most_p99_ms(self) -> float:
        """The time that a full queue needs, and half as much again."""
        return 1.5 * 1000 * (QUEUE + (os.cpu_count() or 1) + 1) / self.rate

    @property
    def growth(self) -> float:
        """How much more memory the last quarter took than the first."""
        quarter = max(1, len(self.resident) // 4)
        return statistics.median(self.resident[-quarter:]) / statistics.median(self.resident[:quarter])


class Connection:
    """A plain HTTP/1.1 connection: httpx would take a good part of the processors for so many."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader
        self._writer: asyncio.StreamWriter | None = None

    async def post(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        """Post a run; return status, headers and body."""
        if self._writer and self._reader.at_eof():  # the server hung up, as it may while nothing is asked
            await self.close()
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        head = f"POST /v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n"
        self._writer.write(head.encode() + body)
        first, *lines = (await self._reader.readuntil(b"\r\n\r\n")).decode().splitlines()
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        told = await self._reader.readexactly(int(headers["content-length"]))
        if headers.get("connection") == "close":
            await self.close()
        return int(first.split()[1]), headers, told

    async def close(self) -> None:
        """Hang up."""
        if self._writer:
            self._writer.close()
            self._writer = None


async def ask(connection: Connection, number: int, load: Load) -> None:
    """Ask for a run, and note what comes."""
    load.asked += 1
    began = time.perf_counter()
    try:
        body = json.dumps({"language": "python", "source": f"print({number})"}).encode()
        status, headers, told = await connection.post(body)
    except (OSError, asyncio.IncompleteReadError) as error:
        load.wrong.append(f"{type(error).__name__}: {error}")
        await connection.close()
        return
    if status == 200 and json.loads(told)["result"]["stdout"] == f"{number}\n":
        load.done_ms.append((time.perf_counter() - began) * 1000)
    elif status == 503 and int(headers.get("retry-after", 0)) > 0:
        load.refused += 1
    else:
        load.wrong.append(f"{status}: {told[:200]!r}")


async def calm_rate(port: int) -> float:
    """Return how many runs a second the server does for as many clients as there are processors."""
    load = Load(rate=0)
    until = time.perf_counter() + CALM_S

    async def client(first: int) -> None:
        connection, number = Connection(port), first
        while time.perf_counter() < until:
            await ask(connection, number, load)
            number += 1
        await connection.close()

    await asyncio.gather(*(client(1_000_000 * number) for number in range(os.cpu_count() or 1)))
    return len(load.done_ms) / CALM_S


async def loaded(serving: Serving, seconds: float) -> Load:
    """Ask for far too much, for so long."""
    load = Load(rate=await calm_rate(serving.port))
    every_s = CONNECTIONS / (TIMES * load.rate)
    tell(f"{load.rate:.1f} runs a second; now {CONNECTIONS} connections, each one request every {every_s:.2f} s")
    began = time.perf_counter()

    async def client(place: int) -> None:
        connection, number = Connection(serving.port), 0
        at = began + every_s * place / CONNECTIONS
        while at < began + seconds:
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            await ask(connection, place * 1_000_000 + number, load)
            number += 1
            at = max(at + every_s, time.perf_counter())
        await connection.close()

    async def watch() -> None:
        while True:
            load.resident.append(serving.resident)
            await asyncio.sleep(0.5)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(client(number) for number in range(CONNECTIONS)))
    watching.cancel()
    return load


# ---------------------------------------------------------------------------------------- the report


@contextmanager
def measured(folder: str, given: argparse.Namespace) -> Iterator[tuple[list[Pair], list[float], Load | None]]:
    """Measure everything."""
    catalogue, engine = languages.load(), connect()
    for language in given.language:
        images.ensure(engine, catalogue.find(language))
    starts = []
    for _ in range(given.rounds):
        with Serving(folder) as serving:
            starts.append(serving.start_s)
    with Serving(folder, "--queue", str(QUEUE)) as serving, Pool(engine) as pool:
        pairs = [one_run(serving, pool), *(hundred(serving, engine, language) for language in given.language)]
        chance = random.Random(0)
        for number in range(-1, given.rounds):
            tell(f"round {number + 1} of {given.rounds}" if number >= 0 else "warming up")
            for pair in pairs:
                pair.sample(chance, f"{number} {time.time_ns()}")
                if number < 0:
                    pair.took = {"library": [], "http": []}
        yield pairs, starts, asyncio.run(loaded(serving, given.load)) if given.load else None


def expectations(pairs: list[Pair], starts: list[float], load: Load | None) -> dict[str, tuple[float, float]]:
    """Return what was found and the most that was expected."""
    found = {f"{pair.what}: HTTP / library": (pair.ratio, MOST_OF_LIBRARY) for pair in pairs[1:]}
    found["start to listening, s"] = statistics.median(starts), MOST_START_S
    if load:
        found["lost under load"] = load.lost, 0
        found["99th percentile of accepted ones, ms"] = load.p99_ms, load.most_p99_ms
        found["memory, last quarter / first"] = load.growth, MOST_MEMORY_GROWTH
    return found


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=rounds_from, default=7, help="samples of each way (default 7)")
    parser.add_argument(
        "--load", type=float, default=0, metavar="SECONDS", help="then ask for far too much for so long"
    )
    parser.add_argument("--language", action="append", choices=SQUARES, help="of the hundred cases (default: all)")
    parser.add_argument("--json", action="store_true", help="one JSON object with every sample, not a table")
    chart.add_keep(parser)
    given = parser.parse_args()
    given.language = given.language or list(SQUARES)
    before = os.getloadavg()[0]
    with TemporaryDirectory() as folder, measured(folder, given) as (pairs, starts, load):
        found = expectations(pairs, starts, load)
    holds = all(value <= most for value, most in found.values())
    facts: dict[str, Any] = {"cores": os.cpu_count(), "load before": f"{before:.1f}", "rounds": given.rounds}
    if load:
        facts |= {
            "runs a second without hurry": f"{load.rate:.1f}",
            "asked": load.asked,
            "done": len(load.done_ms),
            "refused": load.refused,
            "wrong": load.wrong[:5],
            "memory, MiB": f"{max(load.resident) / 2**20:.0f} at most",
        }
    if given.keep:
        rows = [chart.Row(pair.what, way, took) for pair in pairs for way, took in pair.took.items()]
        chart.keep("serving", "The same by the library and over HTTP, ms", rows, facts)
    if given.json:
        each = [{"what": pair.what, "ratio": pair.ratio, **pair.took} for pair in pairs]
        print(json.dumps({"rows": each, "starts_s": starts, "facts": facts, "checks": found, "hold": holds}, indent=2))
    else:
        print("| what | library, median ms | p95 | HTTP, median ms | p95 | HTTP / library |\n|---|--:|--:|--:|--:|--:|")
        for pair in pairs:
            figures = [f(pair.took[way]) for way in ("library", "http") for f in (statistics.median, chart.p95)]
            print(f"| {pair.what} | {' | '.join(f'{figure:.1f}' for figure in figures)} | {pair.ratio:.2f} |")
        print(*("", *(f"- {name}: {value}" for name, value in facts.items()), ""), sep="\n")
        print(*(f"{name}: {value:.2f} (at most {most:g})" for name, (value, most) in found.items()), sep="\n")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
