"""Draw a picture in a terminal: as blocks of colour, by kitty's protocol, or as sixels.

`rich` and Textual know cells only. What the other two write goes past them, as one piece for each row of cells, so that
scrolling picks rows and encodes nothing.

Sources: kitty, "Terminal graphics protocol", Unicode placeholders; DEC STD 070, "Sixel graphics".
"""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from rich.color import Color
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.strip import Strip

if TYPE_CHECKING:
    from PIL.Image import Image

Way = Literal["kitty", "sixel", "blocks", "names"]
"""How pictures are shown."""
CELL = (10, 20)
"""The pixels of a cell where the terminal does not say."""
MOST_COLOURS = 64
"""Colours of a picture in sixels."""
_KNOWN: tuple[tuple[str, str, Way], ...] = (
    ("TERM", "xterm-kitty", "kitty"),
    ("TERM", "xterm-ghostty", "kitty"),
    ("TERM_PROGRAM", "ghostty", "kitty"),
    ("TERM_PROGRAM", "WezTerm", "sixel"),
    ("TERM_PROGRAM", "iTerm.app", "sixel"),
    ("TERM", "foot", "sixel"),
    ("TERM", "foot-direct", "sixel"),
    ("TERM", "mlterm", "sixel"),
    ("TERM", "contour", "sixel"),
)
"""Terminals by what they set. They are not asked: what they answer would arrive among the keys."""
_BETWEEN = ("TMUX", "STY", "ZELLIJ")
"""Programs between a terminal and us, which pass neither protocol on."""
_ROWS = (
    "0305 030D 030E 0310 0312 033D 033E 033F 0346 034A 034B 034C 0350 0351 0352 0357 035B 0363 0364 0365 0366 0367 "
    "0368 0369 036A 036B 036C 036D 036E 036F 0483 0484 0485 0486 0487 0592 0593 0594 0595 0597 0598 0599 059C 059D "
    "059E 059F 05A0 05A1 05A8 05A9 05AB 05AC 05AF 05C4 0610 0611 0612 0613 0614 0615 0616 0617 0657 0658"
)
ROWS = tuple(chr(int(number, 16)) for number in _ROWS.split())
"""The combining characters that stand for the numbers from 0 in kitty's protocol."""
MOST_ROWS = len(ROWS)
_PLACEHOLDER = "\U0010eeee"
_CHUNK = 4096
_HALF = "▀"
_CONTROL = [(ControlType.CURSOR_FORWARD, 0)]
"""Tells rich that a segment takes no cells; which control it is does not matter."""
_BAND = 6
"""Rows of pixels that a line of sixels has."""
_SIXELS = bytes(range(0x3F, 0x3F + 64)) + bytes(192)
_RUN = re.compile(r"(.)\1{3,}")


def way(wanted: str, environment: Mapping[str, str]) -> Way:
    """Return how pictures are shown: as the setting says, or for `auto` as this terminal is known to be able to."""
    if wanted in ("kitty", "sixel", "blocks", "names"):
        return wanted  # type: ignore[return-value]  # one of them
    if any(environment.get(name) for name in _BETWEEN):
        return "blocks"
    return next((way for name, value, way in _KNOWN if environment.get(name) == value), "blocks")


def cell_pixels() -> tuple[int, int] | None:
    """Return a cell's width and height in pixels; None if the terminal does not say."""
    with suppress(ImportError, OSError, AttributeError, ValueError):  # no fcntl on Windows; no terminal
        import fcntl
        import struct
        import termios

        # Without a stderr there is no terminal either: an AttributeError.
        answer = fcntl.ioctl(sys.__stderr__.fileno(), termios.TIOCGWINSZ, bytes(8))  # type: ignore[union-attr]  # above
        rows, columns, width, height = struct.unpack("HHHH", answer)
        if rows and columns and width >= columns and height >= rows:
            return width // columns, height // rows
    return None


def fit(size: tuple[int, int], most: tuple[int, int], cell: tuple[int, int]) -> tuple[int, int]:
    """Return the columns and rows of a picture: its own size if it fits, else the largest of the same shape.

    Args:
        size: its width and height in pixels.
        most: the columns and rows there are.
        cell: a cell's width and height in pixels.
    """
    width, height = max(1, size[0]), max(1, size[1])
    scale = min(1.0, most[0] * cell[0] / width, most[1] * cell[1] / height)
    columns, rows = round(width * scale / cell[0]), round(height * scale / cell[1])
    return min(max(1, columns), most[0]), min(max(1, rows), most[1])


