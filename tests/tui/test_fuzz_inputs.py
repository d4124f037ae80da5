"""Every input of the app under random typing, pastes, undo, redo and resizes: none breaks, none loses its text.

The inputs are found by walking the widgets of each place, so a new one on a known screen is fuzzed by itself;
the test fails for one that no place shows.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

import tui
from tests.support.scripted import scripted
from tests.tui.conftest import ready, told, until
from tests.tui.screens.practice.bank import Practice, bank
from tui.app import CodeRunner
from tui.screens.history.screen import HistoryScreen
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.dialogs import Dialog

EDITS = ["ctrl+z", "ctrl+z", "ctrl+y", "ctrl+a", "ctrl+x", "ctrl+w", "ctrl+u", "ctrl+k", "alt+z", "backspace", "delete"]
MOVES = ["left", "right", "home", "end", "ctrl+left", "ctrl+right", "shift+left", "shift+end", "ctrl+home", "ctrl+end"]
LINES = ["enter", "enter", "up", "down", "pageup", "pagedown", "shift+down"]
"""In a text area only: in a line, Enter answers, and the arrows may belong to a list."""
SIGNS = "abc(){}[]\"':; \t日é\u0301👩🏽\u200d💻\x1b\r\x00\u2028"
PASTES = ["\n", "one\n" * 12, "x" * 400, "a\r\nb\rc", "\t\ttab\n\n\n", "日本語 " * 30, "\x1b[31m\n"]
SIZES = [(140, 45), (80, 24), (100, 30), (60, 12)]

Place = Callable[[Practice], Awaitable[None]]


def keys(*pressed: str, screen: str | None = None) -> Place:
    """Press keys on the workbench, and wait for a screen."""

    async def go(app: Practice) -> None:
        await app.press(*pressed)
        if screen:
            await app.until(lambda: type(app.app.screen).__name__ == screen)

    return go


async def find_bar(app: Practice) -> None:
    await app.press("alt+e", "ctrl+f")


async def typing(app: Practice) -> None:
    app.app.workbench.action_use_stdin_mode("interactive")


async def save_as(app: Practice) -> None:
    app.app.workbench.action_save_file_as()
    await app.until(lambda: type(app.app.screen).__name__ == "Save")


async def history(app: Practice) -> None:
    app.app.push_screen(HistoryScreen(app.app.services))
    await app.press("slash")


async def practice_list(app: Practice) -> None:
    app.app.action_open_practice()
    await app.until(lambda: isinstance(app.app.screen, PracticeScreen) and app.app.screen._read)
    await app.press("slash")


async def import_problems(app: Practice) -> None:
    await practice_list(app)
    await app.press("escape", "I")
    await app.until(lambda: type(app.app.screen).__name__ == "AskForProblems")


async def problem(app: Practice) -> None:
    await practice_list(app)
    await app.press("enter")
    await app.open()


async def problem_find(app: Practice) -> None:
    await problem(app)
    screen = app.app.screen
    assert isinstance(screen, ProblemScreen)
    screen.action_find()


async def note(app: Practice) -> None:
    await problem(app)
    screen = app.app.screen
    assert isinstance(screen, ProblemScreen)
    screen.action_open_note()


async def case(app: Practice) -> None:
    await problem(app)
    screen = app.app.screen
    assert isinstance(screen, ProblemScreen)
    screen.cases.list.focus()
    await app.press("a")
    await app.until(lambda: type(app.app.screen).__name__ == "NewCase")


PLACES: dict[str, Place] = {
    "workbench": keys("alt+e"),
    "find bar": find_bar,
    "output search": keys("alt+o", "slash"),
    "interactive stdin": typing,
    "open": keys("ctrl+o", "o", screen="Open"),
    "save as": save_as,
    "go to line": keys("alt+e", "ctrl+g", screen="Ask"),
    "limits": keys("ctrl+t", screen="OverridesForm"),
    "language": keys("ctrl+l", screen="LanguagePicker"),
    "help": keys("f1", screen="HelpScreen"),
    "history": history,
    "practice": practice_list,
    "import": import_problems,
    "problem": problem,
    "find in a problem": problem_find,
    "note": note,
    "case of one's own": case,
}


def inputs_of(screen: Screen[object]) -> list[Widget]:
    """The inputs that can be typed into now."""
    found = screen.query("Input, TextArea").results(Widget)
    return [widget for widget in found if widget.focusable and widget.size and not getattr(widget, "read_only", False)]


def text_of(widget: Widget) -> str:
    assert isinstance(widget, Input | TextArea)
    return widget.value if isinstance(widget, Input) else widget.text


@asynccontextmanager
async def at(place: str, app: Practice) -> AsyncIterator[list[Widget]]:
    """Go to a place of a running app, and back to the workbench."""
    await app.pilot.resize_terminal(140, 45)
    await PLACES[place](app)
    await app.pilot.pause()
    yield inputs_of(app.app.screen)
    while len(app.app.screen_stack) > 1:
        if isinstance(app.app.screen, Dialog):
            app.app.screen.dismiss(None)  # otherwise the worker that waits for its answer would delay every key
        else:
            app.app.pop_screen()
        await app.pilot.pause()
    app.app.workbench.editor_pane.find_bar.action_close()
    app.app.workbench.action_use_stdin_mode("text")


@pytest.fixture
async def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Practice]:
    """The app with one problem; files that a dialog lists are the test's own."""
    monkeypatch.chdir(tmp_path)
    bank(tmp_path / "bank", monkeypatch)
    machine, script = scripted()
    running = CodeRunner(machine=machine)
    async with running.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        yield Practice(running, script, pilot)


