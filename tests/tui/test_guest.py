"""A guest reaches sandboxes and his own state, and nothing else of the machine; each refusal says why."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from textual.actions import parse
from textual.app import App
from textual.widgets import Input

from foundation.guest import SENTENCE, VARIABLE, within_reach
from foundation.limits import BY_NAME, MOST_SERVED
from foundation.settings import load_settings
from problems import package
from tests.support.scripted import CATALOGUE
from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, text_of, told, until
from tui.app import CodeRunner
from tui.commands import COMMANDS
from tui.commands.guests import REFUSED, refused
from tui.screens.practice.import_dialog import AskForProblems
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.dialogs import Ask, Open, Save
from tui.screens.shared.external_editor import edit_in_editor
from tui.screens.shared.reach import available, reachable
from tui.screens.workbench.overrides import OverridesForm
from tui.services.notices import Notices
from tui.state.overrides import Overrides
from tui.widgets import clipboard


@pytest.fixture
def guest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "1")
    monkeypatch.setenv("EDITOR", "touch")


def test_no_other_command_has_the_name_of_a_refused_one() -> None:
    for command in COMMANDS.values():
        assert (parse(command.action)[1] in REFUSED) == bool(command.guest), command.id
        assert not command.guest or command.guest.endswith(".")
    assert not refused("open_file")


def test_every_command_that_asks_for_a_file_or_starts_a_program_is_refused() -> None:
    words = ("file", "folder", "$EDITOR", "Install")
    may = {
        "stdin.eof": "the end of what is typed",
        "stdin.mode": "the mode `file` is not offered",
        "stdin.edit": "stdin is never a file",
        "problem.starter": "",
        "output.files": "they are listed; the dialog that asks for a folder closes at once",
    }
    for command in COMMANDS.values():
        if any(word in command.help.replace("profile", "") for word in words):
            assert command.guest or command.id in may, command.id


async def test_commands_are_refused_in_every_way_with_the_reason(guest: None) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        refused_here = check(app)
        assert {"file.open", "file.save", "file.editor", "stdin.load", "engine.setup", "output.save"} <= refused_here
        for key, name in (("f4", "file.editor"), ("ctrl+s", "file.save"), ("alt+l", "stdin.load")):
            await pilot.press(key)
            await until(pilot, lambda name=name: COMMANDS[name].guest in told(app))  # type: ignore[misc]  # a default binds the loop variable
        await pilot.press("ctrl+o", "o")
        await until(pilot, lambda: COMMANDS["file.open"].guest in told(app))
        assert not await app.run_action("screen.save_file_as")
        await pilot.press("f1")
        await pilot.pause()
        await pilot.press(*"$editor")
        await pilot.pause()
        assert "No key matches" in text_of(app)
        await pilot.press("escape")
        await app.push_screen(PracticeScreen(app.services, CATALOGUE.find("python")))
        assert {"practice.import", "practice.export"} <= check(app)
        problem = ProblemScreen(app.services, package.read(next(iter(package.all_folders()))), CATALOGUE.find("python"))
        await app.push_screen(problem)
        await until(pilot, lambda: problem.loaded)
        assert {"problem.open", "problem.save", "problem.save_as", "problem.external", "cases.more"} <= check(app)
        app.action_open_health()
        await pilot.pause()
        assert "health.export" in check(app)


def check(app: CodeRunner) -> set[str]:
    """The commands of this screen that no key, menu, palette or click gives."""
    found = set()
    for command in COMMANDS.values():
        node = reachable(app.screen).get(command.scope)
        if node is not None and command.guest:
            assert not available(command, node, app.screen, app), command.id
            assert not app._check_action_state(command.action, node), command.id
            found.add(command.id)
    return found


async def test_stdin_is_typed_or_text_and_limits_are_bounded(guest: None) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        modes = []
        for _ in range(3):
            await pilot.press("alt+m")
            modes.append(app.workbench.stdin.mode)
        assert modes == ["interactive", "text", "interactive"]
        await pilot.press("ctrl+o", "t")
        await until(pilot, lambda: isinstance(app.screen, OverridesForm))
        form = app.screen
        assert isinstance(form, OverridesForm)
        field = next(line for line in form.limits if line.row.name == "memory").query_one(Input)
        field.value = "2g"
        await until(pilot, lambda: "2g is not between 6 MiB and 1 GiB" in text_of(app))


def test_a_record_of_higher_limits_is_not_restored(guest: None) -> None:
    overrides, problems = Overrides.of("standard", {"memory": "2g", "run_ms": "5s"}, load_settings()[0])
    assert overrides.values == {"run_ms": "5s"}
    assert "2g is not between 6 MiB and 1 GiB" in problems[0]


def test_a_limit_has_its_own_maximum_where_nobody_is_a_guest() -> None:
    for row in BY_NAME.values():
        assert within_reach(row) is row
        assert row.minimum < MOST_SERVED[row.key] <= row.maximum


@pytest.mark.parametrize(
    "dialog",
    [
        lambda: Ask("A path", paths=True),
        lambda: Open("Open", "/etc/", Path.read_bytes),
        lambda: Save("Save", "/tmp/", Path.touch),
        AskForProblems,
    ],
    ids=["ask", "open", "save", "import"],
)
async def test_a_dialog_for_paths_closes_at_once_whoever_opens_it(guest: None, dialog: object) -> None:
    app: App[None] = App()
    answers: list[object] = []
    async with app.run_test() as pilot:
        await app.push_screen(dialog(), answers.append)  # type: ignore[operator]  # one of several classes
        await until(pilot, lambda: answers == [None])
        assert SENTENCE in told(app)


async def test_no_editor_and_no_clipboard_program_is_started(guest: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(asyncio, "create_subprocess_exec", started)
    monkeypatch.setattr(subprocess, "run", started)
    app: App[None] = App()
    async with app.run_test():
        assert edit_in_editor(app, Notices(app), "main.py", "text") is None
        assert (await clipboard.copy(app, "text").wait()).sentence == "copied 4 characters"
        assert await clipboard.paste(app) == "text"
    assert not clipboard.has_program()


def test_a_guest_needs_no_terminal_and_everybody_else_does(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "tui.cli"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"the app needs a terminal" in done.stderr
