"""A list of rows of a screen of its own: runs, problems, cases."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList


class RowList(OptionList, inherit_bindings=False):
    """Rows that fill their pane, one line each, the chosen one marked."""

    # Enter is left to the commands of the screen.
    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in OptionList.BINDINGS if isinstance(binding, Binding) and binding.action != "select"
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
        /* The signs keep their colours under the cursor. */
        & > .option-list--option-highlighted { background: $foreground 10%; color: $foreground; }
        &:focus > .option-list--option-highlighted { background: $accent 30%; color: $foreground; text-style: bold; }
    }
    """
