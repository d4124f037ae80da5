"""Test the editor through its keys."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.document._document import Selection
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from languages import load
from tests.support.clock import Clock
from tui.commands import COMMANDS
from tui.widgets.area import PAUSE_S
from tui.widgets.code_area import MARK
from tui.widgets.editing import Habits
from tui.widgets.editor import CodeEditor
from tui.widgets.find import FindBar


class Bench(Screen[None]):
    """The parts of a paned screen that the editor's keys need."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host

    def compose(self) -> ComposeResult:
        yield self.host.editor
        yield Input(id="other")
        yield self.host.find_bar

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        return action != "close_find" or bool(self.host.find_bar.display)

    def action_ask_line(self) -> None:
        self.host.asked.append("line")

    def action_find(self) -> None:
        self.host.find_bar.open()

    def action_close_find(self) -> None:
        self.host.find_bar.action_close()

    def action_find_next(self) -> None:
        self.host.find_bar.action_next()

    def action_find_previous(self) -> None:
        self.host.find_bar.action_previous()

    async def action_command(self, name: str) -> None:
        await self.app.run_action(COMMANDS[name].action, self.host.find_bar)


class Host(App[None]):
    """An app with an editor, its find bar, and another focusable widget."""

    BINDINGS = [Binding("ctrl+c", "stop_run"), Binding("f5", "note('f5')"), Binding("alt+n", "note('alt+n')")]  # noqa: RUF012  # as Widget declares it

    def __init__(self, text: str, lexer: str, comment: str) -> None:
        super().__init__()
        # Use the language's own settings, or the defaults if no language has this lexer.
        file = next((one.file for one in load().languages.values() if one.file.lexer == lexer), None)
        quotes = file.quotes if file else "\"'"
        habits = Habits(file.ends_block, file.dedents, file.opens, file.one_line) if file else Habits()
        self.editor = CodeEditor(text, lexer=lexer, comment=comment, quotes=quotes, habits=habits, id="editor")
        self.find_bar = FindBar(lambda: self.editor)
        self.asked: list[str] = []

    def get_default_screen(self) -> Screen[None]:
        return Bench(self)

    def action_stop_run(self) -> None:
        self.asked.append("stop")

    def action_note(self, what: str) -> None:
        self.asked.append(what)


@asynccontextmanager
async def editing(
    text: str, at: tuple[int, int] = (0, 0), *, to: tuple[int, int] | None = None, lexer: str = "python"
) -> AsyncIterator[tuple[CodeEditor, Pilot[None]]]:
    """Open an editor with a text, and the cursor at `at` or a selection from `at` to `to`."""
    app = Host(text, lexer, "#" if lexer == "python" else "//")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        await pilot.pause()
        app.editor.selection = Selection(at, to or at)
        app.editor.history.checkpoint()
        yield app.editor, pilot


async def after(pilot: Pilot[None], *keys: str) -> str:
    """Press keys and return the text, with `|` at the cursor."""
    await pilot.press(*keys)
    app = pilot.app
    assert isinstance(app, Host)
    row, column = app.editor.selection.end
    lines = list(app.editor.document.lines)
    lines[row] = lines[row][:column] + "|" + lines[row][column:]
    return "\n".join(lines)


# ---------------------------------------------------------------------------------- new lines


