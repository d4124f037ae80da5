"""Open the app from the command line."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from tui.cli import output


def open_app(path: Path | None = None, *, practice: str = "", minutes: int = 0, level: str = "") -> NoReturn:
    """Run the app, then exit with its status.

    Args:
        path: a file to open in the workbench.
        minutes: the length of a mock interview; 0 for the usual one.
        level: its level; "" to ask.
        practice: where to open practice: a word of `DESTINATIONS` or a problem's id; "" for the workbench.

    Raises:
        click.UsageError: there is no terminal.
    """
    from foundation.guest import is_guest

    if not is_guest() and not (sys.stdin.isatty() and sys.stdout.isatty()):
        instead = "to run a file without one, use `code-runner run FILE`"
        if practice:
            instead = "to judge a solution without one, use `code-runner judge PROBLEM FILE`"
        raise click.UsageError(f"the app needs a terminal; {instead}")
    from tui.app import CodeRunner

    app = CodeRunner(path, practice=practice)
    if minutes or level:
        app.services.practice.prefer_mock(minutes, level)
    app.run()
    if app.failed:
        with suppress(ImportError):  # there is no termios on Windows
            import termios

            # Keys typed before the user saw the app end are not meant for the shell.
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
        output.leave(output.FAILED)
    output.leave(output.OK)
