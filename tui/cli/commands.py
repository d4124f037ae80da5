"""The table of commands: `--help` and completion read it instead of importing what the commands need."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

COMMANDS = {
    "clean": "Remove the sandboxes on the engine that nobody uses.",
    "growth": "Measure how FILE's CPU time and memory grow with the input of PROBLEM.",
    "health": "Check every language: its image, its output, and that every limit holds.",
    "images": "List, pull, build or remove the languages' images.",
    "judge": "Judge FILE against PROBLEM's cases.",
    "keys": "List every command of the app with its keys, its letters in the menu, and its id for config.toml.",
    "languages": "List the languages with their images, libraries, limits, timeouts and definition files.",
    "limits": "Run a program into each limit in each language, and check that the limit holds.",
    "mcp": "Run and judge programs for language models: an MCP server on stdin and stdout.",
    "practice": "Practise interview problems in the app.",
    "problems": "List, show, import and verify problems, show lists and attempts, or move your progress.",
    "race": "Race FILE against the accepted solutions of PROBLEM, and against your last accepted one.",
    "run": "Run FILE in a sandbox.",
    "serve": "Run and judge programs for other programs, over HTTP.",
    "setup": "Find or install an engine and get the languages' images, reporting each step.",
    "web": "Let people use the app in a browser.",
    "worker": "Judge submissions for a scheduler, in the languages that are named, by default in all.",
}
"""By name, what each does: the first sentence of its own help. A command is in the module of its name."""


def load(name: str) -> click.Command:
    """Import a command and return it."""
    command: click.Command = getattr(import_module(f"tui.cli.{name}"), name)
    return command