@pytest.mark.parametrize(
    ("lexer", "before", "expected"),
    [
        ("python", "x = 1|", "x = 1\n|"),
        ("python", "    x = 1|", "    x = 1\n    |"),
        ("python", "    x = 1 |+ 2", "    x = 1 \n    |+ 2"),
        ("python", "def f(x):|", "def f(x):\n    |"),
        ("python", "def f(x):  # why|", "def f(x):  # why\n    |"),
        ("python", "x = '('|", "x = '('\n|"),
        ("python", "f(a,|", "f(a,\n    |"),
        ("python", "    return x|", "    return x\n|"),
        ("python", "    return (|", "    return (\n        |"),
        ("python", "        |", "\n        |"),
        ("python", "x = (|)", "x = (\n    |\n)"),
        ("c", "if (x)|", "if (x)\n    |"),
        ("c", "if (x) // why|", "if (x) // why\n    |"),
        ("c", "if (x)\n    f();|", "if (x)\n    f();\n|"),
        ("c", "if (x)\n    for (;;)\n        f();|", "if (x)\n    for (;;)\n        f();\n|"),
        ("c", "} else|", "} else\n    |"),
        ("java", "    while (i < f(x))|", "    while (i < f(x))\n        |"),
        ("c", "    f(x);|", "    f(x);\n    |"),
        ("c", "    case 1:|", "    case 1:\n        |"),
        ("c", "    int iffy(int x)|", "    int iffy(int x)\n    |"),
        ("c", "int main() {|}", "int main() {\n    |\n}"),
        ("c", "  if (x) {|", "  if (x) {\n      |"),
        ("javascript", "f(function () {|})", "f(function () {\n    |\n})"),
        ("rust", "    return x|", "    return x\n    |"),
        ("go", "func f() {\n\tx := 1|", "func f() {\n\tx := 1\n\t|"),
        ("go", "func f() {\n\tif x {|}", "func f() {\n\tif x {\n\t\t|\n\t}"),
        ("php", "<?php\nif ($x) {|", "<?php\nif ($x) {\n    |"),
    ],
)
async def test_enter_indents_the_new_line(lexer: str, before: str, expected: str) -> None:
    lines = before.split("\n")
    row = next(row for row, line in enumerate(lines) if "|" in line)
    async with editing(before.replace("|", ""), (row, lines[row].index("|")), lexer=lexer) as (_, pilot):
        assert await after(pilot, "enter") == expected


@pytest.mark.parametrize(
    ("lexer", "before", "keys", "expected"),
    [
        ("c", "    case 1:\n        break;\n        case 2|", ":", "    case 1:\n        break;\n    case 2:|"),
        ("c", "    case 1:\n        f();\n        default|", ":", "    case 1:\n        f();\n    default:|"),
        ("go", "\tcase 1:\n\t\tf()\n\t\tcase 2|", ":", "\tcase 1:\n\t\tf()\n\tcase 2:|"),
        ("c", "switch (x) {\n    case 1|", ":", "switch (x) {\n    case 1:|"),
        ("c", "    case 1:\n    default|", ":", "    case 1:\n    default:|"),
        ("c", "    x = y ? 1 |", ":", "    x = y ? 1 :|"),
        ("python", "if x:\n    f()\n    else|", ":", "if x:\n    f()\nelse:|"),
        ("python", "if x:\n    f()\nelse|", ":", "if x:\n    f()\nelse:|"),
        ("python", "  try:\n    f()\n    except A|", ":", "  try:\n    f()\n  except A:|"),
        ("python", "for x in y:\n    if x: f()\n    else|", ":", "for x in y:\n    if x: f()\n    else:|"),
        ("python", "if x:\n    d = {1: 2}\n    else|", ":", "if x:\n    d = {1: 2}\nelse:|"),
        ("python", "    d = {'else'|", ":", "    d = {'else':|"),
        ("c", "if (x)\n    |", "{", "if (x)\n{|}"),
        ("c", "f(x);\n    |", "{", "f(x);\n    {|}"),
    ],
)
async def test_labels_clauses_and_braces_go_where_they_belong(
    lexer: str, before: str, keys: str, expected: str
) -> None:
    lines = before.split("\n")
    row = next(row for row, line in enumerate(lines) if "|" in line)
    async with editing(before.replace("|", ""), (row, lines[row].index("|")), lexer=lexer) as (_, pilot):
        assert await after(pilot, *keys) == expected


