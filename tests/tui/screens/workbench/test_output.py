"""The output pane, driven by keys and mouse."""

from __future__ import annotations

import threading
from typing import Any, cast

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.events import Click
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from tui.screens.workbench import output as module
from tui.screens.workbench.output import OutputView
from tui.state.transcript import VIEWS, Transcript, ViewName

TRACEBACK = b"""Traceback (most recent call last):
  File "/app/main.py", line 9, in <module>
    solve()
  File "/app/main.py", line 5, in solve
    raise ValueError
ValueError
"""


class Bench(Screen[None]):
    """The parts of the workbench that the pane's keys need."""

    def compose(self) -> ComposeResult:
        yield OutputView()
        yield Input()

    def action_show_output(self, view: ViewName) -> None:
        host = self.app
        assert isinstance(host, Host)
        host.views.append(view)
        host.output.show(host.output.transcript, view)

    def action_step_view(self, step: int) -> None:
        host = self.app
        assert isinstance(host, Host)
        self.action_show_output(VIEWS[(VIEWS.index(host.output.view) + step) % len(VIEWS)])

    def action_save_output(self) -> None:
        host = self.app
        assert isinstance(host, Host)
        host.saved += 1


class Host(App[None]):
    """An app with the pane and one other focusable widget."""

    CSS = "OutputView { width: 100%; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[tuple[int, int | None]] = []
        self.views: list[ViewName] = []
        self.saved = 0
        self.said: list[str] = []

    @property
    def output(self) -> OutputView:
        return self.query_one(OutputView)

    def get_default_screen(self) -> Screen[None]:
        return Bench()

    def on_output_view_line_chosen(self, chosen: OutputView.LineChosen) -> None:
        self.chosen.append((chosen.line, chosen.column))

    def notify(self, message: str, **options: Any) -> None:
        assert options.get("markup") is False
        self.said.append(message)

    def rows(self) -> list[str]:
        """Return the displayed rows, including the gutter."""
        return [self.output.render_line(y).text.rstrip() for y in range(self.output.size.height)]


def transcript(*chunks: tuple[str, bytes]) -> Transcript:
    filled = Transcript()
    for stream, data in chunks:
        filled.add("run", stream, data)
    return filled


def numbered(count: int) -> bytes:
    return b"".join(b"row %d\n" % number for number in range(count))


async def shown(pilot: Pilot[None], what: Transcript, view: ViewName = "both") -> OutputView:
    """Show a transcript in the pane and focus it."""
    output = cast(Host, pilot.app).output
    output.source_name = "main.py"
    output.show(what, view)
    output.focus()
    await pilot.pause()
    return output


def style_of(strip: Strip, text: str) -> Segment:
    return next(segment for segment in strip if text in segment.text)


# --------------------------------------------------------------------------------- contents


async def test_both_streams_are_shown_in_order_with_stderr_marked() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"3\n"), ("stderr", b"oh no\n"), ("stdout", b"4\n")))

        assert app.rows()[:4] == [" 3", "▏oh no", " 4", ""]
        told, plain = style_of(output.render_line(1), "oh no"), style_of(output.render_line(0), "3")
        assert told.style
        assert plain.style
        assert told.style.color != plain.style.color


async def test_compiler_output_is_not_marked() -> None:
    app = Host()
    filled = Transcript()
    filled.add("compile", "stderr", b"main.c:1:1: error: x\n")
    async with app.run_test(size=(40, 12)) as pilot:
        await shown(pilot, filled, "compile")

        assert app.rows()[0] == " main.c:1:1: error: x"


@pytest.mark.parametrize(
    ("raw", "row"),
    [
        (b"[bold]x[/] [@click=app.quit]y[/] [/nonsense", " [bold]x[/] [@click=app.quit]y[/] [/nonsense"),
        (b"\x1b[2J\x1b]0;t\x07\0", " ␛[2J␛]0;t␇␀"),
        ("\u202eabc\u200b".encode(), " <U+202E>abc<U+200B>"),
        (b"1\t2", " 1       2"),
        ("日本\té".encode(), " 日本    é"),
        (b"\xff\xfe", " ��"),
    ],
)
async def test_hostile_text_is_shown_as_text(raw: bytes, row: str) -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", raw)))

        assert app.rows()[0] == row
        assert output.render_line(0).cell_length == output.scrollable_content_region.width
        assert not any("@click" in (segment.style.meta if segment.style else {}) for segment in output.render_line(0))


