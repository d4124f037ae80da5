"""Test find and replace through their keys."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.support.clock import Clock
from tests.tui.widgets.test_editor import Host
from tui.widgets.editor import CodeEditor
from tui.widgets.find import FindBar

TEXT = "alpha beta\nBeta gamma\n\nbeta beta.\n"


@asynccontextmanager
async def searching(
    text: str = TEXT, *keys: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[CodeEditor, FindBar, Pilot[None]]]:
    """Open an editor with a text and the find bar, and press keys in it."""
    app = Host(text, "python", "#")
    async with app.run_test(size=size) as pilot:
        app.editor.focus()
        await pilot.press("ctrl+f", *keys)
        await pilot.pause()
        yield app.editor, app.find_bar, pilot


def said(bar: FindBar) -> str:
    return str(bar.query_one("#find-say", Static).content)


def options(bar: FindBar) -> str:
    return str(bar.query_one("#find-options", Static).content)


def chosen(editor: CodeEditor) -> tuple[int, int, str]:
    """Return the selection's row, column and text."""
    return (*min(editor.selection), editor.selected_text)


async def test_the_bar_is_hidden_until_opened_and_escape_closes_it() -> None:
    async with Host(TEXT, "python", "#").run_test() as pilot:
        app = pilot.app
        assert isinstance(app, Host)
        assert not app.find_bar.display
        app.editor.focus()
        await pilot.press("ctrl+f")
        assert app.focused is app.find_bar.query_one("#find-text")
        await pilot.press("b", "escape")
        assert not app.find_bar.display
        assert app.editor.has_focus


async def test_typing_selects_the_first_match_and_keys_cycle_through_the_others() -> None:
    async with searching(TEXT, *"beta") as (editor, bar, pilot):
        assert chosen(editor) == (0, 6, "beta")
        assert options(bar).endswith("1 of 4")
        await pilot.press("enter")
        assert chosen(editor) == (1, 0, "Beta")
        await pilot.press("f3", "down")
        assert chosen(editor) == (3, 5, "beta")
        assert options(bar).endswith("4 of 4")
        await pilot.press("enter")
        assert chosen(editor) == (0, 6, "beta")
        assert said(bar) == "Continued from the start of the text."
        await pilot.press("up")
        assert chosen(editor) == (3, 5, "beta")
        assert said(bar) == "Continued from the end of the text."
        await pilot.press("shift+f3", "shift+enter")
        assert chosen(editor) == (1, 0, "Beta")


async def test_typing_more_letters_stays_at_a_match_that_still_fits() -> None:
    async with searching("ab\nabc\nabcd", *"abc") as (editor, _, pilot):
        assert chosen(editor) == (1, 0, "abc")
        await pilot.press("d")
        assert chosen(editor) == (2, 0, "abcd")


async def test_f3_works_from_the_editor_with_the_bar_closed() -> None:
    async with searching(TEXT, *"beta", "escape", "f3") as (editor, bar, pilot):
        assert chosen(editor) == (1, 0, "Beta")
        await pilot.press("shift+f3")
        assert chosen(editor) == (0, 6, "beta")
        assert not bar.display


async def test_f3_without_a_search_text_opens_the_bar() -> None:
    async with searching(TEXT, "escape", "f3") as (_, bar, _):
        assert bar.display


async def test_the_selection_becomes_the_search_text() -> None:
    async with searching(TEXT, "escape", "down", "ctrl+shift+right", "ctrl+f") as (_editor, bar, pilot):
        assert bar.text == "Beta"
        assert options(bar).endswith("2 of 4")
        await pilot.press("x")
        assert bar.text == "x"


async def test_case_sensitivity_can_be_switched() -> None:
    async with searching(TEXT, *"Beta", "alt+c") as (_editor, bar, pilot):
        assert options(bar).startswith("[Aa]")
        assert options(bar).endswith("1 of 1")
        await pilot.press("alt+c")
        assert options(bar).endswith("of 4")


async def test_alt_plus_a_letter_is_a_command_though_terminals_send_the_letter_along() -> None:
    async with searching(TEXT, *"beta") as (editor, bar, pilot):
        pilot.app.post_message(events.Key("alt+c", "c"))
        await pilot.pause()
        assert (bar.text, options(bar)[:4]) == ("beta", "[Aa]")
        editor.focus()
        await pilot.pause()
        pilot.app.post_message(events.Key("alt+n", "n"))
        await pilot.pause()
        assert editor.text == TEXT
        assert isinstance(pilot.app, Host)
        assert pilot.app.asked == ["alt+n"]


async def test_a_wrong_regex_is_explained_in_a_sentence() -> None:
    async with searching(TEXT, "alt+p", *"b.t") as (editor, bar, pilot):
        assert options(bar).endswith("1 of 4")
        await pilot.press(*"(a")
        assert said(bar) == "Not a regex: missing ) (character 6). Ctrl+O w x: as text."
        assert bar.query_one("#find-say").has_class("wrong")
        assert options(bar).endswith("none")
        await pilot.press(")", "enter")
        assert chosen(editor) == (1, 0, "Beta")
        assert not bar.query_one("#find-say").has_class("wrong")


@pytest.mark.parametrize(
    "text", ["*", "[", "(?P<", "a{99999999999}", "\\", "(?i", "[[a]", "((a{1000}){1000}){1000}", "(" * 5000, "a{1,"]
)
async def test_no_regex_crashes_the_app(text: str) -> None:
    async with searching(TEXT, "alt+p") as (_, bar, pilot):
        bar.query_one("#find-text", Input).value = text
        await pilot.press("enter", "f3", "alt+a")

        assert bar.display