async def test_undo_goes_back_by_words_and_pauses() -> None:
    async with editing("") as (editor, pilot):
        await pilot.press(*("space" if key == " " else key for key in "int total  x"))
        seen = []
        for _ in range(3):
            await pilot.press("ctrl+z")
            seen.append(editor.text)
        assert seen == ["int total  ", "int ", ""]

        await pilot.press("a")
        editor.history._last_edit_time -= PAUSE_S * 2
        await pilot.press("b", "ctrl+z")
        assert editor.text == "a"


async def test_the_view_goes_back_to_the_left_after_a_long_line() -> None:
    async with editing("x" * 300 + "\n    short\n", (0, 300)) as (editor, pilot):
        await pilot.pause()
        assert editor.scroll_offset.x > 0
        await pilot.press("down")
        await pilot.press("home")
        await pilot.pause()
        assert editor.scroll_offset.x == 0


async def test_long_lines_wrap() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    async with editing(f"a\n{words}\nb", (0, 0)) as (editor, pilot):
        editor.soft_wrap = True
        await pilot.pause()
        rows = ["".join(segment.text for segment in editor.render_line(y)) for y in range(8)]
        assert all(f"word{number}" in " ".join(rows) for number in range(40))
        assert editor.virtual_size.width <= editor.size.width
        await pilot.press("down", "down")
        assert editor.cursor_location[0] == 1
        assert editor.cursor_location[1] > 0
        height = editor.wrapped_document.height
        await pilot.press("ctrl+end", "enter", *"new")
        assert editor.wrapped_document.height == height + 1
        await pilot.press("ctrl+z", "ctrl+z")
        assert editor.wrapped_document.height == height
        editor.mark_lines({2: "long", 3: "b"})
        await pilot.pause()
        marks = [y for y in range(12) if MARK in "".join(segment.text for segment in editor.render_line(y))]
        assert len(marks) == 2, "a wrapped line is marked once"


async def test_enter_replaces_the_selection() -> None:
    async with editing("abc def", (0, 3), to=(0, 4)) as (_, pilot):
        assert await after(pilot, "enter") == "abc\n|def"


# ------------------------------------------------------------------------- brackets and quotes


@pytest.mark.parametrize(
    ("lexer", "before", "keys", "expected"),
    [
        ("python", "|", "(", "(|)"),
        ("python", "|", "()", "()|"),
        ("python", "|", "[1, 2]", "[1, 2]|"),
        ("python", "f(g(|)", ")", "f(g()|)"),
        ("python", "|x", "(", "(|x"),
        ("python", "|", "'", "'|'"),
        ("python", "|", "''", "''|"),
        ("python", "|", "f'", "f'|'"),
        ("python", "# don|", "'t", "# don't|"),
        ("python", "# a |", "(", "# a (|"),
        ("python", "don|", "'", "don'|"),
        ("rust", "fn f<|>", "'", "fn f<'|>"),
        ("javascript", "|", "`", "`|`"),
        ("c", "    if (x) {\n        |", "}", "    if (x) {\n    }|"),
    ],
)
async def test_brackets_and_quotes_close_themselves(lexer: str, before: str, keys: str, expected: str) -> None:
    lines = before.split("\n")
    row = next(row for row, line in enumerate(lines) if "|" in line)
    async with editing(before.replace("|", ""), (row, lines[row].index("|")), lexer=lexer) as (_, pilot):
        assert await after(pilot, *("space" if key == " " else key for key in keys)) == expected


async def test_a_bracket_surrounds_the_selection_and_keeps_it() -> None:
    async with editing("a b c", (0, 2), to=(0, 3)) as (editor, pilot):
        await pilot.press("(", '"')

        assert editor.text == 'a ("b") c'
        assert editor.selected_text == "b"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("f(|)", "f|"),
        ("f('|')", "f(|)"),
        ("f(|x)", "f|x)"),
        ("        |x", "    |x"),
        ("      |x", "    |x"),
        ("a |b", "a|b"),
    ],
)
async def test_backspace_deletes_an_empty_pair_an_indent_or_a_character(before: str, expected: str) -> None:
    async with editing(before.replace("|", ""), (0, before.index("|"))) as (_, pilot):
        assert await after(pilot, "backspace") == expected


