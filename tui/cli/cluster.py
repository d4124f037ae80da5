"""Share what `judge --scheduler` and `worker` have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

PATIENCE_S = 300.0


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of a connection to a scheduler, other than its address."""
    for option in (
        click.option(
            "--patience",
            type=click.FloatRange(0.1),
            default=PATIENCE_S,
            show_default=True,
            metavar="SECONDS",
            help="With --scheduler: how long to wait for a scheduler that went away.",
        ),
        click.option("--insecure", is_flag=True, help="With --scheduler: allow tcp:// beyond this machine."),
        click.option("--tls-key", type=_FILE, metavar="FILE", help="The certificate's key, if it is not in its file."),
        click.option("--tls-cert", type=_FILE, metavar="FILE", help="This side's certificate for tls://."),
        click.option("--tls-ca", type=_FILE, metavar="FILE", help="Who signed the certificates for tls://."),
    ):
        command = option(command)
    return command


_FILE = click.Path(path_type=Path)
