"""A line of a transcript as the output pane draws it: safe, coloured, wrapped, its location underlined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.text.locations import Location, find_location
from tui.text.visible import spelled, wrap_points


@dataclass(frozen=True, slots=True)
class Look:
    """How a view's lines are drawn."""

    stderr: Style
    sign: Style
    """What stands for a character that cannot be shown."""
    location: Style
    tell_stderr: bool
    """Mark what came from stderr."""
    source_name: str
    """By which messages call the source."""
    columns: int | None
    """How wide a row may be; None: a line is one row."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is drawn; no style of its own where the pane's does."""

    rows: list[Strip]
    points: list[int]
    """The character of the line as shown with which each row begins."""
    location: Location | None
    """Which line of the source it names; its start and end count in the line as shown."""
    has_stderr: bool

    def character(self, row: int, cell: int) -> int:
        """The character of the line that is shown in a cell of a row."""
        return self.points[row] + self.rows[row].crop(0, cell).cell_count


def draw(runs: Iterable[tuple[str, str]], look: Look) -> Line:
    """Draw a line of pieces (stream, text)."""
    segments: list[Segment] = []
    column, has_stderr = 0, False
    for stream, piece in runs:
        told = look.tell_stderr and stream == "stderr"
        has_stderr |= told
        style = look.stderr if told else Style.null()
        for shown, is_sign in spelled(piece, column):
            segments.append(Segment(shown, style + look.sign if is_sign else style))
            column += _cells(shown)
    text = "".join(segment.text for segment in segments)
    location = find_location(text, look.source_name)
    if location:
        segments = restyled(segments, location.start, location.end, look.location)
    points = wrap_points(text, look.columns) if look.columns else [0]
    rows = [Strip(row, sum(_cells(segment.text) for segment in row)) for row in _split(segments, points[1:])]
    return Line(rows, points, location, has_stderr)


def restyled(segments: Iterable[Segment], start: int, end: int, style: Style) -> list[Segment]:
    """Segments with a style added from one character to another."""
    before, between, behind = _split(segments, (start, max(start, end)))
    return [*before, *Segment.apply_style(between, post_style=style), *behind]


def cropped(strip: Strip, left: int, width: int) -> Strip:
    """The cells of a row from `left` on, as many as there are up to `width`."""
    if not all(segment.text.isascii() for segment in strip):
        return strip.crop(left, left + width)
    segments = _split(strip, (left, left + width))[1]  # a cell is a character: no need to look at each
    return Strip(segments, sum(len(segment.text) for segment in segments))


def framed(
    segments: Iterable[Segment], hint: Segment | None, offset: tuple[int, int], base: Style, width: int
) -> Strip:
    """A row as wide as the pane, in its style, a hint at its end where there is room.

    The first segment is the gutter. Text selection asks the segments which character and row they begin with.
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
    """Segments cut at characters: one list more than there are points."""
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
