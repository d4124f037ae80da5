"""The text behind the editor: Textual's document, kept so that a key press does not pay for its length."""

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
"""What ends a line. `str.splitlines` ends lines at form feeds and others too, which would be lost on saving."""

Listener = Callable[[int, Sequence[str], Sequence[str]], None]
"""Is told of each change: the first row, the lines that were there, the lines that are there now."""


class Source(Document):
    """A document that tells of its changes, and remembers its text and the widths of its lines."""

    def __init__(self, text: str, tell: Listener) -> None:
        super().__init__("")
        self._lines = NEWLINE.split(text)
        self._take_newline(text)
        self._tell = tell
        self._text: str | None = text if len({*NEWLINE.findall(text)}) < 2 else None
        self._widths: list[int] = []
        self._widths_tab = 0
        """The tab width that the widths were taken with."""
        self.version = 0
        """Counts the changes."""

    def _take_newline(self, text: str) -> None:
        """End lines as this text does."""
        if first := NEWLINE.search(text):
            self._newline = "\r\n" if "\r\n" in text else "\r" if first.group() == "\r" else "\n"

    @property
    def text(self) -> str:
        """All of it, with the newlines that it came with."""
        if self._text is None:
            self._text = self._newline.join(self._lines)
        return self._text

    def get_text_range(self, start: Location, end: Location) -> str:
        """The text between two places, of which any may come first."""
        (top, left), (bottom, right) = self._ordered(start, end)
        lines = self._lines[top : bottom + 1]
        lines[-1] = lines[-1][:right]
        lines[0] = lines[0][left:]
        return self._newline.join(lines)

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Put a text in place of another; the only way in which a document changes."""
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
        """The cells of the longest line, and the number of lines."""
        if self._widths_tab != tab_width or not self._widths:
            self._widths_tab = tab_width
            self._widths = [self._width(line) for line in self._lines]
        return Size(max(self._widths), len(self._lines))

    def _width(self, line: str) -> int:
        return cell_len(line.expandtabs(self._widths_tab))

    def _ordered(self, start: Location, end: Location) -> tuple[Location, Location]:
        """Both places, the first first; what lies behind the text is its end."""
        first, last = sorted((min(start, self.end), min(end, self.end)))
        return first, last


class Unwrapped(WrappedDocument):
    """A document of which each line is one row: there is nothing to prepare, for the whole or after a change."""

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Take the tab width; lines are not wrapped."""
        del width
        self._tab_width = tab_width or self._tab_width
        self._offset_to_line_info = _Rows(self.document)

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Nothing is kept that a change could make wrong."""

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.document.line_count

    def offset_to_location(self, offset: Offset) -> Location:
        """The place in the text that is shown there."""
        row = clamp(offset.y, 0, self.document.line_count - 1)
        return row, self.get_target_document_column(row, offset.x, 0)

    def location_to_offset(self, location: Location) -> Offset:
        """Where a place in the text is shown."""
        row, column = location
        row = clamp(row, 0, self.document.line_count - 1)
        return Offset(cell_len(expand_tabs_inline(self.document[row][:column], self._tab_width)), row)

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """The column that a line shows so many cells from its start."""
        del y_offset
        return cell_width_to_column_index(self.document[line_index], max(x_offset, 0), self._tab_width)

    def get_sections(self, line_index: int) -> list[str]:
        """The rows of a line: itself."""
        return [self.document[line_index]]

    def get_offsets(self, line_index: int) -> list[int]:
        """Where a line is broken: nowhere."""
        del line_index
        return []

    def get_tab_widths(self, line_index: int) -> list[int]:
        """Only asked for where lines are wrapped."""
        raise NotImplementedError(line_index)


class _Rows(list[tuple[int, int]]):
    """Row n shows line n, from its start: the list that says so, without its items."""

    def __init__(self, document: DocumentBase) -> None:
        super().__init__()
        self._document = document

    def __len__(self) -> int:
        return self._document.line_count

    def __getitem__(self, row: Any) -> Any:
        return row, 0
