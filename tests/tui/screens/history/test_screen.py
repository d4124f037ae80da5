"""The history screen, driven by keys."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from runner import Breach
from tests.support.clock import Clock
from tests.tui.screens.history.runs import Host, run, settled
from tui.screens.history.compare import CompareScreen
from tui.screens.history.runs import MOST_OUTPUT_LINES, preview
from tui.screens.history.screen import HistoryScreen
from tui.state.history import History, Record

WIDE, SMALL = (140, 45), (80, 24)


class Opened(NamedTuple):
    app: Host
    screen: HistoryScreen
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settled(self.pilot)

    def ids(self) -> list[int]:
        return [summary.id for summary in self.screen.list.runs]

    def chosen(self) -> int | None:
        return self.screen.chosen.id if self.screen.chosen else None

    def preview(self) -> str:
        return str(self.screen.query_one("#detail-scroll Static", Static).content)

    def marks(self) -> str:
        return str(self.screen.query_one("#list-pane").border_subtitle or "")

    def notices(self) -> list[str]:
        return [notice.message for notice in self.app._notifications]


@asynccontextmanager
async def opened(path: Path, *records: Record, size: tuple[int, int] = WIDE) -> AsyncIterator[Opened]:
    """Open the history over some runs, oldest first."""
    app = Host(path)
    screen = HistoryScreen(app.services)
    for record in records:
        app.history.add(record)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(screen)
        await settled(pilot)
        yield Opened(app, screen, pilot)


RUNS = (
    run("def first(): pass"),
    run("int main() {}", language="cpp", name="C++", verdict="memory_limit", message="Memory limit: killed"),
    run("def third(): pass", stdin=b"3 7 2\n", overrides={"memory": "64m", "run_ms": "500"}),
)


# -------------------------------------------------------------------------------------- viewing


async def test_runs_are_listed_newest_first_and_the_newest_is_previewed(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS[:-1], replace(RUNS[-1], file="third.py")) as it:
        assert it.ids() == [3, 2, 1]
        assert it.chosen() == 3
        assert "third.py  def third" in str(it.screen.list.get_option_at_index(0).prompt)
        assert "File  third.py" in it.preview()
        assert it.screen.list.has_focus
        assert "def third(): pass" in it.preview()
        assert "memory 64m · run 500 ms" in it.preview()
        assert "3 7 2" in it.preview()


async def test_the_preview_follows_the_cursor(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("down")

        assert it.chosen() == 2
        assert "✗ MEMORY LIMIT" in it.preview()
        assert "int main() {}" in it.preview()


async def test_an_empty_history_says_what_it_will_hold(tmp_path: Path) -> None:
    async with opened(tmp_path, size=SMALL) as it:
        empty = it.screen.query_one("#list-empty", Static)

        assert empty.display
        assert "No runs yet." in str(empty.content)
        assert it.screen.query_one("#list-pane").region.contains_region(empty.region)
        assert not it.screen.list.display
        await it.press("enter", "r", "m", "c", "delete", "u")
        assert it.app.asked == []
        await it.press("escape")
        assert it.app.screen is not it.screen


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
async def test_everything_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, *RUNS, size=size) as it:
        for name in ("#search-line", "#list-pane", "#detail-pane", "StatusBar"):
            region = it.screen.query_one(name).region
            assert region.area > 0
            assert it.screen.region.contains_region(region)
        assert it.screen.query_one("#detail-pane").region.height >= 8


async def test_program_output_is_neither_executed_nor_parsed_as_markup(tmp_path: Path) -> None:
    hostile = b"\x1b[31mred [bold]x[/bold] [/nothing] \x07\x9b"
    nasty = run("\x1b]0;title\x07 [red]", stdout_bytes=hostile, stderr_bytes=hostile, stdin=hostile, name="[b]\x1b")
    async with opened(tmp_path, nasty) as it:
        await it.press("m")

        assert "␛[31mred [bold]x[/bold] [/nothing] ␇" in it.preview()
        drawn = "".join(
            segment.text for strip in it.screen._compositor.render_strips() for segment in strip if not segment.control
        )
        assert "[b]␛" in drawn
        assert not {character for character in drawn if character < " " or "\x7f" <= character < "\xa0"}


def test_a_long_run_is_previewed_in_part_with_a_note() -> None:
    output = b"".join(b"%d\n" % number for number in range(100_000))
    record = run("x = 1\n" * 5000, stdout_bytes=output, stderr_bytes=b"y" * 2_000_000)
    with Clock() as clock:
        said = str(preview(record, "python"))

    clock.check(1)  # measured: 0.03 s
    assert f"… {100_000 - MOST_OUTPUT_LINES:,} more lines" in said
    assert "… 4,880 more lines" in said
    assert "the first MiB only" in said
    assert len(said) < 20_000


def test_the_preview_shows_breaches_and_compiler_output() -> None:
    breach = Breach("memory", "run", 1 << 26, 1 << 26, "bytes", "the kernel killed 1 process", "kernel")
    record = run(verdict="memory_limit", message="Memory limit: killed", breaches=(breach,), signal="SIGKILL")

    said = str(preview(record, "python"))

    assert "Memory: the kernel killed 1 process." in said
    assert "8 MiB" in said


# ----------------------------------------------------------------------------------------- searching


async def test_typing_searches_and_escape_clears_the_search_before_closing(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("slash", *"DEF")
        assert it.ids() == [3, 1]
        await it.press(*" first")
        assert it.ids() == [1]
        assert it.chosen() == 1
        assert "def first" in it.preview()

        await it.press("enter")
        assert it.screen.list.has_focus
        assert it.ids() == [1]
        await it.press("escape")
        assert it.ids() == [3, 2, 1]
        assert it.app.screen is it.screen
        await it.press("escape")
        assert it.app.screen is not it.screen


async def test_command_letters_can_be_typed_into_the_search(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("slash", "d", "r", "u", "space", "slash", "delete")

        assert it.screen.query_one(Input).value == "dru /"
        assert it.app.asked == []


async def test_a_search_that_finds_nothing_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("slash", *"[b]x")

        assert it.ids() == []
        assert "“[b]x”" in str(it.screen.query_one("#list-empty", Static).content)


# ------------------------------------------------------------------------------------------ actions


@pytest.mark.parametrize(("key", "wish"), [("enter", "restore"), ("r", "rerun")])
async def test_a_run_is_restored_into_the_workbench(tmp_path: Path, key: str, wish: str) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("down", key)

        assert it.app.asked == [(wish, 2)]


async def test_a_run_in_a_removed_language_can_only_be_viewed(tmp_path: Path) -> None:
    async with opened(tmp_path, run("BEGIN", language="cobol", name="COBOL")) as it:
        assert "BEGIN" in it.preview()
        await it.press("enter")

        assert it.app.asked == []
        assert "cobol" in it.notices()[0]


async def test_a_deleted_run_is_restored_in_place(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("u")
        await it.press("down", "delete")
        assert it.ids() == [3, 1]
        assert it.chosen() == 1
        assert "def first" in it.preview()
        await it.press("delete")
        assert it.ids() == [3]

        await it.press("u")
        assert it.ids() == [3, 1]
        await it.press("ctrl+z")
        assert it.ids() == [3, 2, 1]
        assert it.chosen() == 2
        assert it.app.history.get(2).source == RUNS[1].source


async def test_the_last_run_can_be_deleted_and_restored(tmp_path: Path) -> None:
    async with opened(tmp_path, RUNS[0]) as it:
        await it.press("delete")
        assert it.ids() == []
        await it.press("u")

        assert it.ids() == [1]
        assert it.screen.list.display


async def compared(it: Opened) -> tuple[int, int]:
    """Return the compared runs and go back to the history."""
    screen = it.app.screen
    assert isinstance(screen, CompareScreen)
    await it.press("escape")
    return screen.left.id, screen.right.id


async def test_without_marks_a_run_is_compared_with_its_languages_previous_run(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("c")
        assert await compared(it) == (1, 3)

        await it.press("end", "c")
        assert it.app.screen is it.screen
        assert "no earlier Python run" in it.notices()[0]


async def test_marked_runs_are_compared_older_first(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("m")
        assert it.marks() == "◆ 1 marked"
        await it.press("down", "c")
        assert await compared(it) == (2, 3)

        await it.press("down", "m", "up", "c")
        assert await compared(it) == (1, 3)


async def test_a_mark_is_removed_by_its_key_or_by_a_third_mark(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("m", "down", "m", "down", "m")
        assert it.marks() == "◆ 2 marked"
        await it.press("home", "c")
        assert await compared(it) == (1, 2)

        await it.press("end", "m", "up", "m")
        assert it.marks() == ""


async def test_deleting_a_run_removes_its_mark(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("m", "delete")

        assert it.marks() == ""


async def test_an_unavailable_history_says_so_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite3").mkdir()
    async with opened(tmp_path) as it:
        empty = it.screen.query_one("#list-empty", Static)
        assert empty.display
        assert str(empty.content).startswith("The history is off")


async def test_escape_in_the_search_closes_an_empty_history(tmp_path: Path) -> None:
    async with opened(tmp_path) as it:
        await it.press("slash", "x", "escape", "escape")
        assert it.app.screen is not it.screen


async def test_escape_after_a_failed_search_shows_all_runs_again(tmp_path: Path) -> None:
    async with opened(tmp_path, *RUNS) as it:
        await it.press("slash", *"nowhere")
        assert it.ids() == []
        await it.press("escape")
        assert it.ids() == [3, 2, 1]
        assert it.screen.list.has_focus


@pytest.mark.drawn
async def test_the_preview_keeps_up_with_a_thousand_runs(tmp_path: Path) -> None:
    history = History(print, tmp_path / "history.sqlite3")
    history.add(run("x = 1"))
    with sqlite3.connect(history.path) as connection:
        names = ", ".join(row[1] for row in connection.execute("PRAGMA table_info(runs)") if row[1] != "id")
        for _ in range(999):
            connection.execute(f"INSERT INTO runs ({names}) SELECT {names} FROM runs WHERE id = 1")
    connection.close()
    async with opened(tmp_path) as it:
        assert len(it.ids()) == 1000
        await it.press("end")
        assert it.chosen() == 1

        with Clock() as clock:
            await it.pilot.press(*["up"] * 20)
            await settled(it.pilot)

        assert it.chosen() == 21
        clock.check(10)  # a key press takes the pilot 0.05 s