async def settled(app: Practice) -> None:
    await app.pilot.pause(0)
    await until(app.pilot, lambda: not app.app._keys._busy)


async def fuzz(app: Practice, widget: Widget, chance: random.Random, bursts: int) -> None:
    """Type, paste, undo, redo and resize; then undo everything, and redo as much."""
    several_lines = isinstance(widget, TextArea)
    for _ in range(bursts):
        widget.focus()
        await app.pilot.pause(0)
        pressed = []
        for _ in range(10):
            named = EDITS + MOVES + (LINES if several_lines else [])
            pressed.append(chance.choice(named) if chance.random() < 0.5 else chance.choice(SIGNS))
        what = (widget, pressed, text_of(widget)[:200])
        if chance.random() < 0.5:
            app.app.post_message(events.Paste(chance.choice(PASTES)))
        for key in pressed:
            app.app.post_message(events.Key(key, key if len(key) == 1 else None))
        if chance.random() < 0.3:
            await app.pilot.resize_terminal(*chance.choice(SIZES))
        await settled(app)
        check(app, widget, what)
    if isinstance(widget, TextArea):
        await undo_all_and_redo(app, widget)


async def undo_all_and_redo(app: Practice, area: TextArea) -> None:
    await app.pilot.resize_terminal(140, 45)  # a small terminal may hide it, and then other widgets get the keys
    await settled(app)
    area.focus()
    await settled(app)
    text, steps = area.text, len(area.history.undo_stack)
    for key in ("ctrl+z", "ctrl+y"):
        for _ in range(steps):
            app.app.post_message(events.Key(key, None))
        await settled(app)
        check(app, area, (key, steps))
    assert area.text == text


def check(app: Practice, widget: Widget, what: object) -> None:
    assert app.app.is_running, what
    assert "fault in code-runner" not in told(app.app), (told(app.app), what)
    assert widget.is_attached, ("a key of editing left the place", what)
    if isinstance(widget, TextArea):
        document = widget.document
        assert document.text == document.newline.join(document.lines), what
        for row, column in widget.selection:
            assert 0 <= row < document.line_count, what
            assert 0 <= column <= len(document[row]), what
        assert widget.wrapped_document.height >= document.line_count, what
    elif isinstance(widget, Input):
        assert 0 <= widget.cursor_position <= len(widget.value), what
        assert "\n" not in widget.value, what


async def test_no_keys_break_an_input_and_every_input_is_reached(app: Practice) -> None:
    chance, there, reached, seen = random.Random(1), set(), set(), set()
    for place in PLACES:
        async with at(place, app) as inputs:
            every = app.app.screen.query("Input, TextArea").results(Widget)
            there |= {(type(widget), widget.id) for widget in every if not getattr(widget, "read_only", False)}
            seen |= {type(screen) for screen in app.app.screen_stack}
            for widget in inputs:
                if (type(widget), widget.id) not in reached or isinstance(app.app.screen, ProblemScreen):
                    reached.add((type(widget), widget.id))
                    await fuzz(app, widget, chance, bursts=2)

    assert there == reached, "add a place that shows these inputs"
    kinds = {kind for kind in ours(Input, TextArea) if not ours(kind)}
    assert kinds <= {kind for kind, _ in reached}, "add a place that shows inputs of these classes"
    made = re.compile(rf"\b({'|'.join(kind.__name__ for kind in ours(Input, TextArea))}|Input|TextArea)\(")
    for screen in ours(Screen):
        if screen not in seen and not ours(screen):
            assert not made.search(inspect.getsource(screen)), f"add a place that opens {screen.__name__}"


@pytest.mark.thorough
@pytest.mark.parametrize("place", PLACES)
async def test_no_long_row_of_keys_breaks_an_input(app: Practice, place: str) -> None:
    for seed in range(20):
        async with at(place, app) as inputs:
            for widget in inputs:
                await fuzz(app, widget, random.Random(seed), bursts=8)


def ours(*bases: type) -> list[type]:
    """The app's own classes below these."""
    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    def below(kind: type) -> Iterator[type]:
        children: list[type] = kind.__subclasses__()
        for each in children:
            if each.__module__.startswith("tui."):
                yield each
            yield from below(each)

    return [kind for base in bases for kind in below(base)]
