"""The leader key and its menu, wherever the focus is."""

from __future__ import annotations

from textual.app import App
from textual.widgets import Input

from tests.support.workbench import NARROW, WIDE, app_on
from tests.tui.conftest import ready, text_of, until
from tui.commands.keys import KeyNames
from tui.screens.history.screen import HistoryScreen
from tui.screens.shared.dialogs import Dialog
from tui.screens.shared.help import HelpScreen
from tui.screens.shared.leader import Leader, Menu


async def test_the_menu_comes_after_a_moment_leads_to_groups_and_back_and_is_left_by_escape() -> None:
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        before = app.workbench.editor_pane.sheet.editor.text
        await pilot.press("ctrl+o")
        assert not app.workbench.query(Menu)
        await until(pilot, lambda: "e Edit …" in text_of(app))
        assert "r Run" in text_of(app)
        assert "Space Palette" in text_of(app)
        await pilot.press("v")
        await until(pilot, lambda: "h History" in text_of(app))
        assert "Ctrl+O v" in text_of(app)
        await pilot.press("backspace")
        await until(pilot, lambda: "e Edit …" in text_of(app))
        await pilot.press("z", "z")
        await until(pilot, lambda: "Nothing has z here." in text_of(app))
        assert text_of(app).count("Nothing has z here.") == 1
        await pilot.press("escape")
        await until(pilot, lambda: not app.workbench.query(Menu))
        assert app.workbench.editor_pane.sheet.editor.text == before
        assert app.focused is app.workbench.editor_pane.sheet.editor
        await pilot.press("ctrl+o", "ctrl+o", "#")
        assert app.workbench.editor_pane.sheet.editor.text == f"#{before}"


async def test_a_letter_is_a_command_in_the_editor_in_stdin_in_inputs_lists_and_dialogs() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        editor = app.workbench.editor_pane.sheet.editor
        await pilot.press("ctrl+o", "e", "a", "ctrl+o", "v", "i")
        assert editor.selected_text == editor.text
        assert app.workbench.stdin.has_focus_within
        text = app.workbench.stdin.text
        await pilot.press("ctrl+backslash", "i", "m", "ctrl+o", "i", "m", "ctrl+o", "i", "m")
        assert app.workbench.stdin.mode == "text"
        assert app.workbench.stdin.text == text
        await pilot.press("ctrl+o", "slash")
        await until(pilot, lambda: isinstance(app.focused, Input))
        await pilot.press("ctrl+o", "w", "c", "ctrl+o", "w", "q")
        await until(pilot, lambda: app.focused is editor)
        await pilot.press("ctrl+o", "r")
        await until(pilot, lambda: app.workbench.result.has_result)
        assert len(machine.started) == 1
        await pilot.press("ctrl+o", "v", "h")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen))
        await until(pilot, lambda: bool(app.screen.query("RowList")) and app.focused is not None)
        await pilot.press("ctrl+o", "slash", "x", "ctrl+o", "b", "ctrl+o", "b")
        await until(pilot, lambda: app.screen is app.workbench)
        await pilot.press("ctrl+o", "t")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("ctrl+o", "question_mark")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: app.screen is app.workbench)


async def test_a_key_that_is_no_letter_a_click_and_a_paste_leave_the_menu_and_do_what_they_always_do() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+o", "ctrl+r")
        await until(pilot, lambda: len(machine.started) == 1 and app.workbench.running is None)
        assert not app.leader.pending
        await pilot.press("ctrl+o", "left_shift", "R")  # kitty's protocol reports Shift
        await until(pilot, lambda: len(machine.started) == 2 and app.workbench.running is None)
        await pilot.press("ctrl+o")
        await pilot.click("#output")
        assert not app.leader.pending
        await pilot.press("ctrl+o")
        await until(pilot, lambda: bool(app.workbench.query(Menu)) and "m Machine" in text_of(app))
        lines = text_of(app).split("\n")
        row = next(number for number, line in enumerate(lines) if "m Machine" in line)  # no row of the footer below
        await pilot.click(offset=(lines[row].index("l Language"), row))
        await until(pilot, lambda: isinstance(app.screen, Dialog))


def test_a_menu_that_was_awaited_while_the_app_ended_is_not_shown() -> None:
    app: App[None] = App()
    leader = Leader(app, KeyNames(), print)
    leader._typed = ""
    leader._show()
    assert leader._menu is None