async def test_the_matching_bracket_is_found_past_strings_within_a_limit() -> None:
    text = "f(')', x)\n" + "(\n" + "\n" * 600 + ")"
    async with editing(text) as (editor, _):
        assert editor.find_matching_bracket("(", (0, 1)) == (0, 8)
        assert editor.find_matching_bracket(")", (0, 8)) == (0, 1)
        assert editor.find_matching_bracket("(", (1, 0)) is None
        assert editor.find_matching_bracket("x", (0, 0)) is None


# ----------------------------------------------------------------------------------- operations

TEXT = "def f():\n    a = 1\n\n    b = 2\nend"


@pytest.mark.parametrize(
    ("keys", "at", "to", "expected", "selected"),
    [
        (["tab"], (0, 2), None, "de  f f():\n    a = 1\n\n    b = 2\nend", ""),
        (["tab"], (1, 0), (3, 2), "def f():\n        a = 1\n\n        b = 2\nend", None),
        (["tab"], (1, 0), (3, 0), "def f():\n        a = 1\n\n    b = 2\nend", None),
        (["shift+tab"], (1, 6), None, "def f():\na = 1\n\n    b = 2\nend", ""),
        (["shift+tab"], (0, 0), (4, 1), "def f():\na = 1\n\nb = 2\nend", None),
        (["ctrl+underscore"], (1, 4), None, "def f():\n    # a = 1\n\n    b = 2\nend", ""),
        (["ctrl+slash"], (0, 0), (3, 9), "# def f():\n#     a = 1\n\n#     b = 2\nend", None),
        (["ctrl+slash", "ctrl+slash"], (0, 0), (3, 9), TEXT, None),
        (["alt+down"], (0, 3), None, "    a = 1\ndef f():\n\n    b = 2\nend", ""),
        (["alt+up"], (3, 4), (4, 3), "def f():\n    a = 1\n    b = 2\nend\n", "b = 2\nend"),
        (["alt+up"], (0, 0), None, TEXT, ""),
        (["alt+down"], (4, 0), None, TEXT, ""),
        (["alt+shift+down"], (1, 4), (1, 5), "def f():\n    a = 1\n    a = 1\n\n    b = 2\nend", "a"),
        (["shift+delete"], (0, 3), (1, 2), "\n    b = 2\nend", ""),
        (["ctrl+shift+k"], (4, 0), None, "def f():\n    a = 1\n\n    b = 2", ""),
        (["ctrl+a", "delete"], (2, 0), None, "", ""),
    ],
)
async def test_an_operation_is_one_undo_step(
    keys: list[str], at: tuple[int, int], to: tuple[int, int] | None, expected: str, selected: str | None
) -> None:
    async with editing(TEXT.replace("def f", "de f f") if keys == ["tab"] and to is None else TEXT, at, to=to) as (
        editor,
        pilot,
    ):
        before = editor.text
        await pilot.press(*keys)
        if keys == ["tab"] and to is None:
            assert editor.text == "de  " + before[2:]
            return

        assert editor.text == expected
        if selected is not None:
            assert editor.selected_text == selected
        if len(keys) == 1 and expected != before:
            await pilot.press("ctrl+z")
            assert editor.text == before
            assert editor.selection == Selection(at, to or at)
            await pilot.press("ctrl+y")
            assert editor.text == expected


async def test_indents_are_tabs_if_the_text_uses_tabs() -> None:
    async with editing("func f() {\n\tx()\n}", (0, 0), to=(1, 2), lexer="go") as (editor, pilot):
        await pilot.press("tab")
        assert editor.text == "\tfunc f() {\n\t\tx()\n}"
        await pilot.press("shift+tab", "shift+tab")
        assert editor.text == "func f() {\nx()\n}"


async def test_deleting_the_only_line_leaves_an_empty_text() -> None:
    async with editing("one") as (_, pilot):
        assert await after(pilot, "shift+delete") == "|"


