"""The commands: one function each. Whoever imports this package has them all in `COMMANDS`."""

# Their order is that of the help and the palette.
from tui.commands import run, edit, output, file, view, history, practice, health, lab  # isort: skip
from tui.commands.command import COMMANDS, Command, bindings

__all__ = [
    "COMMANDS",
    "Command",
    "bindings",
    "edit",
    "file",
    "health",
    "history",
    "lab",
    "output",
    "practice",
    "run",
    "view",
]
