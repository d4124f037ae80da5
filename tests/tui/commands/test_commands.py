"""The table of commands, and those that other tests of the app do not press."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import Static

import tui
from runner import Finished, Started
from runner.images import Listener, Progress
from tests.support.scripted import printed, result
from tests.support.workbench import NARROW, WIDE, app_on
from tests.tui.conftest import ready, run, text_of, told, until
from tui.app import CodeRunner
from tui.commands import COMMANDS, Command
from tui.screens.health.screen import HealthScreen
from tui.screens.history.compare import CompareScreen
from tui.screens.history.screen import HistoryScreen
from tui.screens.lab.screen import LabScreen
from tui.screens.practice.attempts import AttemptsScreen
from tui.screens.practice.case import CaseScreen
from tui.screens.practice.cases import CasesPane
from tui.screens.practice.interviews import InterviewsScreen
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.playback import PlaybackScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.statistics import StatisticsScreen
from tui.screens.shared.help import HelpScreen
from tui.screens.shared.measuring import MeasuringScreen
from tui.screens.workbench.output import OutputView
from tui.screens.workbench.screen import Workbench
from tui.widgets.editor import CodeEditor
from tui.widgets.find import FindBar
from tui.widgets.stdin import Typing


def test_ids_name_their_room_and_every_command_says_what_it_does() -> None:
    for name, command in COMMANDS.items():
        assert name == command.id
        assert name.count(".") == 1
        assert command.help.endswith("."), name
        assert len(command.label.split()) <= 6, name


SCOPES: dict[str, type[DOMNode]] = {
    "app": CodeRunner,
    "workbench": Workbench,
    "editor": CodeEditor,
    "find": FindBar,
    "stdin": Typing,
    "output": OutputView,
    "history": HistoryScreen,
    "compare": CompareScreen,
    "practice": PracticeScreen,
    "statistics": StatisticsScreen,
    "attempts": AttemptsScreen,
    "interviews": InterviewsScreen,
    "playback": PlaybackScreen,
    "problem": ProblemScreen,
    "cases": CasesPane,
    "case": CaseScreen,
    "measure": MeasuringScreen,
    "health": HealthScreen,
    "lab": LabScreen,
}
"""The class that binds each scope."""
SCREENS: dict[str, tuple[type[DOMNode], ...]] = {
    "editor": (Workbench, ProblemScreen),
    "output": (Workbench,),
    "cases": (ProblemScreen,),
}
"""The screens on which a scope's `screen.` actions are looked up, where that is not the class of the scope."""


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_has_its_action_where_its_scope_says_with_the_parameters_that_it_takes(command: Command) -> None:
    place, name, parameters = parse(command.action)
    owner = SCOPES[command.scope]
    targets = {"app": (CodeRunner,), "screen": SCREENS.get(command.scope, (owner,))}.get(place, (owner,))
    for target in targets:
        inspect.signature(getattr(target, f"action_{name}")).bind(None, *parameters)
    bound = [binding for binding in owner.BINDINGS if isinstance(binding, Binding) and binding.id == command.id]
    assert [binding.action for binding in bound] == [command.action]


def test_no_key_has_two_commands_in_one_scope_unless_only_one_of_them_is_available_at_a_time() -> None:
    taken: dict[tuple[str, str], str] = {}
    shared = {"run.stop": "view.copy", "problem.stop": "problem.copy"}  # their `check_action` says when
    for command in COMMANDS.values():
        for key in filter(None, command.keys.split(",")):
            other = taken.setdefault((command.scope, key), command.id)
            assert other in (command.id, shared.get(command.id)), (key, other, command.id)


UNIVERSAL = frozenset(
    [
        *("j", "k", "g", "G", "shift+g", "slash", "question_mark", "q", "enter", "escape", "delete"),
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab"),
    ]
)
"""Keys of lists and dialogs, which do in each what they do in the lists and dialogs of other programs."""
ONE_THING = {
    "ctrl+c": {"Copy", "Stop", "Cancel"},  # text is selected, or something runs
    "ctrl+f": {"Find", "Next", "Search", "Filter"},
    "ctrl+n": {"New", "Reset"},  # start over: from the starter, from the language's limits
    "ctrl+s": {"Save", "Apply"},
    "shift+f5": {"Stop", "Cancel"},
    "alt+r": {"Result", "Cases"},  # the pane with the verdict
    "f1": {"Help", "Close"},  # there and back
    "f7": {"Lab", "Back"},
    "f8": {"History", "Close"},
    "f9": {"Health", "Close"},
    "d": {"Difficulty", "Compare"},  # in the attempts: people look for diff there
    "n": {"Next", "Label"},  # in the attempts: to name one
    "ctrl+home": {"Start", "To"},
    "ctrl+end": {"End", "To"},
}
"""Words for the same thing in different places, by key."""


def bound_by_classes() -> Iterator[tuple[str, str]]:
    """The keys with their descriptions that classes of ours bind beside the commands."""
    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kinds = [DOMNode]
    for kind in kinds:
        kinds += [child for child in kind.__subclasses__() if child not in kinds]
    inherited = {
        (binding.key, binding.action)
        for kind in kinds
        if not kind.__module__.startswith("tui.")
        for binding in vars(kind).get("BINDINGS", ())
        if isinstance(binding, Binding)
    }
    for kind in kinds:
        for binding in vars(kind).get("BINDINGS", ()) if kind.__module__.startswith("tui.") else ():
            if binding.id not in COMMANDS and (binding.key, binding.action) not in inherited:
                yield from ((key.strip(), binding.description) for key in binding.key.split(","))


