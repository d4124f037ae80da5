"""A pane: a quiet border with a title, accented while the focus is in it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Vertical
from textual.content import Content
from textual.events import MouseDown, MouseMove
from textual.message import Message

DOT = " · "


def choice(names: Sequence[tuple[str, str]], chosen: str) -> Content:
    """Names in a row, each a link to its action, the chosen one in brackets and bold: for a pane's border.

    Args:
        names: action and word of each, e.g. `("app.command('run.start')", "run")`.
        chosen: the word that is chosen; "" for none.
    """
    parts = [
        Content.from_markup(
            f"[@click={action}][b]$word[/b][/]" if word == chosen else f"[@click={action}]$word[/]",
            word=f"[{word}]" if word == chosen else word,
        )
        for action, word in names
    ]
    return Content(DOT).join(parts)


class Pane(Vertical):
    """A part of the screen with a border of its own; can fill the screen."""

    ALLOW_MAXIMIZE = True

    class Dragged(Message):
        """Its top or left border was moved by the mouse: so many cells right and down."""

        def __init__(self, pane: Pane, columns: int, rows: int) -> None:
            self.pane = pane
            self.columns = columns
            self.rows = rows
            super().__init__()

    _edge: tuple[bool, bool] | None = None
    """While the mouse holds a border: whether the left one, whether the top one."""

    DEFAULT_CSS = """
    Pane {
        border: round $foreground 25%;
        border-title-color: $text-muted;
        border-subtitle-color: $text-muted;
        border-title-style: none;
        background: $background;
        padding: 0;
        min-height: 3;
        &:focus-within {
            border: round $accent;
            border-title-color: $text;
            border-title-style: bold;
            border-subtitle-color: $text;
        }
    }
    """

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of a border."""
        if event.widget is self and event.button == 1 and (event.x == 0 or event.y == 0):
            self._edge = (event.x == 0, event.y == 0)
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Move the border along."""
        if self._edge:
            left, top = self._edge
            columns, rows = event.x if left else 0, event.y if top else 0
            if columns or rows:
                self.post_message(self.Dragged(self, columns, rows))

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._edge:
            self._edge = None
            self.release_mouse()
