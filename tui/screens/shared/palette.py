"""The palette: every command that makes sense now, found by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS
from tui.commands.keys import key_texts

if TYPE_CHECKING:
    from tui.app import CodeRunner

PANES = {"editor", "output"}
"""Of the workbench; their commands are offered whichever of them has the focus."""


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
        # Those that work on the screen over which the palette was opened.
        ids = (active.binding.id for active in self.screen.active_bindings.values())
        scopes = {COMMANDS[name].scope for name in ids if name in COMMANDS}
        scopes |= PANES if "workbench" in scopes else {"editor", "cases"} if "problem" in scopes else set()
        for command in COMMANDS.values():
            if command.scope in scopes and command.enabled(app):
                keys = key_texts(app.keys.of(command))
                name = "  ".join([command.label, *keys[:1]])
                rows.append((name, command.help, partial(command.run, app)))
        return rows
