"""The leader key: keep what is typed after it, and show a menu of what may follow.

The keys go to the menu wherever the focus is, so it works in editors, inputs, lists and dialogs alike.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.style import Style
from textual.timer import Timer
from textual.widgets import Static

from tui.commands import COMMANDS
from tui.commands.keys import BARE, KeyNames
from tui.commands.leader import Follower, follower, followers, spelled
from tui.commands.why import why_unavailable
from tui.screens.shared.reach import available, reachable
from tui.widgets.pane import QUIET

WAIT_S = 0.3
"""Seconds until the menu is shown, so that it does not flash up for those who know the letters."""
_GAP = 3


class Menu(Static):
    """The menu, over the lower part of the screen."""

    DEFAULT_CSS = """
    Menu {
        layer: menu;
        dock: bottom;
        width: 100%;
        height: auto;
        max-height: 100%;
        padding: 0 1;
        border: round $primary;
        border-title-color: $text-primary;
        border-title-style: bold;
        border-subtitle-color: $text-muted;
        background: $surface;
        color: $foreground;
    }
    """

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Type the clicked letter."""
        event.stop()
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)


class Leader:
    """Wait for the letters after the leader key.

    Args:
        app: the app whose commands are given.
        keys: the keys in force.
        say: shows the user a sentence.
    """

    def __init__(self, app: App[Any], keys: KeyNames, say: Callable[[str], object]) -> None:
        self._app = app
        self._keys = keys
        self._say = say
        self._typed: str | None = None
        """The letters typed so far; None if the leader key was not pressed."""
        self._unknown = ""
        """The last key that stands for nothing."""
        self._menu: Menu | None = None
        self._timer: Timer | None = None

    @property
    def pending(self) -> bool:
        """Whether the next key belongs to the menu."""
        return self._typed is not None

    def begin(self) -> None:
        """Wait for a letter."""
        self._typed, self._unknown = "", ""
        self._timer = self._app.set_timer(WAIT_S, self._show)

    def leave(self) -> None:
        """Stop waiting and hide the menu."""
        self._typed = None
        if self._timer:
            self._timer.stop()
            self._timer = None
        if self._menu:
            self._menu.remove()
            self._menu = None

    async def take(self, event: events.Key) -> bool:
        """Handle a key if one is awaited; return False for a key that has nothing to do with the menu."""
        if self._typed is None or event.key in BARE:
            return self.pending
        letter = event.character or ""
        if event.key in ("escape", *self._keys.of(COMMANDS["app.leader"])):
            self.leave()
        elif event.key == "backspace":
            self._back()
        elif len(letter) == 1 and letter.isprintable() and "+" not in event.key:
            await self._follow(letter)
        else:
            self.leave()
            return False
        return True

    def _back(self) -> None:
        """Forget the last letter, or leave."""
        if self._typed:
            self._typed, self._unknown = self._typed[:-1], ""
            self._show()
        else:
            self.leave()

    async def _follow(self, letter: str) -> None:
        scopes, typed = reachable(self._app.screen), self._typed or ""
        found = follower(scopes, typed, letter)
        if found is None:
            self._unknown = letter
            self._show()
        elif found.command is None:
            self._typed, self._unknown = typed + found.letter, ""
            if self._menu:
                self._show()
        else:
            self.leave()
            if not await self._app.run_action(found.command.action, scopes[found.command.scope]):
                self._say(why_unavailable(found.command, self._keys))

    # ------------------------------------------------------------------------------- showing

    def _show(self) -> None:
        """Show the menu, or update it."""
        if self._typed is None or not self._app.screen_stack:  # none is left while the app ends
            return
        screen = self._app.screen
        if self._menu is None:
            self._menu = Menu(markup=False)
            if "menu" not in screen.layers:
                screen.set_styles(f"layers: {' '.join(screen.styles.layers or ['default'])} menu;")
            screen.mount(self._menu)
        menu, scopes = self._menu, reachable(screen)
        rows = followers(scopes, self._typed)
        menu.border_title = " ".join(filter(None, [self._keys["app.leader"], spelled(self._typed)]))
        menu.border_subtitle = "esc leaves" + (" · backspace goes back" if self._typed else "")
        lines = [_table([self._entry(row, scopes, screen) for row in rows], self._app.size.width - 4)]
        if self._unknown:
            lines.append(Content.styled(f"Nothing has {spelled(self._unknown)} here.", "$text-warning"))
        menu.update(Content("\n").join(lines))

    def _entry(self, row: Follower, scopes: dict[str, DOMNode], screen: Screen[Any]) -> Content:
        command = row.command
        on = command is None or available(command, scopes[command.scope], screen, self._app)
        name = row.title if command else f"{row.title} …"
        letter = (spelled(row.letter), "bold $text-accent" if on else QUIET)
        entry = Content.assemble(letter, (f" {name}", "" if on else QUIET))
        key = "space" if row.letter == " " else row.letter
        return entry.stylize(Style.from_meta({"key": key}))


def _table(entries: list[Content], width: int) -> Content:
    """Return the entries in as many columns as fit, filled downwards."""
    column = max((entry.cell_length for entry in entries), default=0) + _GAP
    count = max(1, min(len(entries), (width + _GAP) // column))
    rows = -(-len(entries) // count)
    lines = [
        Content("").join(entry.pad_right(column - entry.cell_length) for entry in entries[row::rows])
        for row in range(rows)
    ]
    return Content("\n").join(lines)
