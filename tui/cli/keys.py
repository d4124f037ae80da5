"""`code-runner keys`: list the keys, and try which ones this terminal sends."""

from __future__ import annotations

import sys

import click

from tui.cli import options, output


@click.command(epilog="\b\nExamples:\n  code-runner keys\n  code-runner keys --test")
@click.option("--test", "trying", is_flag=True, help="Show what this terminal sends for each key that you press.")
@options.as_json
def keys(trying: bool, as_json: bool) -> None:
    """List every command of the app with its keys, its letters in the menu, and its id for config.toml."""
    from tui.cli.key_table import key_facts, key_tables, names_in_force  # loads Textual

    names = names_in_force()
    if trying:
        if as_json:
            raise click.UsageError("--test shows what you press and has no --json; leave one of them out")
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise click.UsageError("--test needs a terminal; `code-runner keys` prints the table without one")
        from tui.cli.key_test import KeyTest

        output.say("\n".join(KeyTest(names).run()))
    elif as_json:
        output.say_json(key_facts(names))
    else:
        output.say("\n\n".join(key_tables(names)))