async def test_a_tab_after_another_streams_text_ends_at_the_eighth_cell() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"123"), ("stderr", b"\tx")))

        assert app.rows()[0] == "▏123     x"


async def test_replacement_signs_are_dimmed_but_lookalikes_are_not() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", "\x1b ␛\nlast".encode())))

        styles = [segment.style.dim for segment in output.render_line(0) if "␛" in segment.text and segment.style]

        assert styles == [True, None]


async def test_every_row_is_as_wide_as_the_pane(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WRAP_LINES", 0)
    app = Host()
    text = "日本語 e\u0301 🎉 \x1b \t x" * 9
    async with app.run_test(size=(31, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", text.encode())))
        for left in range(40):
            output.scroll_to(x=left, animate=False, force=True)
            assert {output.render_line(y).cell_length for y in range(5)} == {output.scrollable_content_region.width}


async def test_an_empty_pane_says_how_to_fill_it() -> None:
    app = Host()
    async with app.run_test(size=(30, 12)) as pilot:
        output = await shown(pilot, Transcript())
        output.empty = "[b]Running[/b]: nothing written yet."
        assert app.rows()[0].startswith(" [b]Running[/b]:")

        output.transcript.add("run", "stdout", b"3\n")
        output.show(output.transcript, "stderr")
        assert " ".join(row.strip() for row in app.rows()).strip() == "The program wrote nothing to stderr."


async def test_colours_follow_the_theme() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, transcript(("stderr", b"oh no\nlast\n")))
        colours = set()
        for theme in ("textual-dark", "textual-light"):
            app.theme = theme
            await pilot.pause()
            style = style_of(output.render_line(0), "oh no").style
            assert style
            colours |= {style.color, style.bgcolor}

        assert len(colours) == 4


# --------------------------------------------------------------------------------- wrapping


async def test_a_long_line_is_wrapped_at_the_width_of_the_pane() -> None:
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"x" * 25 + b"\nnext\n")))

        assert app.rows()[:3] == [" " + "x" * 20, " xxxxx", " next"]
        await pilot.resize_terminal(14, 12)
        await pilot.pause()
        assert app.rows()[:4] == [" " + "x" * 12, " " + "x" * 12, " x", " next"]


async def test_a_wide_character_wraps_whole() -> None:
    app = Host()
    async with app.run_test(size=(13, 12)) as pilot:
        await shown(pilot, transcript(("stdout", "日本語日本語日本語".encode())))

        assert app.rows()[:2] == [" 日本語日本", " 語日本語"]


async def test_without_wrapping_the_pane_scrolls_sideways() -> None:
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"0123456789" * 4)))
        await pilot.press("w")
        await pilot.pause()

        assert app.rows()[:2] == [" 01234567890123456789", ""]
        await pilot.press("right", "right")
        await pilot.pause()
        await pilot.wait_for_scheduled_animations()
        assert output.scroll_offset.x > 0
        assert app.rows()[0] == " " + ("0123456789" * 4)[output.scroll_offset.x :][:20]

        await pilot.press("w")
        await pilot.pause()
        assert app.rows()[:2] == [" 01234567890123456789", " 01234567890123456789"]


@pytest.mark.parametrize("name", ["WRAP_LINES", "WRAP_BYTES"])
async def test_large_output_is_not_wrapped_and_the_pane_says_so(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, name, 8)
    app = Host()
    filled = transcript(("stdout", b"x\n" * 4))
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, filled)
        assert output.wrapping

        filled.add("run", "stdout", b"x" * 50 + b"\n" * 10 + b"end\n")
        output.grew()
        await pilot.pause()

        assert not output.wrapping
        assert output.row_count == filled.line_count("both")
        assert app.rows()[-1 - (output.size.height - output.scrollable_content_region.height)] == " end"
        await pilot.press("w")
        assert "is not wrapped" in app.said[-1]