class Whole(Strip):
    """A row of a picture that is shown whole or not at all: half of an escape sequence would be text."""

    def crop(self, start: int, end: int | None = None) -> Strip:
        """Return the row, or blanks where it is cut."""
        end = self.cell_length if end is None else min(end, self.cell_length)
        return self if start <= 0 and end == self.cell_length else Strip.blank(max(0, end - max(0, start)))

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return blanks, unless nothing is cut off."""
        ends = [cut for cut in cuts if cut <= self.cell_length]
        if ends == [self.cell_length]:
            return [self]
        return [Strip.blank(end - start) for start, end in zip([0, *ends], ends, strict=False)]


def blocks(picture: Image, columns: int, rows: int) -> list[Strip]:
    """Return rows of cells, each with two pixels, one above the other."""
    pixels = picture.resize((columns, rows * 2)).tobytes()
    lines = []
    for row in range(rows):
        upper, lower = (pixels[at * 3 * columns : (at + 1) * 3 * columns] for at in (2 * row, 2 * row + 1))
        cells = ((upper[at : at + 3], lower[at : at + 3]) for at in range(0, 3 * columns, 3))
        runs = [(cell, sum(1 for _ in run)) for cell, run in groupby(cells)]
        lines.append(Strip([Segment(_HALF * length, _style(*cell)) for cell, length in runs], columns))
    return lines


@lru_cache(maxsize=4096)
def _style(upper: bytes, lower: bytes) -> Style:
    return Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower))


def kitty_sent(picture: Image, number: int, columns: int, rows: int, cell: tuple[int, int]) -> str:
    """Return what gives kitty a picture, to be shown wherever its placeholders are."""
    file = BytesIO()
    width, height = columns * cell[0], rows * cell[1]
    small = picture.resize((width, height)) if picture.width * picture.height > width * height else picture
    small.save(file, "PNG", compress_level=2)
    data = b64encode(file.getvalue()).decode()
    chunks = [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
    parts = []
    for at, chunk in enumerate(chunks):
        head = f"a=T,U=1,q=2,f=100,i={number},c={columns},r={rows}," if not at else "q=2,"
        parts.append(f"\x1b_G{head}m={int(at < len(chunks) - 1)};{chunk}\x1b\\")
    return "".join(parts)


def kitty_forgotten(number: int) -> str:
    """Return what makes kitty forget a picture."""
    return f"\x1b_Ga=d,d=I,q=2,i={number}\x1b\\"


def kitty(number: int, columns: int, rows: int) -> list[Strip]:
    """Return rows of placeholders for a picture: the colour is its number, the first cell of a row says which it is."""
    colour = f"\x1b[38;2;{number >> 16};{number >> 8 & 255};{number & 255}m"
    return [
        _past(f"{colour}{_PLACEHOLDER}{sign}{ROWS[0]}{_PLACEHOLDER * (columns - 1)}\x1b[0m", columns)
        for sign in ROWS[:rows]
    ]


def sixels(picture: Image, columns: int, rows: int, cell: tuple[int, int]) -> list[Strip]:
    """Return rows of sixels, one for each row of cells."""
    width, height = columns * cell[0], rows * cell[1]
    few = picture.resize((width, height)).quantize(MOST_COLOURS)
    palette, pixels = few.getpalette() or [], few.tobytes()
    row = width * cell[1]
    return [
        # Blanks first, for whatever was there; then back, and forward again.
        _past(
            f"\x1b[0m{' ' * columns}\x1b7\x1b[{columns}D{_sixel(pixels[at : at + row], width, palette)}\x1b8", columns
        )
        for at in range(0, row * rows, row)
    ]


def _past(text: str, columns: int) -> Strip:
    return Whole([Segment(text, None, _CONTROL)], columns)


def _sixel(pixels: bytes, width: int, palette: Sequence[int]) -> str:
    """Return pixels, each the number of a colour, as one sequence of sixels."""
    height = len(pixels) // width
    parts = [f'\x1bP0;1q"1;1;{width};{height}']
    for colour in sorted(set(pixels)):
        red, green, blue = (round(part * 100 / 255) for part in palette[colour * 3 : colour * 3 + 3])
        parts.append(f"#{colour};2;{red};{green};{blue}")
    for top in range(0, height, _BAND):
        band = pixels[top * width : (top + _BAND) * width]
        for colour in sorted(set(band)):
            bits = 0
            for line in range(len(band) // width):
                of_line = band[line * width : (line + 1) * width].translate(_bit(colour, line))
                bits |= int.from_bytes(of_line, "big")
            drawn = bits.to_bytes(width, "big").translate(_SIXELS).decode("ascii")
            parts.append(f"#{colour}{_RUN.sub(lambda run: f'!{len(run[0])}{run[1]}', drawn)}$")
        parts.append("-")
    return f"{''.join(parts)}\x1b\\"


@lru_cache(maxsize=MOST_COLOURS * _BAND)
def _bit(colour: int, line: int) -> bytes:
    """Return the table that makes a pixel of this colour the bit of its line, and any other nothing."""
    return bytes(1 << line if other == colour else 0 for other in range(256))