# ------------------------------------------------------------------------------------ clipboard


async def test_cut_copy_and_paste() -> None:
    async with editing("one two", (0, 0), to=(0, 3)) as (editor, pilot):
        await pilot.press("ctrl+c", "end", "ctrl+v")
        assert editor.text == "one twoone"
        await pilot.press("shift+home", "ctrl+x")
        assert (editor.text, pilot.app.clipboard) == ("", "one twoone")
        await pilot.press("ctrl+z")
        assert editor.text == "one twoone"


async def test_cut_without_a_selection_takes_the_line() -> None:
    async with editing("one\ntwo\nthree", (1, 1)) as (editor, pilot):
        await pilot.press("ctrl+x")

        assert pilot.app.clipboard == "two\n"
        assert editor.text == "one\nthree"


async def test_a_whole_line_that_was_cut_is_pasted_above_the_cursors_line() -> None:
    async with editing("one\r\ntwo\r\nthree", (1, 1)) as (editor, pilot):
        await pilot.press("ctrl+x", "ctrl+v", "ctrl+v")
        assert editor.text == "one\r\ntwo\r\ntwo\r\nthree"
        assert editor.selection == Selection.cursor((3, 1))
        await pilot.press("ctrl+z")
        assert editor.text == "one\r\ntwo\r\nthree"
        await pilot.press("up", "home", "shift+down", "ctrl+c", "right", "right", "ctrl+v")
        assert editor.text == "one\r\ntwo\r\nttwo\r\nhree"


async def test_ctrl_c_without_a_selection_is_left_to_the_app() -> None:
    async with editing("one") as (_, pilot):
        await pilot.press("ctrl+c", "f5")

        assert isinstance(pilot.app, Host)
        assert pilot.app.asked == ["stop", "f5"]


async def test_copying_is_available_only_with_a_selection() -> None:
    async with editing("one") as (editor, pilot):
        assert not editor.check_action("copy", ())
        await pilot.press("shift+right")
        assert editor.check_action("copy", ())


@pytest.mark.drawn
async def test_many_pasted_lines_are_one_undo_step() -> None:
    async with editing("def f():\n    \n", (1, 4)) as (editor, pilot):
        pilot.app.copy_to_clipboard("x = '''\n" * 6000)
        began = time.process_time()
        await pilot.press("ctrl+v")
        Clock().check(1, took=time.process_time() - began)
        assert editor.document.line_count == 6003
        await pilot.press("ctrl+z")
        assert editor.text == "def f():\n    \n"


# --------------------------------------------------------------------------------------- places


async def test_home_goes_to_the_code_and_then_to_the_start_of_the_line() -> None:
    async with editing("    code", (0, 6)) as (_, pilot):
        assert await after(pilot, "home") == "    |code"
        assert await after(pilot, "home") == "|    code"
        assert await after(pilot, "end") == "    code|"


async def test_keys_go_to_the_start_and_end_of_the_text() -> None:
    async with editing("one\ntwo\nthree", (1, 1)) as (editor, pilot):
        await pilot.press("ctrl+shift+end")
        assert editor.selected_text == "wo\nthree"
        await pilot.press("ctrl+home")
        assert editor.selection == Selection((0, 0), (0, 0))
        await pilot.press("ctrl+end", "ctrl+shift+home")
        assert editor.selected_text == editor.text
        await pilot.press("ctrl+g")
        assert isinstance(pilot.app, Host)
        assert pilot.app.asked == ["line"]


async def test_going_to_a_line_centres_it_and_takes_the_focus() -> None:
    async with editing("\n".join(f"line {number}" for number in range(1, 1001))) as (editor, pilot):
        pilot.app.query_one("#other").focus()
        await pilot.pause()
        editor.go_to(500, 6)
        await pilot.pause()

        assert editor.has_focus
        assert editor.selection.end == (499, 5)
        assert 499 - editor.scroll_offset.y in range(5, 15)

        editor.go_to(7, 100)
        assert editor.selection.end == (6, 6)
        editor.go_to(5000, 100)
        assert editor.selection.end[0] == 999
        editor.go_to(-3)
        assert editor.selection.end == (0, 0)


