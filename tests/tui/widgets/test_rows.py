"""Lists of options."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.widgets.rows import Options


class Listed(App[None]):
    """A list of three options that has no room."""

    CSS = "Options { height: 0; }"

    def compose(self) -> ComposeResult:
        yield Options("one", "two", "three", markup=False)


@pytest.mark.parametrize("key", ["pagedown", "pageup"])
async def test_a_page_key_before_it_is_drawn_does_nothing_and_later_moves(key: str) -> None:
    async with Listed().run_test() as pilot:
        listed = pilot.app.query_one(Options)
        listed._clear_caches()
        listed.highlighted = 1
        listed.focus()
        await pilot.press(key)
        assert listed.highlighted == 1

        listed.styles.height = 3
        await pilot.pause()
        await pilot.press(key)
        assert listed.highlighted == (2 if key == "pagedown" else 0)
