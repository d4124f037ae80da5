"""Every screen of the app under random keys, pastes, resizes and mouse: the app neither ends nor reports a fault of its own."""

from __future__ import annotations

import os
import random
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NoReturn, cast

import pytest
from textual import events

from runner import EngineError, Finished, Started
from tests.support.scripted import ScriptedMachine, printed, result, usage
from tests.tui.conftest import nothing_to_do, ready, told, until
from tests.tui.screens.practice.bank import PRACTICE, Practice, bank
from tui.app import CodeRunner
from tui.commands import COMMANDS
from tui.jobs.machine import Machine
from tui.screens.history.screen import HistoryScreen
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen

pytestmark = [  # Textual's own, where a screen goes away while the mouse selects
    pytest.mark.filterwarnings("ignore:coroutine 'Screen._watch_selections' was never awaited:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <coroutine object Screen._watch_selections"),
]
EVENTS = int(os.environ.get("FUZZ_EVENTS", "18000"))
"""Half an hour of ten a second; a test that is not thorough makes `FEW`."""
FEW = 10
SEED = int(os.environ.get("FUZZ_SEED", "1"))
LEAVE = {"ctrl+q"}
"""What ends the app; the menu's letters may end it too."""
OF_COMMANDS = sorted({key for command in COMMANDS.values() for key in command.keys.split(",") if key} - LEAVE)
MOVES = [
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
    "tab",
    "shift+tab",
    "enter",
    "enter",
    "space",
]
SIGNS = "abcdehijlnoprstuvwxyz0123456789+-?[](){}\"':;@é日👩\u200d💻\x1b\x00"
PASTES = [
    "\n",
    "print(1)\n" * 30,
    "x" * 400,
    "a\r\nb\rc",
    "日本語 " * 30,
    "\x1b[31m\n",
    "[red]x[/red] [/] [@click=app.quit]y[/]",
]
SIZES = [(140, 45), (80, 24), (100, 30), (60, 12), (20, 5), (200, 60)]

MEASURABLE: dict[str, str | None] = {
    "practice.yaml": PRACTICE + "growth: {n: number, largest: 1024, cpu: n, memory: n, slow: n^2}\n",
    "generators/sized.py": "print(1)\n",
    "submissions/accepted/right.py": "print(2 * int(input()))\n",
}
Place = Callable[[Practice], Awaitable[None]]


class Unlucky(ScriptedMachine):
    """Measures nothing: its engine has gone when growth, a race or a higher limit is asked for."""

    def growth(self, *_: object, **__: object) -> NoReturn:
        raise EngineError("gone")

    race = raise_limit = growth


def opened(action: str, name: str) -> Place:
    """Open a screen by an action of the app."""

    async def go(app: Practice) -> None:
        await app.app.run_action(action)
        await app.until(lambda: type(app.app.screen).__name__ == name)

    return go


async def workbench(app: Practice) -> None:
    await app.press("alt+e")


async def practice_list(app: Practice) -> None:
    app.app.action_open_practice()
    await app.until(lambda: isinstance(app.app.screen, PracticeScreen) and app.app.screen._read)


async def problem(app: Practice) -> None:
    await practice_list(app)
    await app.press("right")
    await app.open()


async def judged(app: Practice) -> None:
    await problem(app)
    await app.judge()


def from_problem(action: str, name: str) -> Place:
    """Open a screen from a problem that has been judged."""

    async def go(app: Practice) -> None:
        await judged(app)
        await cast(ProblemScreen, app.app.screen).run_action(action)
        await app.until(lambda: type(app.app.screen).__name__ == name)

    return go


def from_list(action: str, name: str) -> Place:
    """Open a screen from the list of problems."""

    async def go(app: Practice) -> None:
        await practice_list(app)
        await app.app.screen.run_action(action)
        await app.until(lambda: type(app.app.screen).__name__ == name)

    return go


async def case(app: Practice) -> None:
    await judged(app)
    screen = cast(ProblemScreen, app.app.screen)
    screen.cases.list.focus()
    await app.press("enter")
    await app.until(lambda: type(app.app.screen).__name__ == "CaseScreen")


async def history(app: Practice) -> None:
    await app.press("ctrl+r")
    await until(app.pilot, lambda: app.app.workbench.running is None)
    app.app.push_screen(HistoryScreen(app.app.services))
    await app.pilot.pause()


