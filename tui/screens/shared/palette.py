"""The command palette: every command available now, found by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual.actions import parse
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from tui.commands import COMMANDS, Command
from tui.commands.keys import KeyNames, key_texts
from tui.screens.shared.paned import PanedScreen


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
        nodes = self._nodes()
        for command in COMMANDS.values():
            node = nodes.get(command.scope)
            if node and self._enabled(command, node):
                keys = key_texts(self.KEYS.of(command))
                name = "  ".join([command.label, *keys[:1]])
                rows.append((name, command.help, partial(self.app.run_action, command.action, node)))
        return rows

    def _nodes(self) -> Mapping[str, DOMNode]:
        """Return the nodes whose commands are offered, by scope."""
        nodes: dict[str, DOMNode] = {}
        for active in self.screen.active_bindings.values():
            if command := COMMANDS.get(active.binding.id or ""):
                nodes.setdefault(command.scope, active.node)
        return {**nodes, **self.screen.scopes} if isinstance(self.screen, PanedScreen) else nodes

    def _enabled(self, command: Command, node: DOMNode) -> bool:
        place, name, parameters = parse(command.action)
        # `app.screen` is the palette itself now.
        target = {"screen": self.screen, "app": self.app}.get(place, node)
        return bool(target.check_action(name, parameters))