async def test_many_lines_are_measured_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MEASURE_S", 0)
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"x" * 30 + b"\n" + numbered(50))))

        assert output.row_count == 52
        assert app.rows()[output.size.height - 1] == " row 49"


async def test_a_line_may_shrink_after_it_was_measured() -> None:
    app = Host()
    filled = transcript(("stdout", b"x" * 20 + b"\r"))
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, filled)
        await pilot.press("b")
        assert app.rows()[:2] == [" " + "x" * 20, " ␍"]

        filled.add("run", "stdout", b"\n")
        app.theme = "textual-light"
        await pilot.pause()
        assert app.rows()[0] == " " + "x" * 20
        output.grew()
        assert app.rows()[:2] == [" " + "x" * 20, ""]


async def test_a_message_in_an_unmeasured_line_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MEASURE_S", 0)
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, Transcript())
        output.show(transcript(("stdout", numbered(50) + b"main.py:1\n" + numbered(50))), "compile")
        output.show(transcript(("stdout", numbered(50) + b"main.py:1\n" + numbered(50))), "both")
        output.action_go_to_error(1)
        assert output.cursor == 50

        await pilot.pause()
        assert output.cursor == 50
        assert not app.said


# --------------------------------------------------------------------------------- following


async def test_the_end_is_followed() -> None:
    app = Host()
    filled = Transcript()
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, filled)
        for count in (3, 30, 300, 30_000):
            filled.add("run", "stdout", numbered(count))
            output.grew()
            await pilot.pause()

            assert app.rows()[min(count, output.size.height) - 1] == f" row {count - 1}"


async def test_an_unfinished_line_is_shown_and_grows() -> None:
    app = Host()
    filled = Transcript()
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, filled)
        for piece, rows in ((b"a", [" a", ""]), (b"b" * 25, [" a" + "b" * 19, " bbbbbb"]), (b"\nc", [" bbbbbb", " c"])):
            filled.add("run", "stdout", piece)
            output.grew()
            await pilot.pause()
            assert [row for row in app.rows() if row][-2:] == [row for row in rows if row]


@pytest.mark.parametrize("way", ["up", "wheel", "home", "k"])
async def test_scrolling_up_stops_following(way: str) -> None:
    app = Host()
    filled = transcript(("stdout", numbered(100)))
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, filled)
        if way == "wheel":
            output.scroll_to(y=output.scroll_offset.y - 3, animate=False)
        else:
            await pilot.press(way)
        await pilot.pause()
        before = app.rows()

        filled.add("run", "stdout", numbered(100))
        output.grew()
        await pilot.pause()

        assert app.rows() == before
        assert output.row_count == 200
        await pilot.press("end")
        filled.add("run", "stdout", b"last\n")
        output.grew()
        await pilot.pause()
        assert app.rows()[output.size.height - 1] == " last"


async def test_scrolling_back_to_the_end_follows_again() -> None:
    app = Host()
    filled = transcript(("stdout", numbered(100)))
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, filled)
        for y in (5, output.max_scroll_y):
            output.scroll_to(y=y, animate=False)
            await pilot.pause()
        filled.add("run", "stdout", b"last\n")
        output.grew()
        await pilot.pause()

        assert app.rows()[output.size.height - 1] == " last"


async def test_a_resized_pane_keeps_the_end_or_the_chosen_row() -> None:
    app = Host()
    filled = transcript(("stdout", b"".join(b"%03d %s\n" % (number, b"x" * 50) for number in range(100))))
    async with app.run_test(size=(60, 20)) as pilot:
        output = await shown(pilot, filled)
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert app.rows()[output.size.height - 2].startswith(" 099")

        await pilot.press("home", *["down"] * 60)
        await pilot.pause()
        chosen = output.cursor
        assert app.rows()[chosen - output.scroll_offset.y].startswith(" 030")
        await pilot.resize_terminal(80, 15)
        await pilot.pause()
        assert output.cursor == 30
        assert " 030" in [row[:4] for row in app.rows()]


# --------------------------------------------------------------------------------- the row cursor


