"""The screens of a race and of growth, on an app that shows nothing else and a machine that plays what is measured."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from languages import load
from problems import package
from problems.errors import JudgeError
from problems.growth import Growth, Measured, Point, Sized
from problems.growth_fit import Sample, fit
from problems.more import Raised
from problems.problem import ProblemLimits, Program
from problems.race import ROUNDS, Entry, Lap, Race, Racer
from problems.records import digest_of
from problems.report import CaseReport, Verdict
from tests.support.scripted import ScriptedMachine
from tests.tui.conftest import text_of, until
from tests.tui.screens.practice.bank import SMALL, WIDE
from tui.jobs.machine import Machine
from tui.screens.practice.more import MoreScreen
from tui.screens.practice.race import RaceScreen
from tui.screens.shared.growth import GrowthScreen
from tui.screens.shared.measuring import MeasuringScreen
from tui.services.context import Services
from tui.widgets.result import VerdictStrip

CATALOGUE = load()
PYTHON = CATALOGUE.find("python")
SIZES = [2**k for k in range(21)]
POINTS = tuple(Point(n, n / 1000, 64 * n) for n in SIZES)
GROWTH = Growth(
    POINTS,
    fit([Sample(n, n / 1000, 0.01) for n in SIZES[12:]]),
    fit([Sample(n, 64.0 * n, 1000) for n in SIZES[12:]], warms_up=True),
    "time",
    12.0,
)
MINE = Racer("your solution", "", PYTHON)
REFERENCE = Racer("accepted/solution.py", "", PYTHON, reference=True)


class Played:
    """Plays news; at an event it waits until that is set or it is stopped."""

    def __init__(self, news: Sequence[Any], result: Any) -> None:
        self.news, self.result = news, result
        self.growth = self.race = self.failure = None
        self.rounds = ROUNDS
        self.stopped = threading.Event()

    def stop(self) -> None:
        """As `Growing.stop`."""
        self.stopped.set()

    def __iter__(self) -> Iterator[Any]:
        """Play."""
        for one in self.news:
            if isinstance(one, threading.Event):
                while not one.wait(0.01) and not self.stopped.is_set():
                    pass
            elif isinstance(one, Exception):
                raise one
            else:
                yield one
            if self.stopped.is_set():
                return
        self.growth = self.race = self.result


class Measuring(ScriptedMachine):
    """Measures what the test says."""

    def __init__(self, *played: Played) -> None:
        super().__init__()
        self.played = list(played)

    def growth(self, *_: object, **__: object) -> Played:
        """As `Machine.growth`."""
        return self.played.pop(0)

    race = raise_limit = growth


class Host(App[None]):
    """A minimal app with its own services."""

    def __init__(self, *played: Played) -> None:
        super().__init__()
        self.services = Services.on(self, CATALOGUE, cast(Machine, Measuring(*played)))


class Opened(NamedTuple):
    app: Host
    screen: MeasuringScreen[Any]
    pilot: Pilot[None]

    async def over(self) -> None:
        """Wait until nothing is measured any more."""
        await until(self.pilot, lambda: self.screen.runs > 0 and self.screen.running is None)

    @property
    def text(self) -> str:
        """The text below the strip."""
        return str(self.screen.query_one("#measure-text", Static).content)

    @property
    def line(self) -> str:
        """The strip."""
        return self.screen.query_one(VerdictStrip).line.detail


@asynccontextmanager
async def growth(*played: Played, size: tuple[int, int] = WIDE, name: str = "gift-card-pair") -> AsyncIterator[Opened]:
    app = Host(*played)
    problem = package.read(package.find(name))
    sized = Sized(Program("sized.py", Path("sized.py")), "prices", 1 << 20)
    screen = GrowthScreen(app.services, sized, "", PYTHON, problem)
    async with app.run_test(size=size) as pilot:
        app.push_screen(screen)
        await until(pilot, lambda: screen.runs > 0)
        yield Opened(app, screen, pilot)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_growth_draws_both_curves_and_says_what_fits(size: tuple[int, int]) -> None:
    async with growth(Played([Measured(POINTS[:3], 4, 0)], GROWTH), size=size) as opened:
        await opened.over()

        assert "CPU time fits n; log n and n log n do not" in opened.text
        assert "memory fits n or n log n, too close to tell; log n and n^2 do not" in opened.text
        assert "n (prices): stopped at n = 1,048,576" in opened.text
        assert opened.text.count("●") >= 12
        assert max(map(len, opened.text.split("\n"))) <= size[0] - 4
        assert "own solution takes n" in text_of(cast(Any, opened.app)), "all of it is in sight"
        assert opened.line.startswith("CPU time fits n")
        kept = opened.app.services.practice.progress.kept_attempts
        await until(opened.pilot, lambda: bool(kept("gift-card-pair").growths))
        [one] = kept("gift-card-pair").growths
        assert (one.language, one.digest, one.cpu, one.memory) == ("python", digest_of(""), "n", None)


async def test_a_measurement_shows_what_it_has_is_stopped_and_repeated() -> None:
    waiting = threading.Event()
    first = Played([Measured(POINTS[:9], 256, 2), waiting], None)
    async with growth(first, Played([], GROWTH)) as opened:
        await until(opened.pilot, lambda: "n = 256" in opened.line)
        assert "run 3" in opened.line
        assert "●" in opened.text
        assert not opened.screen.check_action("again", ())
        await opened.pilot.press("ctrl+c")
        await opened.over()
        assert "measures again" in opened.line
        await opened.pilot.press("ctrl+r")
        await until(opened.pilot, lambda: "fits n" in opened.text)


async def test_a_failure_is_said_whole_and_escape_stops_and_leaves() -> None:
    sentence = "the generator sized.py failed on size 1: " + "no such size, " * 12
    waiting = threading.Event()
    last = Played([waiting], None)
    async with growth(Played([JudgeError(sentence)], None), last) as opened:
        await opened.over()
        assert sentence.strip() in opened.text
        await opened.pilot.press("ctrl+r", "escape")
        await until(opened.pilot, lambda: not opened.screen.is_attached and last.stopped.is_set())
        assert [one.message for one in opened.app._notifications] == [
            "You stopped the measurement, so it has no result."
        ]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_race_shows_bars_and_who_is_how_fast(size: tuple[int, int]) -> None:
    times = [(MINE, 140.0), (REFERENCE, 100.0)]
    problem = package.read(package.find("gift-card-pair"))
    entries = tuple(Entry(racer, (spent,) * ROUNDS, (8 << 20,) * ROUNDS) for racer, spent in times)
    app = Host(Played([Lap(0, MINE), Lap(3, REFERENCE)], Race(problem.cases[:3], entries)))
    screen = RaceScreen(app.services, problem, [MINE])
    async with app.run_test(size=size) as pilot:
        app.push_screen(screen)
        opened = Opened(app, screen, pilot)
        await until(pilot, lambda: screen.race is not None)

        assert "1.4 \N{MULTIPLICATION SIGN} the reference (accepted/solution.py)" in opened.text
        mine, reference = (line for line in opened.text.split("\n")[1:3])
        assert mine.count("█") > reference.count("█") > 0
        assert "140 ms  (140 ms to 140 ms)" in mine
        assert "9 rounds" in opened.text
        assert max(map(len, opened.text.split("\n"))) <= size[0] - 4


@pytest.mark.parametrize(
    ("verdict", "used", "said"),
    [("accepted", 300 << 20, "Yes: 44 MiB more would have helped"), ("memory_limit", 512 << 20, "No: even 512 MiB")],
)
async def test_a_case_that_hit_a_limit_is_tried_with_more(verdict: Verdict, used: int, said: str) -> None:
    problem = replace(package.read(package.find("gift-card-pair")), limits=ProblemLimits(memory_mib=256))

    def report(verdict: Verdict, used: int) -> CaseReport:
        return CaseReport(case=problem.cases[0], verdict=verdict, wall_ms=9.0, cpu_ms=9.0, memory_bytes=used, said="")

    app = Host(Played([Raised("memory", 512 << 20, report(verdict, used))], None))
    screen = MoreScreen(app.services, problem, "", PYTHON, report("memory_limit", 256 << 20))
    async with app.run_test(size=SMALL) as pilot:
        app.push_screen(screen)
        opened = Opened(app, screen, pilot)
        await opened.over()

        assert opened.text.startswith("256 MiB: memory limit")
        assert "512 MiB of memory" in opened.text
        assert said in opened.text
        assert said in opened.line