async def test_a_double_click_selects_a_word_and_a_triple_click_the_line() -> None:
    async with editing("first second\nthird") as (editor, pilot):
        offset = (editor.gutter_width + 8 + editor.gutter.left, editor.gutter.top)
        await pilot.double_click(editor, offset)
        assert editor.selected_text == "second"
        await pilot.triple_click(editor, offset)
        assert editor.selected_text == "first second\n"


async def test_escape_closes_the_find_bar_and_then_lets_tab_leave_the_editor() -> None:
    async with editing("text") as (editor, pilot):
        await pilot.press("ctrl+f")
        editor.focus()
        await pilot.press("escape")
        assert not pilot.app.query_one(FindBar).display
        assert editor.has_focus
        await pilot.press("ctrl+a", "escape")
        assert editor.selection.is_empty
        await pilot.press("escape", "tab")
        assert not editor.has_focus
        assert editor.text == "text"

        editor.focus()
        await pilot.press("escape", "left", "tab")
        assert editor.has_focus, "another key makes Tab indent again"
        assert editor.text != "text"


async def test_selected_words_and_characters_are_counted() -> None:
    async with editing("one two\r\nthree", (0, 4), to=(1, 5)) as (editor, _):
        assert editor.counts == (2, 9)
        editor.move_cursor((0, 0))
        assert editor.counts == (0, 0)


# ---------------------------------------------------------------------------------------- marks


async def test_a_mark_moves_with_its_line_and_disappears_when_it_is_edited() -> None:
    async with editing("one\ntwo\nthree\nfour", (0, 0)) as (editor, pilot):
        editor.mark_lines({2: "no such name", 3: "oh", 99: "not there"})
        assert editor.mark_at(2) == "no such name"
        assert editor.mark_at(99) is None

        await pilot.press("enter", "up", "x", "down", "down", "home", "enter")
        assert editor.text == "x\none\n\ntwo\nthree\nfour"
        assert (editor.mark_at(4), editor.mark_at(5)) == ("no such name", "oh")

        await pilot.press("x")
        assert (editor.mark_at(4), editor.mark_at(5)) == (None, "oh")


async def test_a_mark_is_shown_before_the_line_number() -> None:
    async with editing("one\ntwo") as (editor, pilot):
        editor.mark_lines({2: "wrong"})
        await pilot.pause()

        assert "".join(segment.text for segment in editor.render_line(0)).startswith("  1 ".lstrip(" ").rjust(3))
        assert "".join(segment.text for segment in editor.render_line(1)).startswith(f"{MARK}2")


# ------------------------------------------------------------------------------------- the rest


async def test_shortened_lines_are_drawn_before_they_are_coloured(monkeypatch: pytest.MonkeyPatch) -> None:
    async with editing("x = 'long'  # a comment\n" * 5) as (editor, pilot):
        await pilot.pause()
        assert editor.get_line(3).spans
        monkeypatch.setattr("tui.widgets.code_area.SLICE_S", 0.0)
        editor.replace("x\n\ny\n\n\n", editor.document.start, editor.document.end)

        assert [editor.render_line(row).text.rstrip() for row in range(3)] == [" 1  x", " 2", " 3  y"]


async def test_text_keeps_its_line_ends() -> None:
    for text in ("a\r\nb\r\n", "a\nb", "a\x0cb\u2028c\n", "", "a\rb"):
        async with editing(text) as (editor, pilot):
            assert editor.text == text
            await pilot.press("ctrl+end", "x", "backspace")
            assert editor.text == text


async def test_control_characters_are_shown_as_signs_and_never_sent_to_the_terminal() -> None:
    async with editing("a\x1b[31mb\u202ec\x07[bold]\n") as (editor, _):
        shown = "".join(segment.text for segment in editor.render_line(0))

        assert "a␛[31mb�c␇[bold]" in shown


