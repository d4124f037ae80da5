"""Show the colours that a program prints, and lines that it rewrites with a carriage return.

Only SGR sequences (`ESC [ … m`) are acted on, and of those only colours and ways of emphasis: nothing that a
program prints can hide text, make it blink, link somewhere or reach the terminal. Everything else stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rich.ansi import AnsiDecoder
from rich.color import Color
from rich.style import Style

from tui.state.transcript import Piece

PLAIN = Style.null()
_SGR = re.compile(r"\x1b\[([0-9;]{0,64})m")

Coloured = tuple[str, str, Style]
"""A stream, a piece of its text, and the style that the program gave it."""


def is_plain(pieces: Iterable[Piece]) -> bool:
    """Return whether a row has neither escape sequences nor carriage returns."""
    return not any("\x1b" in text or "\r" in text for _, text in pieces)


def style_after(pieces: Iterable[Piece], style: Style) -> Style:
    """Return the style in force after a row that began in this style."""
    for _, text in pieces:
        if "\x1b" in text:
            for codes in _SGR.findall(text):
                style = _changed(style, codes)
    return style


def coloured(pieces: Sequence[Piece], style: Style) -> list[Coloured]:
    """Return a row's pieces with their styles, rewritten from the left at each carriage return."""
    cells: list[Coloured] = []
    column = 0
    for stream, text in pieces:
        for index, part in enumerate(_SGR.split(text)):
            if index % 2:
                style = _changed(style, part)
                continue
            for character in part:
                if character == "\r":
                    column = 0
                    continue
                cells[column : column + 1] = [(stream, character, style)]
                column += 1
    return _joined(cells)


def _joined(cells: Iterable[Coloured]) -> list[Coloured]:
    """Join neighbours of one stream and style."""
    joined: list[Coloured] = []
    for stream, character, style in cells:
        if joined and joined[-1][0] == stream and joined[-1][2] == style:
            joined[-1] = (stream, joined[-1][1] + character, style)
        else:
            joined.append((stream, character, style))
    return joined


@lru_cache(maxsize=4096)
def _changed(style: Style, codes: str) -> Style:
    """Return a style after an SGR sequence."""
    decoder = AnsiDecoder()
    decoder.style = style
    decoder.decode_line(f"\x1b[{codes}m")
    new = decoder.style
    return Style(
        color=_colour(new.color),
        bgcolor=_colour(new.bgcolor),
        bold=new.bold,
        dim=new.dim,
        italic=new.italic,
        underline=new.underline,
        reverse=new.reverse,
    )


def _colour(colour: Color | None) -> Color | None:
    """Return a colour, or None for the terminal's own, which is not the pane's."""
    return None if colour is None or colour.is_default else colour
