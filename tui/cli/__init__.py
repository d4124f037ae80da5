"""The command line: the only package that prints or exits; the packages below it raise."""

from tui.cli.main import main

__all__ = ["main"]
