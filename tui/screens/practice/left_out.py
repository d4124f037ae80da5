"""List the packages that are left out of the problems, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.screens.shared.dialogs import Dialog
from tui.text.visible import shown
from tui.widgets.scroll import TextScroll


class LeftOut(Dialog[None], inherit_bindings=False):
    """The list, which scrolls; Enter, Escape or a click outside closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter", "give_up", "Close", show=False)]
    DEFAULT_CSS = """
    LeftOut > .box {
        width: 120;
        TextScroll { height: auto; max-height: 60vh; margin: 0 0 1 0; scrollbar-size-vertical: 1; }
        .rows { height: auto; }
    }
    """

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__()
        self._sentences = sentences

    def compose(self) -> ComposeResult:
        """Lay out the list and the keys."""
        with Vertical(classes="box") as box:
            box.border_title = f"{len(self._sentences)} left out"
            with TextScroll():
                yield Static("\n".join(f"- {shown(one)}" for one in self._sentences), classes="rows", markup=False)
            yield Static("enter close  ·  ↑↓ scroll", classes="hint", markup=False)