PLACES: dict[str, Place] = {
    "workbench": workbench,
    "history": history,
    "lab": opened("open_lab", "LabScreen"),
    "health": opened("open_health", "HealthScreen"),
    "help": opened("open_help", "HelpScreen"),
    "practice": practice_list,
    "statistics": from_list("open_statistics", "StatisticsScreen"),
    "interviews": from_list("open_interviews", "InterviewsScreen"),
    "problem": judged,
    "case": case,
    "attempts": from_problem("open_attempts", "AttemptsScreen"),
    "growth": from_problem("open_growth", "GrowthScreen"),
    "race": from_problem("open_race", "RaceScreen"),
}


async def back(app: Practice) -> None:
    """Leave all screens but the workbench."""
    while len(app.app.screen_stack) > 1:
        app.app.screen.dismiss(None)  # a worker may wait for a dialog's answer
        await app.pilot.pause()


async def one(app: Practice, chance: random.Random) -> str:
    """Make one random event, and return what it was."""
    kind = chance.random()
    width, height = app.app.size
    at = (chance.randrange(width), chance.randrange(height))
    if kind < 0.05:
        pasted = chance.choice(PASTES)
        app.app.post_message(events.Paste(pasted))
        return f"paste {pasted[:20]!r}"
    if kind < 0.07:
        size = chance.choice(SIZES)
        await app.pilot.resize_terminal(*size)
        return f"resize {size}"
    if kind < 0.2:
        how = chance.choice(["click", "double", "drag", "right", "wheel"])
        mouse(app, how, at, (chance.randrange(width), chance.randrange(height)))
        return f"{how} {at}"
    if kind < 0.55:
        key = chance.choice(OF_COMMANDS)
    elif kind < 0.8:
        key = chance.choice(MOVES)
    elif kind < 0.88:
        key = "escape"
    else:
        key = chance.choice(SIGNS)
    app.app.post_message(events.Key(key, key if len(key) == 1 else " " if key == "space" else None))
    return key


def mouse(app: Practice, how: str, at: tuple[int, int], to: tuple[int, int]) -> None:
    """Click, drag, or turn the wheel; the events come to the app as from a terminal."""
    button = 3 if how == "right" else 1
    moves = {
        "wheel": [(events.MouseScrollDown, at, 0), (events.MouseScrollUp, at, 0)],
        "drag": [(events.MouseDown, at, 1), (events.MouseMove, to, 1), (events.MouseUp, to, 1)],
    }
    click = [(events.MouseDown, at, button), (events.MouseUp, at, button)]
    for kind, (x, y), pressed in moves.get(how, click * (2 if how == "double" else 1)):
        told = kind(None, x, y, 0, 0, pressed, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
        app.app.post_message(told)


async def monkey(app: Practice, place: str, count: int, seed: int) -> None:
    """Go to a place and make so many events; come back whenever twenty of them have led elsewhere."""
    chance = random.Random(f"{seed} {place}")
    for start in range(0, count, 20):
        await app.pilot.resize_terminal(140, 45)
        await back(app)
        await PLACES[place](app)
        made: list[str] = []
        for _ in range(min(20, count - start)):
            made.append(await one(app, chance))
            if chance.random() < 0.3:
                await app.pilot.pause(0)
        await until(app.pilot, lambda: not app.app._keys._busy)
        await nothing_to_do()
        assert app.app.is_running, (place, start, made)
        assert "fault in code-runner" not in told(app.app), (place, start, made, told(app.app))
        app.app.clear_notifications()


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], CodeRunner]:
    """Return what starts the app with one problem; the files that it writes are the test's own; it cannot be left."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    bank(tmp_path / "bank", monkeypatch, twice=MEASURABLE)
    monkeypatch.setattr(CodeRunner, "_start_leaving", lambda self: None)

    def begin() -> CodeRunner:
        machine = Unlucky()
        said = [*printed("one", "two"), usage(20, 9), *printed("three", stream="stderr")]
        machine.by_language = {"python": [Started("run"), *said, Finished(result())]}
        return CodeRunner(machine=cast(Machine, machine))

    return begin


async def test_no_keys_and_no_mouse_break_a_screen(start: Callable[[], CodeRunner]) -> None:
    app = start()
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        opened = Practice(app, cast(ScriptedMachine, app.services.machine), pilot)
        for place in PLACES:
            await monkey(opened, place, FEW, SEED)


@pytest.mark.thorough
@pytest.mark.drawn
@pytest.mark.parametrize("place", PLACES)
async def test_half_an_hour_of_keys_and_mouse_breaks_no_screen(start: Callable[[], CodeRunner], place: str) -> None:
    for seed in range(SEED, SEED + -(-EVENTS // 1800)):  # the app starts anew, for what was typed grows
        app = start()
        async with app.run_test(size=(140, 45)) as pilot:
            await ready(pilot)
            await monkey(
                Practice(app, cast(ScriptedMachine, app.services.machine), pilot), place, min(1800, EVENTS), seed
            )
