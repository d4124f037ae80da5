"""Base of the screens that list runs or problems and show details of the one under the cursor.

A search line is on top, then a pane with the list and a detail pane beside or below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.services.context import Services
from tui.widgets.bars import StatusBar
from tui.widgets.entry import Entry
from tui.widgets.pane import Pane
from tui.widgets.rows import RowList
from tui.widgets.scroll import TextScroll


class ListScreen(Screen[None]):
    """A searchable list with a detail pane."""

    SEARCH: ClassVar[str] = ""
    """The placeholder of the search line."""
    EMPTY: ClassVar[str] = ""
    """The initial text for an empty list."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # as Screen declares it
    AUTO_FOCUS = ""  # None would focus the search, where single-letter commands are text
    DEFAULT_CSS = """
    ListScreen {
        background: $background;
        #search-line {
            height: 1;
            background: $panel;
            & > Static { width: auto; padding: 0 1; text-style: bold; }
            & > Input { width: 1fr; height: 1; border: none; padding: 0 1; background: $boost; }
        }
        #list-body { height: 1fr; }
        #list-pane, #detail-pane { width: 1fr; height: 1fr; }
        #detail-scroll { padding: 0 1; scrollbar-size-vertical: 1; }
        #list-empty { padding: 1 2; color: $text-muted; display: none; }
        &.-empty {
            #list-empty { display: block; }
            RowList, #detail-pane { display: none; }
            #list-pane { width: 100% !important; height: 1fr !important; }
        }
    }
    """

    def __init__(
        self, services: Services, rows: RowList, *, above: Sequence[Widget] = (), heads: Sequence[Widget] = ()
    ) -> None:
        """Create a screen with widgets `above` the panes and `heads` above the rows."""
        super().__init__()
        self.services = services
        self._above, self._heads, self._rows = above, heads, rows
        self._words = Entry(placeholder=self.SEARCH, select_on_focus=False)
        self._detail = Static(markup=False)
        self._empty = Static(self.EMPTY, id="list-empty", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out search line, list, details and status bar."""
        with Horizontal(id="search-line"):
            yield Static(self.TITLE or "", markup=False)
            yield self._words
        yield from self._above
        with Horizontal(id="list-body"):
            with Pane(id="list-pane"):
                yield from self._heads
                yield self._rows
                yield self._empty
            with Pane(id="detail-pane"), TextScroll(id="detail-scroll"):
                yield self._detail
        yield StatusBar()

    def action_search(self) -> None:
        """Focus the search line."""
        self._words.focus()

    @on(Input.Submitted)
    def _on_submitted(self) -> None:
        self._rows.focus()
