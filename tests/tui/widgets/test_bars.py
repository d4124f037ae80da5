"""Test the line of keys at the bottom."""

from __future__ import annotations

from pathlib import Path

from tests.support.workbench import NARROW, WIDE, app_on
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner
from tui.commands import COMMANDS
from tui.screens.history.screen import HistoryScreen
from tui.widgets.bars import KeyLine


def last_line(app: CodeRunner) -> str:
    return text_of(app).splitlines()[-1]


async def test_a_click_on_a_key_presses_it() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        where = last_line(app).index("History")
        await pilot.click(KeyLine, offset=(where, 0))
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen))


async def test_a_click_between_two_keys_does_nothing() -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        where = last_line(app).index(" ^l Language")
        await pilot.click(KeyLine, offset=(where, 0))
        await pilot.pause()
        assert app.screen is app.workbench
        assert machine.started == []


async def test_hovering_over_a_key_explains_it() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        keys = app.screen.query_one(KeyLine)
        await pilot.hover(KeyLine, offset=(last_line(app).index("History"), 0))
        await until(pilot, lambda: str(keys.tooltip) == COMMANDS["view.history"].help)
        await pilot.hover(KeyLine, offset=(keys.size.width - 1, 0))
        await until(pilot, lambda: keys.tooltip is None)


async def test_a_changed_key_keeps_its_commands_place(config: Path) -> None:
    (config / "config.toml").write_text('[keys]\n"run.start" = "f9"\n')
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: last_line(app).startswith("f9 Run ^o Menu"))


async def test_a_key_that_does_not_fit_is_left_out_whole() -> None:
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "^q Quit" in last_line(app))
        app.workbench.status_bar.show("x" * 40)
        await until(pilot, lambda: last_line(app).split("  ")[0].endswith("f7 Lab"))
