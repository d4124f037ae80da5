"""The help: listing and filtering keys."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.commands import COMMANDS, bindings
from tui.commands.keys import KeyNames, key_texts
from tui.commands.table import markdown
from tui.screens.shared.help import HelpScreen, Row, Section, help_sections, matching


class Pane(Vertical, can_focus=True):
    """A pane with commands and its own key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("output"),
        Binding("k", "scroll_up", "Row up"),
        Binding("j", "scroll_down", "Row down", tooltip="Scroll down by a row.", id="pane.down"),
    ]


class Bench(Screen[None]):
    """A screen with commands, like the workbench."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workbench")]

    def compose(self) -> ComposeResult:
        yield Pane()
        yield Input()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        assert isinstance(self.app, Host)
        return self.app.enabled


class Host(App[None], inherit_bindings=False):
    """The parts of the app that the help needs."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(self, keys: dict[str, str] | None = None) -> None:
        super().__init__()
        self.keys = KeyNames(keys)
        self.set_keymap(keys or {})
        self.enabled = True

    def get_default_screen(self) -> Screen[None]:
        return Bench()

    def sections(self) -> dict[str, dict[str, Row]]:
        """Return each section's rows, by id or description."""
        found = help_sections(self.screen, self.keys)
        return {section.title: {row.id or row.what: row for row in section.rows} for section in found}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("ctrl+r,f5", "Ctrl+R, F5"),
        ("ctrl+underscore,ctrl+slash", "Ctrl+_, Ctrl+/"),
        ("question_mark,[,left_square_bracket", "?, ["),
        ("alt+shift+down, pageup", "Alt+Shift+Down, Page Up"),
        ("escape,space,tab,enter,delete", "Esc, Space, Tab, Enter, Delete"),
        ("n", "n"),
        ("N,shift+n", "N"),
        ("+,plus,ctrl+plus", "+, Ctrl++"),
        ("", ""),
    ],
)
def test_key_names_are_readable(keys: str, expected: str) -> None:
    assert ", ".join(key_texts(keys.split(","))) == expected


async def test_the_focused_panes_keys_come_before_the_global_keys() -> None:
    host = Host()
    async with host.run_test():
        host.set_focus(host.screen.query_one(Pane))
        sections = host.sections()
        assert list(sections)[:3] == ["Output", "Also in this pane", "Run"]
        assert set(sections["Output"]) == {c.id for c in COMMANDS.values() if c.scope == "output"}
        assert sections["Also in this pane"]["Row up"] == Row("k", "Row up")
        assert sections["Also in this pane"]["pane.down"] == Row("j", "Scroll down by a row.", "pane.down")
        everywhere = {identifier for title in sections for identifier in sections[title]} & set(COMMANDS)
        assert everywhere == {c.id for c in COMMANDS.values() if c.scope in ("app", "workbench", "output")}


async def test_another_pane_has_other_keys() -> None:
    host = Host()
    async with host.run_test():
        host.set_focus(host.screen.query_one(Input))
        sections = host.sections()
        assert "Output" not in sections
        assert next(iter(sections)) == "In this pane"
        assert any("Ctrl+K" in row.keys for row in sections["In this pane"].values())


async def test_without_focus_only_global_keys_are_listed() -> None:
    host = Host()
    async with host.run_test():
        host.set_focus(None)
        sections = host.sections()
        assert next(iter(sections)) == "Run"
        assert sections["Run"]["run.start"].keys.startswith("Ctrl+R, F5")


async def test_a_remapped_key_replaces_the_default() -> None:
    host = Host({"run.start": "f9,ctrl+y", "language.fetch": "f12"})
    async with host.run_test():
        sections = host.sections()
        assert sections["Run"]["run.start"].keys == "F9, Ctrl+Y, Ctrl+O r"
        assert sections["Run"]["language.fetch"].keys == "F12, Ctrl+O m i"


async def test_a_key_remapped_to_another_command_is_listed_once() -> None:
    host = Host({"run.start": "f8"})
    async with host.run_test():
        sections = host.sections()
        assert sections["Run"]["run.start"].keys == "F8, Ctrl+O r"
        assert sections["View"]["view.history"].keys == "Ctrl+O v h"


async def test_an_unavailable_command_is_still_listed() -> None:
    host = Host()
    async with host.run_test():
        host.enabled = False
        sections = host.sections()
        assert sections["Run"]["run.stop"].keys == "Ctrl+C, Shift+F5, Ctrl+O s"
        assert sections["Run"]["run.stop"].what == COMMANDS["run.stop"].help