def test_a_key_means_one_thing_in_the_whole_app() -> None:
    commands = [(key, command.label) for command in COMMANDS.values() for key in command.keys.split(",") if key]
    meant: dict[str, set[str]] = {}
    for key, label in (*commands, *bound_by_classes()):
        if key not in UNIVERSAL:
            meant.setdefault(key, set()).add(label.split()[0])
    assert len(meant) > 60
    assert {key: words for key, words in meant.items() if len(words) > 1 and words != ONE_THING.get(key)} == {}
    assert ONE_THING.keys() <= meant.keys()


def test_no_command_has_only_keys_that_some_terminals_keep() -> None:
    for command in COMMANDS.values():
        assert command.leader or command.id == "app.leader"
        assert set(COMMANDS["app.leader"].keys.split(",")) == {"ctrl+o", "ctrl+backslash"}


async def palette(pilot: object, words: str) -> None:
    await pilot.press("ctrl+p", *words)  # type: ignore[attr-defined]  # a Pilot


async def test_the_image_is_fetched_from_the_palette_without_a_run() -> None:
    app, machine = app_on()
    machine.here.discard("python")
    machine.fetching = lambda listen, cancelled: listen(Progress("python", "prepare", "RUN", 1, 2))
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await palette(pilot, "get the image")
        await until(pilot, lambda: "Get the language's image now" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "python" in machine.here and app.workbench.running is None)

        assert machine.started == []


async def test_an_engine_is_set_up_from_the_palette_where_there_is_none() -> None:
    app, machine = app_on()
    machine.engine = None
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await palette(pilot, "set up")
        await until(pilot, lambda: "Install a container engine" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: machine.engine is not None)
        assert "starting the engine" in told(app)
        app.services.engine.look()
        await until(pilot, lambda: "● ready" in text_of(app))


async def test_a_theme_is_chosen_from_the_palette_and_remembered(state: Path) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await palette(pilot, "theme")
        await until(pilot, lambda: "Choose the colour theme" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "nord" in text_of(app))
        await pilot.press(*"nord")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda: app.theme == "nord")
        await until(pilot, lambda: "nord" in (state / "sessions/1/session.toml").read_text())


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_f1_shows_the_keys_of_the_focused_pane_first(size: tuple[int, int]) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        for key, title in (("alt+e", "Editor"), ("alt+o", "Output")):
            await pilot.press(key, "f1")
            await until(pilot, lambda: isinstance(app.screen, HelpScreen))
            assert isinstance(app.screen, HelpScreen)
            assert app.screen.sections[0].title == title
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is app.workbench)


@pytest.mark.parametrize(
    ("script", "text", "words"),
    [
        ("printf 'edited\\n' > \"$1\"", "edited\n", ""),
        ("exit 3", "mine\n", "ended with exit status 3; the text is unchanged"),
        ("printf '\\377' > \"$1\"", "mine\n", "failed: the saved text is not UTF-8. The text is unchanged"),
    ],
)
async def test_f4_hands_the_text_to_the_users_own_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, text: str, words: str
) -> None:
    editor = tmp_path / "my editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", f"'{editor}'")
    app, _ = app_on()
    monkeypatch.setattr(app, "suspend", nullcontext)  # a test has no terminal to hand over
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("mine\n")
        await pilot.press("f4")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == text and words in told(app))
        if text != "mine\n":
            await pilot.press("ctrl+z")
            assert app.workbench.editor_pane.sheet.editor.text == "mine\n"


async def test_f4_without_an_editor_says_what_to_set() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: "$EDITOR" in told(app))


async def test_what_is_selected_with_the_mouse_is_copied_and_the_run_goes_on() -> None:
    held = threading.Event()
    app, machine = app_on([Started("run"), *printed("one two"), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "one two" in text_of(app))
        await pilot.mouse_down("#output", offset=(1, 0))
        await pilot.hover("#output", offset=(4, 0))
        await pilot.mouse_up("#output", offset=(4, 0))
        await until(pilot, lambda: bool(app.screen.selections))
        await pilot.press("ctrl+c")
        await until(pilot, lambda: bool(app.clipboard))

        assert "one" in app.clipboard
        assert not machine.runs[0].stopped.is_set()
        held.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_output_is_saved_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app, _ = app_on([Started("run"), *printed("\x1b[31mrød"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await run(pilot)
        await pilot.press("alt+o", "o")
        await until(pilot, lambda: app.screen is not app.workbench)
        await pilot.press("enter")
        await until(pilot, (tmp_path / "both.txt").exists)
        await until(pilot, lambda: "saved 10 B" in told(app))

        assert (tmp_path / "both.txt").read_bytes() == "\x1b[31mrød\n".encode()


async def test_a_running_fetch_is_seen_in_the_picker() -> None:
    app, machine = app_on()
    go_on = threading.Event()

    def fetch(listen: Listener, cancelled: threading.Event) -> None:
        listen(Progress("rust", "pull", "layer", 34, 100, "bytes"))
        while not go_on.wait(0.01) and not cancelled.is_set():
            pass

    machine.fetching = fetch
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+l", *"rust", "enter")
        await until(pilot, lambda: app.workbench.running is not None)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: "34 %" in text_of(app))
        await pilot.press("escape")
        go_on.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_too_small_is_told_by_a_static_of_its_own() -> None:
    app, _ = app_on()
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        assert "60 by 20" in str(app.workbench.query_one("#too-small", Static).content)
