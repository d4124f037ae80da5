"""Options and arguments that several commands have, and what they are turned into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from foundation.limits import Limit
from languages import LIMITS, Catalogue, Language, load
from runner.engine import Engine, connect
from runner.images import Progress
from tui.cli import output

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON value on stdout.")
root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Links of the package may lead anywhere in FOLDER, such as its repository; default: the package.",
)
names = click.argument("languages", nargs=-1, metavar="[LANG]...")


class WithArguments(click.Command):
    """A command whose words after `--` are a program's arguments, its parameter `arguments`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep what follows `--` from the command's own parameters."""
        own, words = (args[: args.index("--")], args[args.index("--") + 1 :]) if "--" in args else (args, [])
        ctx.params["arguments"] = tuple(words)
        return super().parse_args(ctx, own)


_METAVARS = {"bytes": "SIZE", "cpus": "NUMBER", "count": "NUMBER", "ms": "MS"}


def limit_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """One option for each row of the limits' table."""
    for row in reversed(LIMITS):
        command = click.option(f"--{row.name}", metavar=_METAVARS[row.unit], help=_help(row))(command)
    return command


def _help(row: Limit) -> str:
    return f"When it is hit: {row.when_hit}."


def catalogue() -> Catalogue:
    """The languages; what is wrong in the user's files is told on stderr."""
    loaded = load()
    output.warn(loaded.problems)
    return loaded


def chosen(loaded: Catalogue, names: Sequence[str]) -> list[Language]:
    """The languages named, each once; all where none is.

    Raises:
        DefinitionError: there is none of that name.
    """
    found = {language.id: language for language in map(loaded.find, names)}
    return list((found or loaded.languages).values())


def engine(loaded: Catalogue) -> Engine:
    """The engine that the settings name, or that is found.

    Raises:
        EngineError: none answers.
    """
    return connect(loaded.settings.engine.host)


def show_progress(progress: Progress) -> None:
    """Progress of an image on one line of the terminal."""
    output.progress(progress_text(progress))


def progress_text(progress: Progress) -> str:
    """`Python: pull 12 of 48 MiB, python:3.13-slim: Downloading`."""
    far = ""
    if progress.total:
        scale, unit = (1 << 20, " MiB") if progress.unit == "bytes" else (1, "")
        far = f" {progress.done // scale + (progress.unit == 'steps')}/{progress.total // scale}{unit}"
    return f"{progress.language}: {progress.step}{far}, {progress.text}"
