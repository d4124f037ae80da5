"""`code-runner keys`: list the keys, and try which ones this terminal sends."""

from __future__ import annotations

import os
import sys

import click

from tui.cli import options, output
from tui.commands import COMMANDS
from tui.commands.keys import KeyNames, checked_keymap, key_texts
from tui.commands.table import by_scope, place
from tui.commands.terminals import recognised


@click.command(epilog="\b\nExamples:\n  code-runner keys\n  code-runner keys --test")
@click.option("--test", "trying", is_flag=True, help="Show what this terminal sends for each key that you press.")
@options.as_json
def keys(trying: bool, as_json: bool) -> None:
    """List every command of the app with its keys, its letters in the menu, and its id for config.toml."""
    names = _names()
    if trying:
        if as_json:
            raise click.UsageError("--test shows what you press and has no --json; leave one of them out")
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise click.UsageError("--test needs a terminal; `code-runner keys` prints the table without one")
        from tui.cli.key_test import KeyTest

        output.say("\n".join(KeyTest(names).run()))
    elif as_json:
        output.say_json({"schema": 1, "leader": names.of(COMMANDS["app.leader"]), "commands": _facts(names)})
    else:
        output.say("\n\n".join(_tables(names)))


def _names() -> KeyNames:
    """Return the keys in force, warning of those in config.toml that cannot be used."""
    from tui.services.context import PANES_OWN

    keymap, problems = checked_keymap(options.catalogue().settings.keys, PANES_OWN)
    for problem in problems:
        output.tell(f"code-runner: {problem}")
    return KeyNames(keymap, recognised(os.environ))


def _facts(names: KeyNames) -> list[dict[str, object]]:
    return [
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


def _tables(names: KeyNames) -> list[str]:
    tables = []
    for scope, commands in by_scope().items():
        rows = [
            [command.label, ", ".join(key_texts(names.of(command))), names.letters(command), command.id]
            for command in commands
        ]
        tables.append(f"{place(scope)}\n{output.table(['command', 'keys', 'menu', 'id'], rows)}")
    return tables
