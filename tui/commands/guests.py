"""Refuse the commands that a guest cannot give: those whose rows say why."""

from __future__ import annotations

from textual.actions import ActionParseResult, parse

from foundation.guest import is_guest
from tui.commands.rows import COMMANDS

REFUSED = frozenset(parse(command.action)[1] for command in COMMANDS.values() if command.guest)
"""Their actions. No other command has an action of the same name."""


def refused(action: str | ActionParseResult) -> bool:
    """Return whether whoever uses the app may not do this."""
    return is_guest() and (parse(action) if isinstance(action, str) else action)[1] in REFUSED
