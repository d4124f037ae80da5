"""`code-runner practice`: open the app where one practises."""

from __future__ import annotations

from difflib import get_close_matches

import click

from problems.package import all_folders
from tui.cli.open_app import open_app
from tui.commands import COMMANDS
from tui.commands.destinations import DESTINATIONS


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the words and ids that begin like this, for the shell's Tab key."""
    return [name for name in (*DESTINATIONS, *_ids()) if name.startswith(incomplete)]


def _ids() -> list[str]:
    return [folder.name for folder in all_folders()]


_WORDS = "".join(f"  {word:8} {COMMANDS[command].help}\n" for word, command in DESTINATIONS.items())


@click.command(
    epilog=f"\b\nWords:\n{_WORDS}\n\b\nExamples:\n  code-runner practice\n  code-runner practice next\n"
    "  code-runner practice gift-card-pair"
)
@click.argument("where", default="today", metavar=f"[ID | {' | '.join(DESTINATIONS)}]", shell_complete=_complete)
def practice(where: str) -> None:
    """Practise interview problems in the app.

    Without an argument, it opens at today's plan: the problems that are due, then new ones along the list that you
    follow, as many a day as new_per_day in [practice] of config.toml says.
    """
    if where not in DESTINATIONS and where not in (ids := _ids()):
        near = get_close_matches(where, [*DESTINATIONS, *ids], cutoff=0.5)
        remedy = f"did you mean {' or '.join(near)}?" if near else "`code-runner problems` lists the problems"
        raise click.UsageError(f'"{where}" is not a problem; {remedy}')
    open_app(practice=where)