async def test_colours_follow_the_theme() -> None:
    async with editing("def f(): pass", (0, 6)) as (editor, pilot):

        def keyword() -> object:
            strip = editor.render_line(0)
            return next(segment.style.color for segment in strip if segment.text == "def" and segment.style)

        dark = keyword()
        pilot.app.theme = "textual-light"
        await pilot.pause()

        assert keyword() != dark


async def test_an_unchanged_row_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with editing("\n".join(["x = 1"] * 200), (3, 0)) as (editor, pilot):
        drawn: list[int] = []
        stock = editor.get_line

        def get_line(line_index: int) -> Text:
            drawn.append(line_index)
            return stock(line_index)

        await pilot.pause()
        monkeypatch.setattr(editor, "get_line", get_line)
        await pilot.press("y")
        await pilot.pause()

        assert set(drawn) <= {3}


async def test_cached_rows_are_never_stale() -> None:
    """Compare cached rows with freshly drawn ones after each of many keys."""
    keys = ["enter", "(", '"', "x", "up", "#", "alt+down", "shift+down", "ctrl+underscore", "ctrl+z", "ctrl+y", "tab"]
    keys += ["shift+end", "ctrl+x", "end", "ctrl+v", "ctrl+z", "ctrl+z", "shift+delete", "alt+shift+down", "backspace"]
    keys += ["ctrl+a", "right", "ctrl+home", "down", "down", "down", "end", "left", "right", "up", "end", "shift+up"]
    async with editing("def f(x):\n    return '''a\n    b''' + (\n    x)\n" * 30, (5, 4)) as (editor, pilot):

        def rows() -> list[Strip]:
            return [editor.render_line(y).crop(0, editor.size.width) for y in range(editor.size.height)]

        for key in keys:
            await pilot.press(key)
            kept = rows()
            editor._strips.clear()
            assert kept == rows(), key


async def test_the_longest_line_can_be_scrolled_to_while_it_grows() -> None:
    async with editing("a\nb" + "b" * 200, (1, 201)) as (editor, pilot):
        await pilot.press("c", "d", "e")
        await pilot.pause()

        assert editor.virtual_size.width == 204 + editor.gutter_width + 1
        assert editor.scroll_offset.x > 100
        await pilot.press("shift+delete")
        assert editor.virtual_size.width == 1 + editor.gutter_width + 1


async def test_replacing_the_text_replaces_its_colours() -> None:
    async with editing("x = 1") as (editor, pilot):
        editor.mark_lines({1: "x"})
        editor.load_text("'''a\nb'''")
        await pilot.pause()

        assert str(editor.colours.kind(1, 0)).startswith("Token.Literal.String")
        assert editor.mark_at(1) is None


async def test_a_read_only_text_cannot_be_changed() -> None:
    async with editing("one\ntwo", (0, 0), to=(1, 1)) as (editor, pilot):
        editor.read_only = True
        await pilot.press(
            "tab", "ctrl+slash", "alt+down", "ctrl+x", "enter", "(", "backspace", "shift+delete", "ctrl+v"
        )

        assert editor.text == "one\ntwo"


def test_each_editor_key_has_an_id_for_keymaps() -> None:
    ids = [binding.id for binding in CodeEditor.BINDINGS if isinstance(binding, Binding)]

    assert len(ids) == len(CodeEditor.BINDINGS)
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_the_editor_does_not_take_the_apps_keys() -> None:
    taken = {
        key.strip() for binding in CodeEditor.BINDINGS if isinstance(binding, Binding) for key in binding.key.split(",")
    }

    app = "ctrl+r f5 ctrl+j ctrl+enter ctrl+l ctrl+o ctrl+s ctrl+t f1 f4 f8 f10 ctrl+p ctrl+q f6 shift+f6"

    assert not taken & {*app.split(), "alt+1", "alt+2", "alt+3", "alt+4"}
