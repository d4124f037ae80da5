"""The palette: every command that makes sense now, found by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS

if TYPE_CHECKING:
    from tui.app import CodeRunner

SCOPES = ("workbench", "app", "editor", "output")
"""Whose commands it offers: those of the screen and of its panes."""


class Commands(Provider):
    """The palette: every command that makes sense now."""

    async def discover(self) -> Hits:
        """All of them."""
        for name, text, run in self._rows():
            yield DiscoveryHit(name, run, help=text)

    async def search(self, query: str) -> Hits:
        """Those whose name matches."""
        matcher = self.matcher(query)
        for name, text, run in self._rows():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=text)

    def _rows(self) -> list[tuple[str, str, Callable[[], None]]]:
        app = cast("CodeRunner", self.app)
        rows: list[tuple[str, str, Callable[[], None]]] = []
        for command in COMMANDS.values():
            if command.scope in SCOPES and command.enabled(app):
                keys = app.get_key_display(command.binding()) if command.keys else ""
                name = f"{command.label}  {keys.split(',')[0]}".rstrip()
                rows.append((name, command.help, partial(command.run, app)))
        return rows
