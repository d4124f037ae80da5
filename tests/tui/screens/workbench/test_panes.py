"""The workbench's panes: focus, sizes, full screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.workbench import NARROW, WIDE, app_on
from tests.tui.conftest import ready, text_of
from tui.widgets.pane import Pane


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_panes_have_keys(size: tuple[int, int]) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        for key, pane in (("alt+i", "stdin"), ("alt+o", "output"), ("alt+r", "result"), ("alt+e", "editor")):
            await pilot.press(key)
            await pilot.pause()
            assert app.workbench.query_one(f"#{pane}-pane").has_focus_within, pane
            assert app.workbench.query_one(f"#{pane}-pane").region.height > 3
        for pane in ("stdin", "output", "result", "editor"):
            await pilot.press("f6")
            await pilot.pause()
            assert app.workbench.query_one(f"#{pane}-pane").has_focus_within, pane
        await pilot.press("shift+f6")
        await pilot.pause()
        assert app.workbench.query_one("#result-pane").has_focus_within


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_pane_can_fill_the_screen_and_give_it_back(size: tuple[int, int]) -> None:
    app, _ = app_on()
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        for key, pane in (("alt+e", "editor"), ("alt+i", "stdin"), ("alt+o", "output"), ("alt+r", "result")):
            await pilot.press(key)
            await pilot.pause()
            before = app.workbench.query_one(f"#{pane}-pane").region
            await pilot.press("f10")
            await pilot.pause()
            # Title, verdict and keys stay, and the status bar says how to go back.
            assert app.workbench.query_one(f"#{pane}-pane").region.size == (size[0], size[1] - 3)
            assert ("F10 shows all panes" if size == WIDE else "F10 back") in text_of(app)
            assert "^o Menu" in text_of(app)
            assert not any(other.display for other in app.workbench.query(Pane) if other.id != f"{pane}-pane")
            await pilot.press("f10")
            await pilot.pause()
            assert app.workbench.query_one(f"#{pane}-pane").region == before


async def test_keys_resize_panes_and_the_sizes_are_saved(state: Path) -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        width = app.workbench.query_one("#editor-pane").region.width
        height = app.workbench.query_one("#editor-pane").region.height
        await pilot.press("alt+shift+right", "ctrl+shift+down")
        await pilot.pause()
        assert app.workbench.query_one("#editor-pane").region.width > width
        assert app.workbench.query_one("#editor-pane").region.height == height + 2
        await pilot.press("alt+shift+left", "ctrl+shift+up", "alt+shift+left")
        await pilot.pause()
        narrower = app.workbench.query_one("#editor-pane").region
        assert narrower.width < width
        await pilot.press("ctrl+q")
    again, _ = app_on()
    async with again.run_test(size=WIDE) as pilot:
        await ready(pilot)
        assert again.workbench.query_one("#editor-pane").region == narrower


async def test_the_mouse_resizes_panes() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = app.workbench.query_one("#result-pane").region
        await pilot.mouse_down("#result-pane", offset=(30, 0))
        await pilot.hover("#result-pane", offset=(30, -4))
        await pilot.mouse_up("#result-pane", offset=(30, 0))
        await pilot.pause()
        assert app.workbench.query_one("#result-pane").region.height == before.height + 4


async def test_a_terminal_that_is_too_small_says_so() -> None:
    app, _ = app_on()
    async with app.run_test(size=(79, 24)) as pilot:
        await ready(pilot)
        assert "needs 80 by 24" in text_of(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "needs 80 by 24" not in text_of(app)
