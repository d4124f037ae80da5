"""One line of input."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.widgets import clipboard


class Entry(Input):
    """An input with the editor's keys: Ctrl+A selects everything, Ctrl+V pastes what the machine's clipboard holds.

    Of Input's own, Alt+Backspace deletes to the right.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", "Select all", show=False),
        Binding("ctrl+w,ctrl+backspace,alt+backspace", "delete_left_word", "Delete left to start of word", show=False),
        Binding("alt+delete", "delete_right_word", "Delete right to start of word", show=False),
    ]

    def action_paste(self) -> None:
        """As if the terminal had pasted it, which is why no line end comes into the line."""
        clipboard.paste_into(self, lambda text: self.post_message(events.Paste(text)))