async def test_the_chosen_row_moves_with_the_keys() -> None:
    app = Host()
    async with app.run_test(size=(40, 13)) as pilot:
        output = await shown(pilot, transcript(("stdout", numbered(100))))
        height = output.size.height
        seen = [output.cursor]
        for key in ("up", "k", "pageup", "home", "down", "j", "pagedown", "end"):
            await pilot.press(key)
            seen.append(output.cursor)
            assert 0 <= output.cursor - output.scroll_offset.y < height

        assert seen == [99, 98, 97, 98 - height, 0, 1, 2, 1 + height, 99]


async def test_the_chosen_row_is_highlighted_only_with_focus() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", numbered(3))))

        def backgrounds() -> list[object]:
            segments = [list(output.render_line(y))[1] for y in range(3)]
            return [segment.style.bgcolor for segment in segments if segment.style]

        assert backgrounds()[0] == backgrounds()[1] != backgrounds()[2]
        app.query_one(Input).focus()
        await pilot.pause()
        assert len(set(backgrounds())) == 1


async def test_keys_move_the_cursor_from_the_visible_rows() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", numbered(100))))
        output.scroll_to(y=20, animate=False)
        await pilot.press("up")

        assert output.cursor == 20 + output.size.height - 2


# --------------------------------------------------------------------------------- locations


async def test_enter_on_a_location_goes_to_the_source_line() -> None:
    app = Host()
    async with app.run_test(size=(60, 15)) as pilot:
        output = await shown(pilot, transcript(("stderr", TRACEBACK)))
        await pilot.press("home", "down")
        assert app.rows()[1].endswith("→ line 9")
        named = style_of(output.render_line(1), 'main.py", line 9').style
        assert named
        assert named.underline

        await pilot.press("enter")
        assert app.chosen == [(9, None)]

        await pilot.press("down", "enter")
        assert app.chosen[1:] == [(5, None)], "the next row that names one"
        assert app.said == []


async def test_the_first_jump_goes_to_the_line_that_raised() -> None:
    app = Host()
    async with app.run_test(size=(60, 15)) as pilot:
        await shown(pilot, transcript(("stdout", b"main.py:77 is only mentioned\n"), ("stderr", TRACEBACK)))
        await pilot.press("enter")

        assert app.chosen == [(5, None)]


async def test_the_hint_never_covers_the_message() -> None:
    app = Host()
    async with app.run_test(size=(45, 15)) as pilot:
        await shown(pilot, transcript(("stderr", TRACEBACK)))
        await pilot.press("home", "down")

        assert app.rows()[1] == '▏  File "/app/main.py", line 9, in <module>'


async def test_next_and_previous_message() -> None:
    app = Host()
    async with app.run_test(size=(60, 8)) as pilot:
        output = await shown(
            pilot, transcript(("stdout", numbered(50)), ("stderr", TRACEBACK), ("stdout", numbered(50)))
        )
        seen = []
        for key in ("n", "n", "n", "N", "N"):
            await pilot.press(key)
            seen.append(output.cursor)
            assert "main.py" in app.rows()[output.cursor - output.scroll_offset.y]

        assert seen == [53, 51, 53, 51, 53]
        assert app.said == []


async def test_an_error_comes_into_view_before_there_is_a_scrollbar() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        output = app.output
        output.source_name = "main.py"
        output.show(transcript(("stderr", b"main.py:1: error\n" + numbered(40))), "both")
        output.action_go_to_error(1)
        assert not output.allow_vertical_scroll
        assert output.scroll_offset.y == 0
        await pilot.pause()

        assert app.rows()[0].startswith("▏main.py:1: error")


async def test_a_message_in_a_wrapped_line_is_found_at_its_first_row() -> None:
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"x" * 50 + b"\nmain.py:7:3: " + b"y" * 60 + b"\nz\n")))
        await pilot.press("n")
        assert output.cursor == 3
        await pilot.press("down", "enter")

        assert app.chosen == [(7, 3)]


