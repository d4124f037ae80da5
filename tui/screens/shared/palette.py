"""The command palette: every command available now, found by name, key, description or an everyday word."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Matcher, Provider

from tui.commands import COMMANDS, Command
from tui.commands.keys import KeyNames, key_texts
from tui.commands.why import why_unavailable
from tui.screens.shared.reach import available, reachable


class Palette(CommandPalette):
    """The palette over the upper part of the screen."""

    DEFAULT_CSS = """
    Palette {
        background: $background 20%;
        & > Vertical { width: 70; max-width: 100%; height: auto; margin-top: 1; background: transparent; }
        & CommandList { max-height: 45vh; }
    }
    """

    def _action_command_list(self, action: str) -> None:
        # As `widgets.rows.Options`: Textual fails to move by a page where the list has no room, or is not drawn yet.
        if not action.startswith("page") or self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)


def palette(keys: KeyNames) -> Palette:
    """Return the palette, with `keys` shown beside the commands."""

    class WithKeys(Commands):
        KEYS = keys

    return Palette(providers=[WithKeys], id="--command-palette")


NOT_NOW = 0.6
"""What remains of the rank of a command that is not available."""


class _Row(NamedTuple):
    """A command of the screen."""

    command: Command
    name: str
    """Its label with the key that is shown."""
    near: float
    """Small for the commands of the focused pane, more for those further away."""
    off: str
    """Why the command is not available now; "" if it is."""
    run: Callable[[], object]


class Commands(Provider):
    """Provide every command available on the screen below the palette, the focused pane's first."""

    KEYS = KeyNames()

    async def discover(self) -> Hits:
        """Yield all commands that are available."""
        for row in self._rows():
            if not row.off:
                yield DiscoveryHit(row.name, row.run, help=row.command.help)

    async def search(self, query: str) -> Hits:
        """Yield the commands that the words name or describe; one that is not available says why."""
        matcher = self.matcher(query)
        for row in self._rows():
            if score := rank(row.command, query, self.KEYS) * (NOT_NOW if row.off else 1):
                yield Hit(score - row.near, matcher.highlight(row.name), row.run, help=row.off or row.command.help)

    def _rows(self) -> list[_Row]:
        scopes = reachable(self.screen)
        nearness = {scope: 0.01 * place for place, scope in enumerate(scopes)}
        rows = []
        for command in COMMANDS.values():
            if command.scope in scopes and command.id != "view.palette":
                node, name = scopes[command.scope], f"{command.label}  {self.KEYS[command.id]}"
                on = available(command, node, self.screen, self.app)
                off = "" if on else f"Not now: {why_unavailable(command, self.KEYS)}"
                run = partial(self.app.run_action, command.action, node) if on else partial(self.app.notify, off)
                rows.append(_Row(command, name, nearness[command.scope], off, run))
        return sorted(rows, key=lambda row: row.near)


def rank(command: Command, query: str, keys: KeyNames) -> float:
    """Return how well the words name a command, from 0 for not at all to 1; every word counts."""
    words = query.casefold().split()
    return min((_rank(command, word, keys) for word in words), default=0.0)


def _rank(command: Command, word: str, keys: KeyNames) -> float:
    label, also = command.label.casefold(), command.also.split()
    names = {*also, *(text.casefold() for text in key_texts(keys.of(command)))}
    begun = (0.5, [command.scope, command.id]), (0.4, re.findall(r"\w+", command.help.casefold()))
    long = len(word) > 2
    scores = [
        1.0 * label.startswith(word),
        0.9 * (word in names),
        0.8 * any(part.startswith(word) for part in label.split()),
        0.7 * any(each.startswith(word) for each in also),
        *(score * any(each.startswith(word) for each in texts) for score, texts in begun),
        0.3 * (long and (word in label or word in command.id)),
        0.2 * (long and Matcher(word).match(label) > 0),
    ]
    return max(scores)
