"""The cursor steps over characters as people count them, and Backspace deletes one of them."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.widgets.area import Area
from tui.widgets.clusters import cluster_after, cluster_at, cluster_before

SCIENTIST = "👩\u200d🔬"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"


@pytest.mark.parametrize(
    "one",
    ["a", "é", "e\u0301", "😀", "❤\ufe0f", "👍🏽", SCIENTIST, FAMILY, "🇸🇪", "1\ufe0f\u20e3", "日", "\x1b"],
    ids=ascii,
)
def test_a_character_has_a_beginning_and_an_end(one: str) -> None:
    line = f"x{one}y"

    assert cluster_before(line, 1 + len(one)) == 1
    assert cluster_after(line, 1) == 1 + len(one)
    assert {cluster_at(line, 1 + inside) for inside in range(len(one))} == {1}
    assert cluster_at(line, 1 + len(one)) == 1 + len(one)


def test_characters_beside_each_other_are_several() -> None:
    assert cluster_before(SCIENTIST * 30, 90) == 87
    assert cluster_after("ab", 0) == 1
    assert cluster_before("🇸🇪🇩🇰", 4) == 2


class Editor(App[None]):
    def compose(self) -> ComposeResult:
        yield Area(f"a{FAMILY}b\n{SCIENTIST}")


async def test_one_step_of_the_cursor_and_one_backspace() -> None:
    app = Editor()
    async with app.run_test() as pilot:
        area = app.query_one(Area)
        area.focus()
        await pilot.press("right", "right")
        assert area.cursor_location == (0, 1 + len(FAMILY))
        await pilot.press("left")
        assert area.cursor_location == (0, 1)
        await pilot.press("delete")
        assert area.text == f"ab\n{SCIENTIST}"
        await pilot.press("end", "right", "right")
        assert area.cursor_location == (1, len(SCIENTIST))
        await pilot.press("backspace")
        assert area.text == "ab\n"
        await pilot.press("backspace", "left")
        assert (area.text, area.cursor_location) == ("ab", (0, 1))
        await pilot.press("ctrl+z", "ctrl+z")
        assert SCIENTIST in area.text
