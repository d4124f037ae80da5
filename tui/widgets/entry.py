"""Type one line of text."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.widgets import clipboard


class Entry(Input):
    """An input with the editor's keys: Ctrl+A selects everything, Ctrl+V pastes the machine's clipboard.

    Alt+Backspace deletes the word to the left; in Textual's Input it deletes to the right.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", "Select all", show=False),
        Binding("ctrl+w,ctrl+backspace,alt+backspace", "delete_left_word", "Delete left to start of word", show=False),
        Binding("alt+delete", "delete_right_word", "Delete right to start of word", show=False),
    ]

    def action_paste(self) -> None:
        """Paste as if the terminal did, so that Input strips line ends."""
        clipboard.paste_into(self, lambda text: self.post_message(events.Paste(text)))
