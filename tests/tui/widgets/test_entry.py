"""Test one-line inputs, the line typed for a running program, and the stdin text."""

from __future__ import annotations

import threading
from dataclasses import replace

import msgspec
import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from runner import Finished, Started
from tests.support.scripted import CATALOGUE, ScriptedMachine, result, scripted
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner

SIZE = (140, 45)


@pytest.fixture(autouse=True)
def no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests away from the developer's clipboard."""
    monkeypatch.setattr("tui.widgets.clipboard.has_program", lambda: False)


@pytest.mark.parametrize("keys", [["ctrl+f"], ["ctrl+o", "o"], ["alt+l"], ["alt+shift+s"], ["f8", "/"]], ids=str)
async def test_ctrl_a_selects_all_and_ctrl_v_pastes_one_line(keys: list[str]) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.focused, Input))
        field = app.focused
        assert isinstance(field, Input)
        await pilot.press("a", "b", "ctrl+a", "c")
        assert field.value == "c"

        app._clipboard = "one\ntwo"
        await pilot.press("ctrl+a", "ctrl+v")
        await until(pilot, lambda: field.value == "one")


async def typing(pilot: Pilot[None], app: CodeRunner) -> Input:
    """Return the line for the running program, focused."""
    await ready(pilot)
    await pilot.press("alt+m", "alt+m", "ctrl+r")
    await until(pilot, lambda: isinstance(app.focused, Input) and app.workbench.stdin.open)
    assert isinstance(app.focused, Input)
    return app.focused


def waiting() -> tuple[CodeRunner, ScriptedMachine, threading.Event]:
    """Start an app whose program runs until released."""
    go = threading.Event()
    machine, script = scripted([Started("run"), go, Finished(result())])
    return CodeRunner(machine=machine), script, go


async def test_pasted_lines_are_sent_and_the_unfinished_one_can_be_edited() -> None:
    app, script, go = waiting()
    async with app.run_test(size=SIZE) as pilot:
        field = await typing(pilot, app)
        await pilot.press("a", "z", "left")
        app.post_message(events.Paste("1\r2\r\n\n3\nxy"))
        await until(pilot, lambda: field.value == "xyz")
        await until(pilot, lambda: bytes(script.runs[-1].given) == b"a1\n2\n\n3\n")
        await pilot.press("w", "enter")
        await until(pilot, lambda: bytes(script.runs[-1].given) == b"a1\n2\n\n3\nxywz\n")
        go.set()


async def test_up_and_down_bring_back_lines_sent_earlier() -> None:
    app, _, go = waiting()
    async with app.run_test(size=SIZE) as pilot:
        field = await typing(pilot, app)
        await pilot.press(*"one", "enter", *"two", "enter", *"two", "enter", *"thr")
        shown = []
        for key in ("up", "up", "up", "down", "down", "down"):
            await pilot.press(key)
            shown.append(field.value)
        go.set()

    assert shown == ["two", "one", "one", "two", "thr", "thr"]


async def test_end_of_file_sends_the_unfinished_line_first() -> None:
    app, script, go = waiting()
    async with app.run_test(size=SIZE) as pilot:
        field = await typing(pilot, app)
        await pilot.press("a", "b", "ctrl+d")
        await until(pilot, script.runs[-1].ended.is_set)
        assert (field.value, bytes(script.runs[-1].given)) == ("", b"ab")
        go.set()


async def test_stdin_text_is_sent_unchanged_and_control_characters_are_shown_as_signs() -> None:
    machine, script = scripted()
    app = CodeRunner(machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        data = "a\x1b[2Jb\x08\n\x0cc\x85d\u2028e\x00\ttab\nz\n"
        app.workbench.stdin.text = data
        await pilot.press("alt+i", "y")
        await until(pilot, lambda: "ya␛[2Jb␈" in text_of(app))
        assert "␌c�d�e␀" in text_of(app)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(script.started) == 1)
        assert script.started[0][2] == f"y{data}".encode()


async def test_line_ends_pasted_into_the_stdin_text_become_newlines() -> None:
    machine, script = scripted()
    app = CodeRunner(machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("alt+i", "ctrl+a")
        app.post_message(events.Paste("1\r2\r\n3\r"))  # most terminals send carriage returns
        await until(pilot, lambda: app.workbench.stdin.text == "1\n2\n3\n")
        await pilot.press("4", "ctrl+r")
        await until(pilot, lambda: len(script.started) == 1)
        assert script.started[0][2] == b"1\n2\n3\n4"


async def test_ctrl_v_in_the_stdin_text_pastes_the_machines_clipboard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def held(_: object) -> str:
        return "from\relsewhere"

    monkeypatch.setattr("tui.widgets.clipboard.has_program", lambda: True)
    monkeypatch.setattr("tui.widgets.clipboard.paste", held)
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app._clipboard = "copied here"
        await pilot.press("alt+i", "ctrl+a", "ctrl+v")
        await until(pilot, lambda: app.workbench.stdin.text == "from\nelsewhere")
        app._clipboard = "again"
        monkeypatch.setattr("tui.widgets.clipboard.has_program", lambda: False)
        await pilot.press("ctrl+a", "ctrl+v", "x")
        await until(pilot, lambda: app.workbench.stdin.text == "againx")


async def test_the_line_says_which_key_ends_the_input() -> None:
    settings = msgspec.structs.replace(CATALOGUE.settings, keys={"stdin.eof": "alt+z"})
    machine, _ = scripted([Started("run"), go := threading.Event(), Finished(result())])
    app = CodeRunner(machine=machine, catalogue=replace(CATALOGUE, settings=settings))
    async with app.run_test(size=SIZE) as pilot:
        field = await typing(pilot, app)
        assert field.placeholder == "a line for the program; Enter sends it, Alt+Z ends the input"
        go.set()


async def test_alt_backspace_deletes_the_word_before_the_cursor_as_in_the_editor() -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+f", *"one two", "alt+backspace")
        field = app.focused
        assert isinstance(field, Input)
        assert field.value == "one "
        await pilot.press("home", "alt+delete")
        assert field.value == ""
