"""Colours and rewritten lines of a program's output: what is acted on, and that nothing else is."""

from __future__ import annotations

import pytest
from rich.style import Style

from tui.screens.workbench.colours import PLAIN, coloured, is_plain, style_after

RED = Style(color="color(1)")


def on(text: str, style: Style = PLAIN) -> list[tuple[str, str]]:
    """A row's pieces, with their styles in words."""
    return [(piece, str(look)) for _, piece, look in coloured([("stdout", text)], style)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("plain", "none")]),
        ("\x1b[31mred\x1b[0m plain", [("red", "color(1)"), (" plain", "none")]),
        ("\x1b[1;92mok\x1b[m", [("ok", "bold color(10)")]),
        ("\x1b[38;5;208morange", [("orange", "color(208)")]),
        ("\x1b[48;5;17;4mx", [("x", "underline on color(17)")]),
        ("\x1b[1mbold\x1b[22m not", [("bold", "bold"), (" not", "not bold not dim")]),
        ("\x1b[31mred\x1b[39mown", [("red", "color(1)"), ("own", "none")]),
        ("\x1b[8mhidden\x1b[5mblink", [("hiddenblink", "none")]),  # neither hides nor blinks
        ("\x1b[999;38;5mx", [("x", "none")]),
        ("\x1b[2J\x1b[H", [("\x1b[2J\x1b[H", "none")]),  # stays text
        ("\x1b]8;;https://evil.example\x1b\\link", [("\x1b]8;;https://evil.example\x1b\\link", "none")]),
        ("\x1b[31", [("\x1b[31", "none")]),
        ("\x1b[" + "1;" * 100 + "mx", [("\x1b[" + "1;" * 100 + "mx", "none")]),
        (" 10%\r 50%\r100%", [("100%", "none")]),
        ("longer\rxy", [("xynger", "none")]),
        ("50%\r", [("50%", "none")]),
        ("\x1b[31mred\rb", [("bed", "color(1)")]),
        ("abc\r\x1b[31mx", [("x", "color(1)"), ("bc", "none")]),
    ],
)
def test_colours_and_rewriting(text: str, expected: list[tuple[str, str]]) -> None:
    assert on(text) == expected


def test_a_style_lasts_over_the_end_of_a_row() -> None:
    assert style_after([("stdout", "a \x1b[31m b")], PLAIN) == RED
    assert style_after([("stdout", "no escape")], RED) == RED
    assert style_after([("stdout", "\x1b[0m")], RED) == PLAIN
    assert on("still", RED) == [("still", "color(1)")]


def test_rows_without_escapes_and_carriage_returns_take_the_fast_way() -> None:
    assert is_plain([("stdout", "日本\t"), ("stderr", "x")])
    assert not is_plain([("stdout", "x"), ("stderr", "a\rb")])
    assert not is_plain([("stdout", "\x1b[31m")])
