"""Draw one line of a transcript for the output pane: safe, coloured, wrapped, with its location underlined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.screens.workbench.colours import PLAIN, coloured, is_plain
from tui.state.transcript import Piece
from tui.text.locations import Location, find_location
from tui.text.visible import spelled, wrap_points

MOST_MATCHES = 100
"""Matches of the search that are marked in one line."""


@dataclass(frozen=True, slots=True)
class Look:
    """Styles and settings for drawing a view's lines."""

    stderr: Style
    sign: Style
    """Style of the sign that replaces an unprintable character."""
    location: Style
    tell_stderr: bool
    """Whether to mark stderr text."""
    source_name: str
    """The source's file name in messages."""
    columns: int | None
    """Maximum width of a row; None to keep each line on one row."""
    raw: bool
    """Whether to show escape sequences and carriage returns as signs, rather than what they mean."""
    match: Style
    """Style of what the search found."""
    pattern: re.Pattern[str] | None
    """What is searched for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line; text without a style takes the pane's."""

    rows: list[Strip]
    points: list[int]
    """The index, in the displayed line, of each row's first character."""
    location: Location | None
    """The source location it names, if any; start and end are indexes in the displayed line."""
    has_stderr: bool

    def character(self, row: int, cell: int) -> int:
        """Return the index of the line's character displayed in a cell of a row."""
        return self.points[row] + self.rows[row].crop(0, cell).cell_count


def draw(runs: Sequence[Piece], look: Look, carried: Style = PLAIN) -> Line:
    """Draw a line given as (stream, text) pieces; `carried` is the style that the program set before it."""
    segments: list[Segment] = []
    column, has_stderr = 0, False
    if look.raw or (carried == PLAIN and is_plain(runs)):
        pieces = [(stream, piece, PLAIN) for stream, piece in runs]
    else:
        pieces = coloured(runs, carried)
    for stream, piece, own in pieces:
        told = look.tell_stderr and stream == "stderr"
        has_stderr |= told
        style = look.stderr + own if told else own
        for shown, is_sign in spelled(piece, column):
            segments.append(Segment(shown, style + look.sign if is_sign else style))
            column += _cells(shown)
    text = "".join(segment.text for segment in segments)
    location = find_location(text, look.source_name)
    if location:
        segments = restyled(segments, location.start, location.end, look.location)
    if look.pattern:
        for found in islice(look.pattern.finditer(text), MOST_MATCHES):
            segments = restyled(segments, *found.span(), look.match)
    points = wrap_points(text, look.columns) if look.columns else [0]
    rows = [Strip(row, sum(_cells(segment.text) for segment in row)) for row in _split(segments, points[1:])]
    return Line(rows, points, location, has_stderr)


def restyled(segments: Iterable[Segment], start: int, end: int, style: Style) -> list[Segment]:
    """Return segments with a style added between two characters."""
    before, between, behind = _split(segments, (start, max(start, end)))
    return [*before, *Segment.apply_style(between, post_style=style), *behind]


def cropped(strip: Strip, left: int, width: int) -> Strip:
    """Return up to `width` cells of a row, starting at `left`."""
    if not all(segment.text.isascii() for segment in strip):
        return strip.crop(left, left + width)
    segments = _split(strip, (left, left + width))[1]  # ASCII: one cell per character, so slicing is enough
    return Strip(segments, sum(len(segment.text) for segment in segments))


def framed(
    segments: Iterable[Segment], hint: Segment | None, offset: tuple[int, int], base: Style, width: int
) -> Strip:
    """Return a row padded to the pane's width in its style, with the hint at its end if it fits.

    The first segment is the gutter. Each segment carries its first character and row, for text selection.
    """
    x, row = offset
    drawn: list[Segment] = []
    used = 0
    for text, style, _ in segments:
        at = Style.from_meta({"offset": (x, row)})
        drawn.append(Segment(text, base + style + at if style else base + at))
        x += len(text) if used else 0
        used += _cells(text)
    if hint and used + cell_len(hint.text) <= width:
        room = width - used - cell_len(hint.text)
        return Strip([*drawn, Segment(" " * room, base), *Segment.apply_style([hint], base)], width)
    return Strip([*drawn, Segment(" " * (width - used), base)], width)


def _cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def _split(segments: Iterable[Segment], points: Sequence[int]) -> list[list[Segment]]:
    """Split segments at character indexes, into one list more than there are points."""
    parts: list[list[Segment]] = [[]]
    at = 0
    for text, style, _ in segments:
        until = at + len(text)
        inside = [point - at for point in points[len(parts) - 1 :] if point < until]
        for number, (start, end) in enumerate(pairwise([0, *inside, len(text)])):
            if number:
                parts.append([])
            if start < end:
                parts[-1].append(Segment(text[start:end], style))
        at = until
    return parts + [[] for _ in points[len(parts) - 1 :]]
