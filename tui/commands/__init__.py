"""Commands as data: everything that a key, the palette or the help offers.

A command is a row in `rows.py`. Its action is a method of the screen or widget that binds its scope.
"""

from __future__ import annotations

from textual.binding import BindingType

from tui.commands.command import Command
from tui.commands.rows import COMMANDS, GROUPS

__all__ = ["COMMANDS", "GROUPS", "Command", "bindings"]


def bindings(scope: str) -> list[BindingType]:
    """Return the key bindings of a scope, for the `BINDINGS` of the class that implements it."""
    return [command.binding() for command in COMMANDS.values() if command.scope == scope]
