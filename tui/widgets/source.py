"""Store the editor's text: a Textual document in which the cost of a key press does not grow with the text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Any

from rich.cells import split_graphemes
from textual._cells import cell_len, cell_width_to_column_index
from textual._wrap import compute_wrap_offsets
from textual.document._document import Document, EditResult, Location
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import expand_tabs_inline, get_tab_widths
from textual.geometry import Offset, Size, clamp

from tui.text.visible import masked
from tui.widgets.clusters import cluster_at

NEWLINE = re.compile(r"\r\n|\r|\n")
"""Line ends. `str.splitlines` also splits at form feeds and others, which would be lost on saving."""

EDITABLE = "\t\u00a0\u3000"
"""Unprintable characters left unmasked: TextArea draws them as spaces."""
_PLAIN = re.compile(r"[\t -~]*")
_UNBROKEN: list[int] = []
"""The breaks of a line that is one row."""
Listener = Callable[[int, Sequence[str], Sequence[str]], None]
"""Called for each change with the first row, the old lines and the new lines."""


def drawn(line: str) -> str:
    """Return a line as it is drawn, and so measured: column by column, with a sign for what must not be shown."""
    return line if _PLAIN.fullmatch(line) else masked(line, EDITABLE)


class Source(Document):
    """A document that reports its changes and caches its text and the widths of its lines."""

    def __init__(self, text: str, tell: Listener) -> None:
        super().__init__("")
        self._lines = NEWLINE.split(text)
        self._take_newline(text)
        self._tell = tell
        self._text: str | None = text if len({*NEWLINE.findall(text)}) < 2 else None
        self._widths: list[int] = []
        self._widths_tab = 0
        """The tab width that `_widths` was computed for."""
        self.version = 0
        """Number of changes so far."""

    def _take_newline(self, text: str) -> None:
        """Use this text's kind of line end."""
        if first := NEWLINE.search(text):
            self._newline = "\r\n" if "\r\n" in text else "\r" if first.group() == "\r" else "\n"

    @property
    def text(self) -> str:
        """The whole text, with its original line ends."""
        if self._text is None:
            self._text = self._newline.join(self._lines)
        return self._text

    def get_text_range(self, start: Location, end: Location) -> str:
        """Return the text between two places, in either order."""
        (top, left), (bottom, right) = self._ordered(start, end)
        lines = self._lines[top : bottom + 1]
        lines[-1] = lines[-1][:right]
        lines[0] = lines[0][left:]
        return self._newline.join(lines)

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Replace a range of text; every change of a document goes through here."""
        (top, left), (bottom, right) = self._ordered(start, end)
        replaced = self.get_text_range(start, end)
        if (top, left) == (0, 0) and (bottom, right) == self.end:
            self._take_newline(text)
        old = self._lines[top : bottom + 1]
        new = NEWLINE.split(text)
        end_location = (top + len(new) - 1, len(new[-1]) + (left if len(new) == 1 else 0))
        new[0] = old[0][:left] + new[0]
        new[-1] += old[-1][right:]
        self._lines[top : bottom + 1] = new
        if self._widths:
            self._widths[top : bottom + 1] = [self._width(line) for line in new]
        self._text = None
        self.version += 1
        self._tell(top, old, new)
        return EditResult(end_location, replaced)

    def get_size(self, tab_width: int) -> Size:
        """Return the width of the longest line and the number of lines."""
        if self._widths_tab != tab_width or not self._widths:
            self._widths_tab = tab_width
            self._widths = [self._width(line) for line in self._lines]
        return Size(max(self._widths), len(self._lines))

    def _width(self, line: str) -> int:
        return cell_len(drawn(line).expandtabs(self._widths_tab))

    def _ordered(self, start: Location, end: Location) -> tuple[Location, Location]:
        """Return both places in order, clamped to the end of the text."""
        first, last = sorted((min(start, self.end), min(end, self.end)))
        return first, last


class Wrapped(WrappedDocument):
    """A document's rows on the screen: with a width of 0, every line is one row.

    Each change rewraps only its own lines, and without wrapping nothing is computed at all. A place
    outside the text, which Textual's undo asks for while it goes on, is clamped to it.
    """

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Wrap the whole text at this width; 0 turns wrapping off."""
        self._width, self._tab_width = width, tab_width or self._tab_width
        self._breaks = [self._breaks_in(line) for line in self.document.lines] if width else []
        self._firsts: array[int] | None = None
        self._offset_to_line_info = _Rows(self)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Do nothing: `replaced` has already done it, for exactly the lines that changed."""

    def replaced(self, top: int, count: int, lines: Sequence[str]) -> None:
        """Wrap the lines that replaced `count` lines at `top`."""
        if self._width:
            self._breaks[top : top + count] = [self._breaks_in(line) for line in lines]
            self._firsts = None

    def _breaks_in(self, line: str) -> list[int]:
        """Return where a line is broken: the first column of each row but the first."""
        if len(line) <= self._width and "\t" not in line and line.isascii():
            return _UNBROKEN
        return compute_wrap_offsets(drawn(line), self._width, self._tab_width)

    @property
    def firsts(self) -> array[int]:
        """The first row of each line, then of the line that would follow."""
        if self._firsts is None:
            self._firsts = array("Q", accumulate((len(breaks) + 1 for breaks in self._breaks), initial=0))
        return self._firsts

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.firsts[-1] if self._width else self.document.line_count

    def row(self, index: int) -> tuple[int, int]:
        """Return the line that a row shows, and the row's number within the line."""
        if not self._width:
            return index, 0
        line = bisect_right(self.firsts, index) - 1
        return line, index - self.firsts[line]

    def offset_to_location(self, offset: Offset) -> Location:
        """Return the place in the text shown at an offset."""
        line, part = self.row(clamp(offset.y, 0, self.height - 1))
        return line, self.get_target_document_column(line, offset.x, part)

    def location_to_offset(self, location: Location) -> Offset:
        """Return the offset at which a place in the text is shown."""
        line, column = location
        line = clamp(line, 0, self.document.line_count - 1)
        if not self._width:
            return Offset(self.cells(line, column), line)
        breaks = self._breaks[line]
        part = bisect_right(breaks, column)
        start = breaks[part - 1] if part else 0
        return Offset(self.cells(line, column) - self.cells(line, start), self.firsts[line] + part)

    def cells(self, line: int, column: int) -> int:
        """Return how many cells the first `column` characters of a line take."""
        return cell_len(expand_tabs_inline(drawn(self.document[line][:column]), self._tab_width))

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """Return the column that a row of a line shows at this many cells from its start."""
        breaks = self.get_offsets(line_index)
        part = y_offset % (len(breaks) + 1)
        start = breaks[part - 1] if part else 0
        cells = max(x_offset, 0) + self.cells(line_index, start)
        line = self.document[line_index]
        column = cluster_at(line, _column_at(drawn(line), cells, self._tab_width))
        return min(column, breaks[part] - 1) if part < len(breaks) else column

    def get_sections(self, line_index: int) -> list[str]:
        """Return the text of each row of a line."""
        line = self.document[line_index]
        return [line[start:end] for start, end in pairwise([0, *self.get_offsets(line_index), len(line)])]

    def get_offsets(self, line_index: int) -> list[int]:
        """Return the first column of each row of a line but the first."""
        return self._breaks[line_index] if self._width else _UNBROKEN

    def get_tab_widths(self, line_index: int) -> list[int]:
        """Return the width of each tab of a line."""
        return [width for _, width in get_tab_widths(drawn(self.document[line_index]), self._tab_width)]


def _column_at(line: str, cells: int, tab_width: int) -> int:
    """Return the column that is drawn so many cells from the start of a line."""
    if "\ufe0f" not in line:
        return cell_width_to_column_index(line, cells, tab_width)
    # Textual measures code points one by one; this one makes that before it wider.
    column = used = 0
    for part, tab in get_tab_widths(line, tab_width):
        for start, _, size in split_graphemes(part)[0]:
            used += size
            if used > cells:
                return column + start
        used, column = used + tab, column + len(part)
        if used > cells:
            return column
        column += 1
    return len(line)


class _Rows(list[tuple[int, int]]):
    """A virtual list of each row's line and the row's number within it."""

    def __init__(self, wrapped: Wrapped) -> None:
        super().__init__()
        self._wrapped = wrapped

    def __len__(self) -> int:
        return self._wrapped.height

    def __getitem__(self, row: Any) -> Any:
        return self._wrapped.row(row)
