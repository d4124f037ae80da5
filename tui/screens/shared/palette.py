"""The command palette: every command available now, found by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS
from tui.commands.keys import KeyNames, key_texts
from tui.screens.shared.reach import available, reachable


def palette(keys: KeyNames) -> CommandPalette:
    """Return the palette, with `keys` shown beside the commands."""

    class WithKeys(Commands):
        KEYS = keys

    return CommandPalette(providers=[WithKeys], id="--command-palette")


class Commands(Provider):
    """Provide every command available on the screen below the palette."""

    KEYS = KeyNames()

    async def discover(self) -> Hits:
        """Yield all commands."""
        for name, text, run in self._rows():
            yield DiscoveryHit(name, run, help=text)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose names match."""
        matcher = self.matcher(query)
        for name, text, run in self._rows():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=text)

    def _rows(self) -> list[tuple[str, str, Callable[[], object]]]:
        rows: list[tuple[str, str, Callable[[], object]]] = []
        nodes = reachable(self.screen)
        for command in COMMANDS.values():
            node = nodes.get(command.scope)
            if node and available(command, node, self.screen, self.app):
                keys = key_texts(self.KEYS.of(command))
                name = "  ".join([command.label, *keys[:1]])
                rows.append((name, command.help, partial(self.app.run_action, command.action, node)))
        return rows
