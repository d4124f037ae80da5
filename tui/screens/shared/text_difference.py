"""Show how two texts differ."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.shared.dialogs import Dialog
from tui.text.diff import Difference
from tui.text.visible import shown
from tui.widgets.difference import MOST_CHARACTERS, DifferenceView

_SIDE_BY_SIDE = 110
"""Columns from which both texts fit beside each other."""


class TextDifference(Dialog[None]):
    """One text on the left, the other on the right.

    Args:
        title: what the texts are: `before < after >`.
        found: the comparison.
        back: where Escape leads, for the key hints.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "step(1)", "Next difference", show=False),
        Binding("N,shift+n", "step(-1)", "Previous difference", show=False),
        Binding("enter,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    TextDifference > .box { width: 100%; height: 100%; padding: 0 1; }
    """

    def __init__(self, title: str, found: Difference, *, back: str) -> None:
        super().__init__()
        self._heading = title
        self._found = found
        self._back = back
        self._view = DifferenceView()

    def compose(self) -> ComposeResult:
        """Lay out the texts and the key hints."""
        with Vertical(classes="box") as box:
            box.border_title = Content(shown(self._heading))
            yield self._view
            same = ["both texts are the same"] if self._found.same else []
            words = f"n next difference  ·  esc back to {self._back}"
            yield Static("  ·  ".join([*same, *self._found.notices, words]), classes="hint", markup=False)

    def on_mount(self) -> None:
        """Show the texts from the first difference on."""
        lines = (line for row in self._found.rows for line in (row.left, row.right) if line)
        columns = max((cell_len(shown(line, MOST_CHARACTERS)) for line in lines), default=0)
        self._view.show_difference(self._found, columns)
        self._view.focus()
        self.call_after_refresh(self._view.step, 1)

    def on_resize(self, event: events.Resize) -> None:
        """Show the texts side by side if there is room."""
        self._view.side_by_side = event.size.width >= _SIDE_BY_SIDE

    def action_step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) difference."""
        self._view.step(direction)
