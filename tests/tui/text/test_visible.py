"""Foreign text comes to the screen as text, whatever it holds."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from tui.text.visible import fitted, spelled, visible, wrap_points


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", []),
        ("plain", [("plain", False)]),
        ("[bold]x[/] [@click=app.quit]y[/]", [("[bold]x[/] [@click=app.quit]y[/]", False)]),
        ("\x1b[31mred", [("␛", True), ("[31mred", False)]),
        (
            "a\0b\x07\r\n\x7f",
            [("a", False), ("␀", True), ("b", False), ("␇", True), ("␍", True), ("␊", True), ("␡", True)],
        ),
        ("\x9b31m", [("<U+009B>", True), ("31m", False)]),
        ("\u202eabc\u2069", [("<U+202E>", True), ("abc", False), ("<U+2069>", True)]),
        ("a\u200bb\ufeff", [("a", False), ("<U+200B>", True), ("b", False), ("<U+FEFF>", True)]),
        ("\ue000\U000f0000", [("<U+E000>", True), ("<U+F0000>", True)]),
        ("\u2028\ud800", [("<U+2028>", True), ("<U+D800>", True)]),
        ("\u3164\ufe0f\u034f", [("<U+3164>", True), ("<U+FE0F>", True), ("<U+034F>", True)]),
        ("日本語 é e\u0301 🎉 12\u00a0000\u3000", [("日本語 é e\u0301 🎉 12\u00a0000\u3000", False)]),
        ("\u0301a", [("◌", True), ("\u0301a", False)]),
    ],
)
def test_signs(text: str, shown: list[tuple[str, bool]]) -> None:
    assert spelled(text) == shown


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("\tx", 0, "        x"),
        ("\tx", 3, "     x"),
        ("1234567\tx", 0, "1234567 x"),
        ("12345678\tx", 0, "12345678        x"),
        ("日本\tx", 0, "日本    x"),
        ("\x1b\tx", 0, "␛       x"),
        ("e\u0301\tx", 0, "e\u0301       x"),
    ],
)
def test_tabs_end_at_every_eighth_cell(text: str, column: int, shown: str) -> None:
    assert "".join(piece for piece, _ in spelled(text, column)) == shown


@given(st.text())
def test_nothing_that_acts_or_hides_is_left(text: str) -> None:
    shown = "".join(piece for piece, _ in spelled(text))

    assert all(character.isprintable() or category(character) == "Zs" for character in shown)
    assert not any(0x202A <= ord(character) <= 0x202E or 0x2066 <= ord(character) <= 0x2069 for character in shown)
    assert not shown or get_character_cell_size(shown[0])
    assert cell_len(shown) == sum(get_character_cell_size(character) for character in shown)


def test_a_title_has_the_signs_dimmed_and_no_markup() -> None:
    title = visible("a\x1b[b]c[/b].py")

    assert title.plain == "a␛[b]c[/b].py"
    assert [(span.start, span.end, span.style) for span in title.spans if span.style] == [(1, 2, "dim")]


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])), st.integers(2, 12))
def test_wrapped_rows_fit_and_are_the_whole_text(text: str, cells: int) -> None:
    points = wrap_points(text, cells)

    rows = [text[start:end] for start, end in zip(points, [*points[1:], len(text)], strict=True)]
    widths = [sum(map(get_character_cell_size, row)) for row in rows]
    assert points[0] == 0
    assert "".join(rows) == text
    assert max(widths) <= cells
    assert all(width >= cells - 1 for width in widths[:-1])


def test_a_wide_or_a_combining_character_is_never_cut_off() -> None:
    assert wrap_points("日本語", 3) == [0, 1, 2]
    assert wrap_points("abe\u0301c", 3) == [0, 4]
    assert wrap_points("", 5) == [0]
    assert wrap_points("12345", 5) == [0]


@pytest.mark.parametrize(
    ("text", "cells", "fits"),
    [
        ("ab", 4, "ab  "),
        ("abcd", 4, "abcd"),
        ("abcde", 4, "abc…"),
        ("日本語", 4, "日 …"),
        ("日本", 4, "日本"),
        ("", 2, "  "),
    ],
)
def test_a_text_fits_its_column(text: str, cells: int, fits: str) -> None:
    assert fitted(text, cells) == fits