@pytest.mark.parametrize("name", ["", "main.py"])
async def test_without_a_message_the_user_is_told(name: str) -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"main.py is fine\n" * 3)))
        output.source_name = name
        await pilot.press("n")

        assert app.said[-1].startswith("No message names a line of ")
        assert output.cursor == 2


async def test_an_empty_pane_takes_every_key() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, Transcript())
        await pilot.press(
            "n", "N", "enter", "up", "down", "home", "end", "pageup", "pagedown", "c", "y", "w", "w", "k", "j"
        )
        await pilot.click(OutputView, offset=(3, 3))

        assert app.chosen == []


# --------------------------------------------------------------------------------- mouse, selection


async def test_a_click_chooses_the_row_and_follows_a_location() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stderr", TRACEBACK)))
        await pilot.click(OutputView, offset=(3, 1))
        assert (output.cursor, app.chosen) == (1, [])

        await pilot.click(OutputView, offset=(10, 3))
        await pilot.pause()
        assert (output.cursor, app.chosen) == (3, [(5, None)])


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(OutputView, offset=start)
    await pilot.hover(OutputView, offset=end)
    await pilot.mouse_up(OutputView, offset=end)
    await pilot.pause()


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ((1, 0), (3, 0), "abc"),
        ((3, 0), (1, 1), "cdef\n日"),
        ((0, 0), (30, 2), "abcdef\n日本語\n␛ 3"),
        ((30, 1), (1, 2), "\n␛"),
    ],
)
async def test_a_mouse_selection_is_copied(start: Any, end: Any, text: str) -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", "abcdef\n日本語\n\x1b 3\nlast\n".encode())))
        await drag(pilot, start, end)

        assert app.screen.get_selected_text() == text
        await pilot.press("ctrl+c")
        assert app.clipboard == text


async def test_selecting_a_location_does_not_go_there() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stderr", TRACEBACK)))
        await drag(pilot, (10, 1), (14, 1))
        # A real terminal also sends a click; the pilot does not.
        click = Click(app.output, 14, 1, 0, 0, button=1, shift=False, meta=False, ctrl=False, screen_x=14, screen_y=1)
        app.output.post_message(click)
        await pilot.pause()

        assert app.screen.get_selected_text() == "app/m"
        assert app.chosen == []


async def test_the_selection_is_highlighted() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"abcdef\nlast\n")))
        await drag(pilot, (2, 0), (4, 0))

        drawn = [(text, style.color, style.bgcolor) for text, style, _ in output.render_line(0) if style]
        assert [text for text, *_ in drawn[:4]] == [" ", "a", "bcd", "ef"]
        assert drawn[1][2] == drawn[3][2] != drawn[2][2]
        assert drawn[2][1] == drawn[1][1] != drawn[2][2]


async def test_a_wrapped_line_is_selected_as_one() -> None:
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"0123456789" * 5 + b"\nlast\n")))
        await drag(pilot, (3, 0), (3, 2))

        assert app.screen.get_selected_text() == ("0123456789" * 5)[2:43]


@pytest.mark.drawn
async def test_selecting_beside_a_sideways_scrolled_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WRAP_LINES", 0)
    app = Host()
    async with app.run_test(size=(22, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", "日本語".encode() + b"0123456789" * 5 + b"\nlast\n")))
        output.scroll_to(x=8, animate=False, force=True)
        await pilot.pause()
        await drag(pilot, (1, 0), (3, 0))

        assert app.screen.get_selected_text() == "234"


async def test_selecting_all_of_a_flood_stops_at_the_clipboard_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "COPY_BYTES", 100)
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", numbered(1000))))
        output.text_select_all()
        text = app.screen.get_selected_text()

        assert text
        assert len(text) < 120
        assert "only the first megabyte was copied" in app.said[-1]


async def test_another_view_has_no_selection() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"abcdef\n")))
        await drag(pilot, (2, 0), (4, 0))
        await pilot.press("2")
        await pilot.pause()

        assert app.screen.get_selected_text() is None
        assert app.output.text_selection is None


async def test_cell_offsets_match_what_textual_expects() -> None:
    """Check Textual's private convention for a cell's offset."""
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", "日本x\nlast\n".encode())))

        found = [app.screen.get_widget_and_offset_at(x, 0)[1] for x in (0, 1, 3, 5, 20)]

        assert found == [Offset(0, 0), Offset(0, 0), Offset(1, 0), Offset(2, 0), Offset(3, 0)]


