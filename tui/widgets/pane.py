"""Frame a part of the screen with a titled border, accented while it has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Vertical
from textual.content import Content
from textual.errors import NoWidget
from textual.events import MouseDown, MouseMove
from textual.message import Message

DOT = " · "
QUIET = "$text-muted"
"""The style of less important words."""


def choice(names: Sequence[tuple[str, str]], chosen: str) -> Content:
    """Return a pane border's row of links, the chosen one bold and in brackets.

    Args:
        names: action and word of each link, such as `("screen.start_run", "run")`.
        chosen: the chosen word; "" for none.
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
    """A part of the screen with its own border; it can fill the screen."""

    ALLOW_MAXIMIZE = True

    class Dragged(Message):
        """The mouse drags the left border to a column or the top border to a row; None for a border not dragged."""

        def __init__(self, pane: Pane, column: int | None, row: int | None) -> None:
            self.pane = pane
            self.column = column
            self.row = row
            super().__init__()

    _edge: tuple[int | None, int | None] | None = None
    """During a drag, the offsets from the mouse to the left border and to the top border.

    Adjacent panes each have a border, and the mouse may grab either one; hence the offset. None: not dragged.
    """

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
        """Start dragging a border."""
        if event.button != 1 or self._pane_at(event, 0, 0) is not self:
            return  # the event bubbles up from widgets inside the pane
        if event.x == 0 or event.y == 0:
            self._hold(0 if event.x == 0 else None, 0 if event.y == 0 else None)
        elif event.x == self.outer_size.width - 1 and (right := self._pane_at(event, 1, 0)):
            right._hold(1, None)
        elif event.y == self.outer_size.height - 1 and (below := self._pane_at(event, 0, 1)):
            below._hold(None, 1)

    def _hold(self, right: int | None, down: int | None) -> None:
        self._edge = right, down
        self.capture_mouse()

    def _pane_at(self, event: MouseDown, right: int, down: int) -> Pane | None:
        """Return the pane whose border is at this offset from the mouse, or None."""
        try:
            widget, _ = self.screen.get_widget_at(event.screen_x + right, event.screen_y + down)
        except NoWidget:
            return None
        return widget if isinstance(widget, Pane) else None

    def on_mouse_move(self, event: MouseMove) -> None:
        """Drag the border."""
        if self._edge:
            right, down = self._edge
            column = None if right is None else event.screen_x + right
            row = None if down is None else event.screen_y + down
            self.post_message(self.Dragged(self, column, row))

    def on_mouse_up(self) -> None:
        """Stop dragging."""
        if self._edge:
            self._edge = None
            self.release_mouse()
