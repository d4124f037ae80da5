"""Show a grid of statuses: a row per language, a column per limit, one cell selected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click
from textual.geometry import Size, clamp
from textual.message import Message
from textual.widget import Widget

from tui.text.status import Status
from tui.widgets.meters import MUTED

CHOSEN = "◂"
BESIDE = "▪"
NOTHING = "-"
"""Sign of a cell that cannot have a status."""
_GAP = 2


class StatusGrid(Widget):
    """The grid. The screen moves the selection; if not all rows fit, the selected one is kept in the middle."""

    class Clicked(Message):
        """A cell was clicked."""

        def __init__(self, row: str, column: str) -> None:
            self.row = row
            self.column = column
            super().__init__()

    DEFAULT_CSS = """
    StatusGrid { height: auto; width: 1fr; padding: 0 1; }
    """

    def __init__(self, rows: Mapping[str, str], columns: Sequence[str]) -> None:
        """Make the grid; `rows` maps ids to names."""
        super().__init__()
        self._rows = dict(rows)
        self._columns = list(columns)
        self._statuses: Mapping[tuple[str, str], Status | None] = {}
        self._chosen = (next(iter(rows)), self._columns[0])
        self._beside: Sequence[str] = ()
        self._head = max(map(len, self._rows.values())) + 3
        self._top = 0
        """The first visible row."""

    def show(
        self, statuses: Mapping[tuple[str, str], Status | None], chosen: tuple[str, str], beside: Sequence[str]
    ) -> None:
        """Show these statuses (None: no status possible), the selected cell, and the rows that are side by side."""
        self._statuses, self._chosen, self._beside = dict(statuses), chosen, tuple(beside)
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows plus the header."""
        del container, viewport, width
        return len(self._rows) + 1

    def render(self) -> RenderResult:
        """Return the header and the rows that fit."""
        rows, room = list(self._rows), max(1, self.content_size.height - 1)
        self._top = clamp(rows.index(self._chosen[0]) - room // 2, 0, max(0, len(rows) - room))
        more = "▴" * (self._top > 0) + "▾" * (self._top + room < len(rows))
        cells = [name.center(len(name) + _GAP) for name in self._columns]
        lines = [Content.styled(f"  {more:{self._head - 2}}{''.join(cells)}", MUTED)]
        return Content("\n").join([*lines, *(self._line(row) for row in rows[self._top : self._top + room])])

    def _line(self, row: str) -> Content:
        mine = row == self._chosen[0]
        mark = f"{BESIDE} " if row in self._beside else "  "
        parts = [Content.styled(f"{mark}{self._rows[row]:{self._head - 2}}", "bold" if mine else "")]
        for name in self._columns:
            status = self._statuses.get((row, name), Status.IDLE)
            sign = status.cell if status else NOTHING
            chosen = (row, name) == self._chosen
            text = sign.center(len(name) + _GAP)
            if chosen:
                after = text.index(sign) + 2
                text = text[:after] + CHOSEN + text[after + 1 :]
            style = f"bold {status.style}" if status and status is not Status.IDLE else MUTED
            parts.append(Content.styled(text, f"{style} reverse" if chosen else style))
        return Content("").join(parts)

    def on_click(self, event: Click) -> None:
        """Report the clicked cell."""
        at = event.get_content_offset(self)
        row = self._top + at.y - 1 if at and at.y else -1
        if at is None or not 0 <= row < len(self._rows):
            return
        end = self._head
        for name in self._columns:
            end += len(name) + _GAP
            if at.x < end:
                self.post_message(self.Clicked(list(self._rows)[row], name))
                return
