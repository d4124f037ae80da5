"""Lists: of options, and of runs, problems or cases, one row each."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.widgets import OptionList


class Options(OptionList):
    """A list of options. Page keys do nothing before it is drawn; in Textual's own they end the app."""

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        if self._index_to_line:
            super()._move_page(direction)


class RowList(Options, inherit_bindings=False):
    """A list of one-line rows that fills its pane."""

    # Enter is left to the screen's commands.
    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for binding in OptionList.BINDINGS if isinstance(binding, Binding) and binding.action != "select"),
        Binding("j", "cursor_down", "Row below", show=False),
        Binding("k", "cursor_up", "Row above", show=False),
        Binding("g", "first", "First row", show=False),
        Binding("G,shift+g", "last", "Last row", show=False),
    ]

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        border: none;
        padding: 0;
        background: transparent;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option { padding: 0 1; }
        /* Signs keep their colours under the cursor. */
        & > .option-list--option-highlighted { background: $foreground 10%; color: $foreground; }
        &:focus > .option-list--option-highlighted { background: $accent 20%; color: $foreground; text-style: bold; }
    }
    """
