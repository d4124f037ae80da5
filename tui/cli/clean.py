"""`code-runner clean`: remove leftover sandboxes."""

from __future__ import annotations

import click

from runner.container import sweep
from tui.cli import options, output


@click.command(epilog="\b\nExample:\n  code-runner clean")
@options.as_json
def clean(as_json: bool) -> None:
    """Remove every code-runner sandbox on the engine, even those in use."""
    removed = sweep(options.engine(options.catalogue()))
    if as_json:
        output.say_json({"removed": removed})
    elif removed:
        output.say(f"removed {len(removed)} sandbox{'es' if len(removed) > 1 else ''}")
