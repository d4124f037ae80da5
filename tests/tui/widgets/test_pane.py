"""Test dragging the borders between panes with the mouse."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.support.scripted import scripted
from tests.tui.conftest import ready
from tui.app import CodeRunner
from tui.widgets.pane import Pane


async def drag(pilot: Pilot[None], begin: tuple[int, int], steps: list[tuple[int, int]]) -> None:
    await pilot.mouse_down(offset=begin)
    for step in steps:
        await pilot.hover(offset=step)
        await pilot.pause()
    await pilot.mouse_up(offset=steps[-1])


@pytest.mark.parametrize("side", ["left", "right"])
async def test_both_borders_between_the_columns_can_be_dragged(side: str) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        editor, output = app.workbench.editor_pane, app.workbench.query_one("#output-pane", Pane)
        x = editor.region.right - 1 if side == "left" else output.region.x
        await drag(pilot, (x, 9), [(x - 5, 9), (x - 12, 9), (x - 20, 9)])
        await pilot.pause()
        assert abs(editor.region.right - 1 - (x - 20)) <= 2
        assert app.workbench.sizes["stdin"] == 9


@pytest.mark.parametrize("side", ["above", "below"])
@pytest.mark.parametrize(("above", "below"), [("editor", "stdin"), ("output", "result")])
async def test_both_borders_between_two_panes_of_a_column_can_be_dragged(above: str, below: str, side: str) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        upper, lower = (app.workbench.query_one(f"#{name}-pane", Pane) for name in (above, below))
        x, y = lower.region.x + 30, lower.region.y - (side == "above")
        await drag(pilot, (x, y), [(x, y - 1), (x, y - 3)])
        await pilot.pause()
        assert lower.region.y == y - 3 + (side == "above")
        assert upper.region.bottom == lower.region.y
        assert app.workbench.sizes["columns"] == 55
