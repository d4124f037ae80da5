"""Comparing two runs side by side, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.tui.screens.history.runs import Host, run, settled
from tui.screens.history.compare import CompareScreen
from tui.state.history import Record
from tui.widgets.bars import StatusBar

WIDE, SMALL = (140, 45), (80, 24)


class Opened(NamedTuple):
    app: Host
    screen: CompareScreen
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settled(self.pilot)

    def lines(self) -> list[str]:
        view = self.screen.view
        return [view.render_line(y).text.rstrip() for y in range(view.size.height)]

    def lines_here(self) -> int:
        return sum("▶" in line for line in self.lines())

    def facts(self) -> str:
        return str(self.screen.query_one("#facts", Static).content)

    def notice(self) -> str:
        notice = self.screen.query_one("#notice", Static)
        return str(notice.content) if notice.display else ""

    def status(self) -> str:
        return str(self.screen.query_one(StatusBar).query_one("#status", Static).content)


@asynccontextmanager
async def opened(path: Path, left: Record, right: Record, size: tuple[int, int] = WIDE) -> AsyncIterator[Opened]:
    screen = CompareScreen(left, right)
    app = Host(path)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(screen)
        await settled(pilot)
        yield Opened(app, screen, pilot)


LEFT = run(stdout_bytes=b"1\n2\n3\n", stderr_bytes=b"same\n")
RIGHT = run(
    "print(2)",
    stdin=b"x",
    overrides={"memory": "64m"},
    stdout_bytes=b"1\n20\n3\n4\n",
    stderr_bytes=b"same\n",
    verdict="time_limit",
    message="Time limit: stopped after 5 s",
    wall_ms=5003,
    memory_bytes=12 << 20,
)


async def test_outputs_are_side_by_side_with_differences_marked(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, RIGHT) as it:
        lines = [line.split() for line in it.lines()[:4]]

        assert lines == [["1", "1", "1", "1"], ["2", "2", "≠", "2", "20"], ["3", "3", "3", "3"], [">", "4", "4"]]


async def test_narrow_terminals_stack_the_lines(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, RIGHT, SMALL) as it:
        lines = [line.split() for line in it.lines()[:5]]

        assert lines == [["1", "1", "1"], ["2", "-", "2"], ["2", "+", "20"], ["3", "3", "3"], ["4", "+", "4"]]
        await it.pilot.resize_terminal(*WIDE)
        await settled(it.pilot)
        assert "≠" in it.lines()[1]


async def test_the_first_differing_characters_are_emphasised(tmp_path: Path) -> None:
    async with opened(tmp_path, run(stdout_bytes=b"2 3 5 7"), run(stdout_bytes=b"2 3 4 7")) as it:
        strip = it.screen.view.render_line(0)

        assert [segment.text for segment in strip if segment.style and segment.style.reverse] == ["5", "4"]


async def test_other_differences_are_listed(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, RIGHT) as it:
        facts = {line.split()[0]: line for line in it.facts().splitlines()}

        assert "✓ OK" in facts["verdict"]
        assert "≠ ✗ TIME LIMIT" in facts["verdict"]
        assert "12 ms" in facts["wall"]
        assert "5 s  +5 s" in facts["wall"]
        assert "12 MiB  +4 MiB" in facts["memory"]
        assert "≠" not in facts["cpu"]
        assert "as usual" in facts["limits"]
        assert "memory 64m" in facts["limits"]
        assert facts["source"] == "source differs (1 line) · stdin differs (1 line)"


async def test_identical_sources_are_reported(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, LEFT) as it:
        assert it.facts().splitlines()[-1] == "same source · same stdin"
        assert it.notice() == "Identical stdout."
        assert it.status() == "0 differences"


async def test_keys_move_between_differences(tmp_path: Path) -> None:
    left = "".join(f"{number}\n" for number in range(300))
    right = left.replace("\n195\n", "\nfifty\n").replace("\n200\n", "\n")
    async with opened(tmp_path, run(stdout_bytes=left.encode()), run(stdout_bytes=right.encode())) as it:
        assert it.status() == "2 differences"
        await it.press("n")
        assert it.status() == "difference 1 of 2"
        assert any("▶≠" in line and "fifty" in line for line in it.lines())
        assert it.lines_here() == 1
        await it.press("n")
        assert any("▶<" in line and "200" in line for line in it.lines())
        assert it.lines_here() == 1
        await it.press("n")
        assert it.status() == "difference 1 of 2"
        await it.press("N")
        assert it.status() == "difference 2 of 2"


async def test_tab_cycles_through_the_parts(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, RIGHT) as it:
        title = str(it.screen.query_one("#difference-pane").border_title)
        assert "stdout ≠ 2" in title
        assert "stderr =" in title
        seen = []
        for _ in range(4):
            seen.append(it.screen.part)
            await it.press("tab")
        assert seen == ["stdout", "stderr", "source", "stdin"]
        assert it.screen.part == "stdout"
        await it.press("shift+tab", "shift+tab")
        assert it.screen.part == "source"
        assert "print(2)" in it.lines()[0]


async def test_a_differing_part_is_shown_first(tmp_path: Path) -> None:
    async with opened(tmp_path, run(stderr_bytes=b"a"), run(stderr_bytes=b"b")) as it:
        assert it.screen.part == "stderr"


async def test_empty_outputs_are_reported(tmp_path: Path) -> None:
    async with opened(tmp_path, run(stdout_bytes=b""), run(stdout_bytes=b"")) as it:
        assert it.notice() == "stdout: empty in both runs."


async def test_long_lines_scroll_sideways(tmp_path: Path) -> None:
    left, right = b"a" * 300 + b"left", b"a" * 300 + b"right"
    async with opened(tmp_path, run(stdout_bytes=left), run(stdout_bytes=right)) as it:
        assert "left" not in it.lines()[0]
        it.screen.view.scroll_to(x=10_000, animate=False)
        await it.pilot.pause()

        assert "left" in it.lines()[0]
        assert "right" in it.lines()[0]


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
async def test_hostile_output_is_neither_executed_nor_parsed_as_markup(tmp_path: Path, size: tuple[int, int]) -> None:
    hostile = "\x1b[2J[bold]x[/bold]\x07 日本語 e\u0301 \x9b\u202e".encode()
    nasty = run("[/]", stdout_bytes=hostile, name="[b]", message="[/x]\x1b")
    async with opened(tmp_path, nasty, run(stdout_bytes=hostile + b"\x08"), size) as it:
        drawn = "".join(
            segment.text for strip in it.screen._compositor.render_strips() for segment in strip if not segment.control
        )

        assert "␛[2J[bold]x[/bold]␇ 日本語" in drawn
        assert "\u202e" not in drawn
        assert not {character for character in drawn if character < " " or "\x7f" <= character < "\xa0"}


async def test_long_outputs_that_differ_everywhere_are_compared_in_time(tmp_path: Path) -> None:
    left = b"".join(b"%d\n" % number for number in range(100_000))
    right = b"".join(b"%d\n" % -number for number in range(100_000))
    async with opened(tmp_path, run(stdout_bytes=left), run(stdout_bytes=right)) as it:
        assert "only the first 20,000 lines" in it.notice()
        assert "in order" in it.notice()
        await it.press("end")
        assert "20000" in it.lines()[-1]


async def test_escape_closes(tmp_path: Path) -> None:
    async with opened(tmp_path, LEFT, RIGHT) as it:
        await it.press("escape")

        assert it.app.screen is not it.screen
