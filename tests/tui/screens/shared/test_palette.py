"""The palette finds commands by name, key, description and everyday words."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from tests.support.workbench import NARROW, WIDE, app_on
from tests.tui.conftest import ready, text_of, told, until
from tui.commands import COMMANDS
from tui.commands.keys import KeyNames
from tui.screens.practice.listing import PracticeScreen
from tui.screens.shared.palette import Palette, rank


def best(query: str, *scopes: str) -> str:
    """The id of the command of these scopes, the nearest first, that ranks first."""
    found = [command for scope in scopes for command in COMMANDS.values() if command.scope == scope]
    return max(found, key=lambda command: rank(command, query, KeyNames())).id


@pytest.mark.parametrize(
    ("query", "workbench", "problem"),
    [
        ("reset", "file.new", "problem.starter"),
        ("starter", "file.new", "problem.starter"),
        ("exit", "app.quit", "app.quit"),
        ("submit", "practice.open", "problem.judge"),
        ("solution", "practice.open", "problem.editorial"),
        ("dark", "view.theme", "view.theme"),
        ("settings", "run.limits", "view.theme"),
        ("check", "view.health", "problem.judge"),
        ("stop", "run.stop", "problem.stop"),
        ("java", "language.pick", "problem.language"),
        ("practice", "practice.open", "practice.open"),
        ("ctrl+l", "language.pick", "problem.language"),
        ("run", "run.start", "problem.run"),
        ("save as", "file.save_as", ""),
        ("image", "language.fetch", ""),
        ("zoom", "view.full_screen", "problem.full_screen"),
    ],
)
def test_a_word_finds_its_command_first(query: str, workbench: str, problem: str) -> None:
    assert best(query, "workbench", "app") == workbench
    if problem:
        if query == "exit":
            assert best(query, "problem", "app") in (problem, "problem.back")
        else:
            assert best(query, "problem", "app") == problem


def test_every_word_counts() -> None:
    assert rank(COMMANDS["file.save"], "save as", KeyNames()) < rank(COMMANDS["file.save_as"], "save as", KeyNames())
    assert rank(COMMANDS["file.save"], "save xyz", KeyNames()) == 0
    assert rank(COMMANDS["file.save"], "", KeyNames()) == 0


async def test_it_leaves_the_screen_in_sight_opens_practice_and_says_why_a_command_is_not_available() -> None:
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+o", "space")
        await until(pilot, lambda: isinstance(app.screen, Palette) and "Undo the last change" in text_of(app))
        lines = text_of(app).split("\n")
        assert any("Undo  Ctrl+Z" in line for line in lines[3:8])  # the editor's come first
        assert "Ctrl+R runs the program" in lines[-2]  # the lower half stays in sight
        assert "f2 Practice" in lines[-1]
        await pilot.press(*"stop")
        await until(pilot, lambda: "Not now: Nothing is running" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Not now: Nothing is running" in told(app))
        await pilot.press("ctrl+p", *"submit")
        await until(pilot, lambda: "Practise interview problems" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))


async def test_over_a_dialog_it_does_not_offer_practice() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+t", "ctrl+p", *"practice")
        await until(pilot, lambda: "Not now: Close the dialog first" in text_of(app))


@pytest.mark.parametrize("key", ["pagedown", "pageup"])
async def test_a_page_key_in_a_list_without_room_does_nothing(key: str) -> None:
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await until(
            pilot, lambda: isinstance(app.screen, Palette) and app.screen.query_one(CommandList).option_count > 0
        )
        listed = app.screen.query_one(CommandList)
        listed.styles.max_height = 0
        await pilot.pause()
        listed._clear_caches()
        await pilot.press("down", key)

        assert isinstance(app.screen, Palette)
        assert app.is_running
