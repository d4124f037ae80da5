"""The keys of all commands, as a table and as data."""

from __future__ import annotations

import os

from tui.cli import options, output
from tui.commands import COMMANDS
from tui.commands.keys import KeyNames, checked_keymap, key_texts
from tui.commands.table import by_scope, place
from tui.commands.terminals import recognised
from tui.services.context import PANES_OWN


def names_in_force() -> KeyNames:
    """Return the keys in force, warning of those in config.toml that cannot be used."""
    keymap, problems = checked_keymap(options.catalogue().settings.keys, PANES_OWN)
    for problem in problems:
        output.tell(f"code-runner: {problem}")
    return KeyNames(keymap, recognised(os.environ))


def key_facts(names: KeyNames) -> dict[str, object]:
    """Return what `code-runner keys --json` prints."""
    commands = [
        {
            "id": command.id,
            "label": command.label,
            "scope": command.scope,
            "keys": names.of(command),
            "menu": list(command.leader),
            "help": command.help,
        }
        for command in COMMANDS.values()
    ]
    return {"schema": 1, "leader": names.of(COMMANDS["app.leader"]), "commands": commands}


def key_tables(names: KeyNames) -> list[str]:
    """Return a table of keys for each place in the app."""
    tables = []
    for scope, commands in by_scope().items():
        rows = [
            [command.label, ", ".join(key_texts(names.of(command))), names.letters(command), command.id]
            for command in commands
        ]
        tables.append(f"{place(scope)}\n{output.table(['command', 'keys', 'menu', 'id'], rows)}")
    return tables
