"""Themes are previewed, chosen, and left as they were."""

from __future__ import annotations

from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, until
from tui.screens.shared.theme_palette import ThemePalette


async def test_the_theme_under_the_cursor_is_shown_and_escape_brings_back_the_old_one() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = app.theme
        app.action_change_theme()
        await until(pilot, lambda: isinstance(app.screen, ThemePalette))
        await pilot.press(*"nord")
        await until(pilot, lambda: app.theme == "nord")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.workbench and app.theme == before)

        app.action_change_theme()
        await until(pilot, lambda: isinstance(app.screen, ThemePalette))
        await pilot.press(*"gruv")
        await until(pilot, lambda: app.theme == "gruvbox")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.workbench)
        await pilot.pause()
        assert app.theme == "gruvbox"
