"""Scroll a text by the keys of lists and pagers."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

SCROLL_KEYS: list[BindingType] = [
    Binding("j", "scroll_down", "Row down", show=False),
    Binding("k", "scroll_up", "Row up", show=False),
    Binding("g", "scroll_home", "To the start", show=False),
    Binding("G,shift+g", "scroll_end", "To the end", show=False),
]
"""The letters that scroll anything but lists and editors."""


class TextScroll(VerticalScroll):
    """A text that may be longer than its pane."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS
