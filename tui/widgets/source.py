"""Store the editor's text: a Textual document in which the cost of a key press does not grow with the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from textual._cells import cell_len, cell_width_to_column_index
from textual.document._document import Document, DocumentBase, EditResult, Location
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import expand_tabs_inline
from textual.geometry import Offset, Size, clamp

NEWLINE = re.compile(r"\r\n|\r|\n")
"""Line ends. `str.splitlines` also splits at form feeds and others, which would be lost on saving."""

Listener = Callable[[int, Sequence[str], Sequence[str]], None]
"""Called for each change with the first row, the old lines and the new lines."""


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
        return cell_len(line.expandtabs(self._widths_tab))

    def _ordered(self, start: Location, end: Location) -> tuple[Location, Location]:
        """Return both places in order, clamped to the end of the text."""
        first, last = sorted((min(start, self.end), min(end, self.end)))
        return first, last


class Unwrapped(WrappedDocument):
    """A document without wrapping, so that nothing has to be computed at first or after a change."""

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Set the tab width; lines are never wrapped."""
        del width
        self._tab_width = tab_width or self._tab_width
        self._offset_to_line_info = _Rows(self.document)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Do nothing: there is no wrapping to update."""

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.document.line_count

    def offset_to_location(self, offset: Offset) -> Location:
        """Return the place in the text shown at an offset."""
        row = clamp(offset.y, 0, self.document.line_count - 1)
        return row, self.get_target_document_column(row, offset.x, 0)

    def location_to_offset(self, location: Location) -> Offset:
        """Return the offset at which a place in the text is shown."""
        row, column = location
        row = clamp(row, 0, self.document.line_count - 1)
        return Offset(cell_len(expand_tabs_inline(self.document[row][:column], self._tab_width)), row)

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """Return the column that a line shows at this many cells from its start."""
        del y_offset
        return cell_width_to_column_index(self.document[line_index], max(x_offset, 0), self._tab_width)

    def get_sections(self, line_index: int) -> list[str]:
        """Return the line itself as its only row."""
        return [self.document[line_index]]

    def get_offsets(self, line_index: int) -> list[int]:
        """Return no break offsets: lines are never wrapped."""
        del line_index
        return []

    def get_tab_widths(self, line_index: int) -> list[int]:
        """Raise: Textual calls this only for wrapped lines."""
        raise NotImplementedError(line_index)


class _Rows(list[tuple[int, int]]):
    """A virtual list that maps row n to the start of line n."""

    def __init__(self, document: DocumentBase) -> None:
        super().__init__()
        self._document = document

    def __len__(self) -> int:
        return self._document.line_count

    def __getitem__(self, row: Any) -> Any:
        return row, 0