async def test_a_search_that_takes_too_long_is_abandoned_with_a_message() -> None:
    slow = "(.*?,){25}P"
    async with searching("1,2,3,4,5,6,7,8,9," * 30, "alt+p") as (editor, bar, pilot):
        with Clock() as clock:
            bar.query_one("#find-text", Input).value = slow
            await pilot.pause()
            assert said(bar).startswith("Gave up: this regex took more than 0.25 s.")
            await pilot.press("alt+a", "tab", "enter", "shift+tab")
            editor.focus()
            await pilot.press(*"typed")
            assert editor.text.startswith("typed1,2")
        clock.check(10)
        bar.query_one("#find-text", Input).value = "9,1"
        await pilot.pause()
        assert options(bar).endswith("29")


async def test_plain_text_that_looks_like_a_pattern_is_taken_literally() -> None:
    async with searching("a.b axb [bold]", *"a.b") as (_editor, bar, _):
        assert options(bar).endswith("1 of 1")


async def test_a_match_is_never_empty() -> None:
    async with searching(TEXT, "alt+p", "z", "*") as (editor, bar, pilot):
        assert options(bar).endswith("none")
        await pilot.press("enter", "alt+a")
        assert editor.text == TEXT


async def test_one_match_is_replaced_and_the_next_selected() -> None:
    async with searching(TEXT, *"beta", "tab", *"xy", "enter") as (editor, bar, pilot):
        assert editor.text == "alpha xy\nBeta gamma\n\nbeta beta.\n"
        assert chosen(editor) == (1, 0, "Beta")
        await pilot.press("enter", "enter", "enter", "enter")
        assert editor.text == "alpha xy\nxy gamma\n\nxy xy.\n"
        assert options(bar).endswith("none")


async def test_replacing_all_is_one_undo_step_and_says_how_many() -> None:
    async with searching(TEXT, *"beta", "tab", *"xy", "alt+a") as (editor, bar, pilot):
        assert editor.text == "alpha xy\nxy gamma\n\nxy xy.\n"
        assert said(bar).startswith("Replaced 4.")
        await pilot.press("escape", "ctrl+z")
        assert editor.text == TEXT


async def test_regex_groups_are_expanded_in_the_replacement() -> None:
    async with searching("f(a, b)\nf(c, d)", "alt+p", *r"(\w), (\w)", "tab", *r"\2; \1", "alt+a") as (editor, _, _):
        assert editor.text == "f(b; a)\nf(d; c)"


async def test_a_wrong_replacement_changes_nothing_and_is_explained() -> None:
    async with searching("a a", "alt+p", "a", "tab", *r"\1", "alt+a") as (editor, bar, pilot):
        assert editor.text == "a a"
        assert said(bar).startswith("Not a replacement: no such group.")
        await pilot.press("enter")
        assert editor.text == "a a"


async def test_matches_are_counted_again_when_the_text_changes() -> None:
    async with searching(TEXT, *"beta") as (editor, bar, pilot):
        editor.focus()
        await pilot.press("end", "b", "e", "t", "a")
        while not options(bar).endswith("5"):
            await pilot.pause(0.01)


async def test_the_search_follows_the_visible_editor() -> None:
    async with searching(TEXT, *"beta") as (first, bar, pilot):
        second = CodeEditor("beta", lexer="python", comment="#")
        await pilot.app.mount(second)
        assert isinstance(pilot.app, Host)
        pilot.app.editor = second
        bar.search_here()
        assert options(bar).endswith("1")
        await pilot.press("enter")
        assert chosen(second) == (0, 0, "beta")
        await pilot.press("escape")
        assert not any(segment.style and segment.style.underline for segment in first.render_line(3))
        assert second.has_focus


@pytest.mark.drawn
async def test_all_visible_matches_are_highlighted_including_the_cursors_line() -> None:
    async with searching("beta beta\nbeta", *"beta") as (editor, _, pilot):

        def highlighted(row: int) -> list[str]:
            strip = editor.render_line(row)
            return [segment.text for segment in strip if segment.style and segment.style.underline]

        assert highlighted(0) == ["beta", "beta"]
        assert highlighted(1) == ["beta"]
        plain = editor.render_line(1)
        colours = {segment.style.bgcolor for segment in editor.render_line(0) if segment.style}
        assert len(colours) >= 3, "the selection, the match and the line differ"
        await pilot.press("escape")
        assert editor.render_line(1) != plain


async def test_the_bar_fits_in_80_columns() -> None:
    async with searching(TEXT, *"beta", size=(80, 24)) as (_, bar, _):
        assert bar.region.width <= 80
        assert bar.region.bottom <= 24
        assert len(options(bar)) < bar.query_one("#find-options").content_size.width
        assert len(said(bar)) <= bar.query_one("#find-say").content_size.width


@pytest.mark.drawn
async def test_a_key_in_a_long_text_is_fast() -> None:
    text = "\n".join(f"    value_{number} = compute(value_{number - 1})  # step" for number in range(8000))
    async with searching(text) as (editor, bar, pilot):
        while editor._slices is not None:  # do not measure the first colouring
            await pilot.pause(0.01)
        costs = []
        for key in "value_79":
            began = time.process_time()
            bar.query_one("#find-text", Input).insert_text_at_cursor(key)
            await pilot.pause()
            costs.append(time.process_time() - began)

        Clock().check(0.1, took=sorted(costs)[len(costs) // 2])
