"""The command line. Only this package prints or exits; the rooms below raise."""

from tui.cli.main import main

__all__ = ["main"]