# --------------------------------------------------------------------------------- commands


async def test_the_whole_view_is_copied() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", "né\t\x1b\n".encode()), ("stderr", b"no\n")), "stdout")
        await pilot.press("y")

        assert app.clipboard == "né\t\x1b\n"


async def test_too_much_is_not_copied() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"x" * 1_000_001)))
        await pilot.press("y")

        assert app.clipboard == ""
        assert "Save it to a file" in app.said[-1]


async def test_keys_switch_views() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        await shown(pilot, transcript(("stdout", b"1\n"), ("stderr", b"2\n")))
        await pilot.press(
            "right_square_bracket", "right_square_bracket", "left_square_bracket", "4", "right_square_bracket"
        )
        assert app.views == ["stdout", "stderr", "stdout", "compile", "both"]

        await pilot.press("left_square_bracket", "1", "2", "3", "o")

        assert app.views[5:] == ["compile", "both", "stdout", "stderr"]
        assert app.rows()[0] == "▏2"
        assert app.saved == 1


async def test_a_flood_while_keys_are_pressed() -> None:
    app = Host()
    filled = Transcript()
    chunk = numbered(20_000)

    def pour() -> None:
        for _ in range(40):
            filled.add("run", "stdout", chunk)

    worker = threading.Thread(target=pour)
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, filled)
        worker.start()
        while worker.is_alive():
            output.grew()
            await pilot.press("up", "end")
        worker.join()
        output.grew()
        await pilot.pause()

        assert output.row_count == 800_000
        assert app.rows()[output.size.height - 1] == " row 19999"


# ------------------------------------------------------------------------- colours and search


async def test_colours_are_shown_and_last_over_lines_and_raw_bytes_on_demand() -> None:
    app = Host()
    async with app.run_test(size=(60, 12)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"\x1b[31mred\nstill\x1b[0m not\n10%\r100%\n")))
        assert app.rows()[:3] == [" red", " still not", " 100%"]
        for row, word in ((0, "red"), (1, "still")):
            style = style_of(output.render_line(row), word).style
            assert style
            assert style.color
            assert style.color.number == 1
        assert style_of(output.render_line(1), " not").style != style_of(output.render_line(1), "still").style

        await pilot.press("b")
        assert app.rows()[:3] == [" ␛[31mred", " still␛[0m not", " 10%␍100%"]
        await pilot.press("b")
        assert app.rows()[0] == " red"


async def test_the_output_is_searched_from_the_chosen_row_and_around() -> None:
    app = Host()
    async with app.run_test(size=(60, 8)) as pilot:
        output = await shown(pilot, transcript(("stdout", numbered(50) + b"Needle 1\n" + numbered(50) + b"needle 2\n")))
        output.search_for("needle")
        seen = []
        for step in (1, 1, -1, -1):
            output.go_to_match(step)
            seen.append(output.cursor)
        assert seen == [50, 101, 50, 101]
        assert output.go_to_match(1) == "Continued from the other end."
        output.search_for("Needle")
        assert output.go_to_match(1) == "Continued from the other end."
        assert output.cursor == 50
        found = style_of(output.render_line(output.cursor - output.scroll_offset.y), "Needle").style
        assert found
        assert found.bgcolor
        output.search_for("(.*")
        assert output.go_to_match(1) == "Not found."
        output.search_for("")
        assert output.go_to_match(1) == "Nothing to search for."


async def test_a_match_far_to_the_right_is_scrolled_to() -> None:
    app = Host()
    async with app.run_test(size=(60, 8)) as pilot:
        output = await shown(pilot, transcript(("stdout", b"x" * 300 + b"here\nnext\n")))
        await pilot.press("w")
        output.search_for("here")
        output.go_to_match(1)
        await pilot.pause()
        assert "here" in "".join(app.rows())
        output.search_for("next")
        output.go_to_match(1)
        await pilot.pause()
        assert output.scroll_offset.x == 0