async def test_a_command_without_a_key_has_its_letters_in_the_menu() -> None:
    host = Host()
    async with host.run_test():
        assert host.sections()["View"]["view.theme"].keys == "Ctrl+O v t"


SECTIONS = [
    Section("Editor", [Row("Ctrl+D", "Delete [b]lines[/b].", "edit.delete"), Row("Ctrl+U", "Undo it.", "edit.undo")]),
    Section("Run", [Row("F5", "Run the program.", "run.start")]),
]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["edit.delete", "edit.undo", "run.start"]),
        ("ctrl+u", ["edit.undo"]),
        ("lines delete", ["edit.delete"]),
        ("EDITOR", ["edit.delete", "edit.undo"]),
        ("run.start", ["run.start"]),
        ("nothing", []),
    ],
)
def test_the_filter_matches_keys_descriptions_ids_and_titles(typed: str, expected: list[str]) -> None:
    assert [row.id for section in matching(SECTIONS, typed) for row in section.rows] == expected


async def opened(host: Host) -> HelpScreen:
    screen = HelpScreen(help_sections(host.screen, host.keys))
    await host.push_screen(screen)
    return screen


def text(*statics: Static) -> str:
    return "\n".join(str(static.render()) for static in statics)


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_every_row_is_shown_and_typing_filters_them(size: tuple[int, int]) -> None:
    host = Host()
    async with host.run_test(size=size) as pilot:
        screen = await opened(host)
        await pilot.pause()
        shown = text(screen.left, screen.right)
        assert all(row.id in shown for section in screen.sections for row in section.rows)
        assert screen.right.display == (size[0] > 100)
        widest = screen.left.content_size.width
        assert all(len(line) <= widest for line in shown.split("\n"))
        await pilot.press(*"run.start")
        shown = text(screen.left, screen.right)
        assert "run.start" in shown
        assert "view.help" not in shown
        await pilot.press(*"xyz")
        assert "No key matches" in text(screen.left, screen.right)


async def test_it_scrolls_while_the_filter_has_the_focus() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        screen = await opened(host)
        await pilot.pause()
        await pilot.press("pagedown", "down")
        await pilot.pause()
        assert screen.scroll_area.scroll_y > 1
        await pilot.press("ctrl+end")
        await pilot.pause()
        assert screen.scroll_area.scroll_y == screen.scroll_area.max_scroll_y
        await pilot.press("r")
        await pilot.pause()
        assert screen.scroll_area.scroll_y == 0


@pytest.mark.parametrize("key", ["escape", "f1"])
async def test_it_closes(key: str) -> None:
    host = Host()
    async with host.run_test() as pilot:
        screen = await opened(host)
        await pilot.press(key)
        await pilot.pause()
        assert host.screen is not screen


async def test_foreign_text_is_not_parsed_as_markup() -> None:
    host = Host()
    async with host.run_test() as pilot:
        screen = HelpScreen(SECTIONS)
        await host.push_screen(screen)
        await pilot.pause()
        assert "Delete [b]lines[/b]." in text(screen.left)


async def test_it_says_where_to_change_keys(config: Path) -> None:
    host = Host()
    async with host.run_test(size=(240, 45)) as pilot:
        screen = await opened(host)
        await pilot.pause()
        foot = text(screen.query_one(".foot", Static))
        assert str(config / "config.toml") in foot
        assert "[keys]" in foot
        assert '"run.start" = "f12' in foot


def test_the_table_for_the_readme_has_every_command_once() -> None:
    table = markdown()
    assert "| `Ctrl+R`, `F5` | `Ctrl+O r` | Run the program" in table
    for command in COMMANDS.values():
        assert table.count(f"| `{command.id}` |") == 1


async def test_an_id_longer_than_its_column_wraps() -> None:
    long = "editor.delete_to_end_of_line_or_delete_line"
    host = Host()
    async with host.run_test(size=(140, 45)) as pilot:
        screen = HelpScreen([Section("Editor", [Row("Ctrl+K", "Delete to line end", long)])])
        await host.push_screen(screen)
        await pilot.pause()
        lines = [line[21:].strip() for line in text(screen.left).split("\n")]
        assert "".join(lines).endswith(f"Delete to line end{long}")


async def test_letters_of_the_menu_stay_together_and_no_width_is_too_small() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        screen = HelpScreen([Section("Editor", [Row("Shift+Tab, Ctrl+O e <", "Dedent.", "edit.dedent")])])
        await host.push_screen(screen)
        await pilot.pause()
        assert "Ctrl+O e <" in str(screen.left.content)
        await pilot.resize_terminal(8, 4)
        await pilot.pause()
        assert host.screen is screen
