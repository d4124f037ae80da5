"""Share options and arguments between commands, and turn them into objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from foundation.limits import Limit
from foundation.settings import load_settings
from languages import LIMITS, Catalogue, Language, load
from runner.engine import Engine, connect
from runner.images import Progress
from tui.cli import output

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON value on stdout.")
root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Let the package's links lead anywhere in FOLDER, such as its repository; default: the package.",
)


def complete_language(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of languages that begin like this, for the shell's Tab key."""
    return [identifier for identifier in load().languages if identifier.startswith(incomplete)]


def complete_problem(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids of problems that begin like this; of other words, let the shell complete a path."""
    from problems.package import all_folders

    found = [CompletionItem(folder.name) for folder in all_folders() if folder.name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


names = click.argument("languages", nargs=-1, metavar="[LANG]...", shell_complete=complete_language)
problem = click.argument("problem", shell_complete=complete_problem)


def lang(described: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option that names the language."""
    return click.option("-l", "--lang", metavar="LANG", help=described, shell_complete=complete_language)


class WithArguments(click.Command):
    """A command that passes everything after `--` on as its parameter `arguments`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Separate the words after `--` from the command's own parameters."""
        own, words = (args[: args.index("--")], args[args.index("--") + 1 :]) if "--" in args else (args, [])
        ctx.params["arguments"] = tuple(words)
        return super().parse_args(ctx, own)


_METAVARS = {"bytes": "SIZE", "cpus": "NUMBER", "count": "NUMBER", "ms": "MS"}


def limit_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add one option for each row of the table of limits."""
    for row in reversed(LIMITS):
        command = click.option(f"--{row.name}", metavar=_METAVARS[row.unit], help=_help(row))(command)
    return command


def _help(row: Limit) -> str:
    return f"When this limit is hit, {row.when_hit}."


def catalogue() -> Catalogue:
    """Return the languages; warn on stderr about errors in the user's files."""
    loaded = load()
    output.warn(loaded.problems)
    return loaded


def natural_language() -> str:
    """Return the natural language that the user prefers for statements and names."""
    return load_settings()[0].practice.language


def chosen(loaded: Catalogue, names: Sequence[str]) -> list[Language]:
    """Return the named languages, each once, or all languages if none is named.

    Raises:
        DefinitionError: if a name is not known.
    """
    found = {language.id: language for language in map(loaded.find, names)}
    return list((found or loaded.languages).values())


def engine(loaded: Catalogue) -> Engine:
    """Return the engine from the settings, or the one that is found.

    Raises:
        EngineError: if none answers.
    """
    return connect(loaded.settings.engine.host)


def show_progress(progress: Progress) -> None:
    """Show the progress of an image on one line of the terminal."""
    output.progress(progress_text(progress))


def progress_text(progress: Progress) -> str:
    """Return progress as text: `Python: pull 12/48 MiB, python:3.13-slim: Downloading`."""
    far = ""
    if progress.total:
        scale, unit = (1 << 20, " MiB") if progress.unit == "bytes" else (1, "")
        far = f" {progress.done // scale + (progress.unit == 'steps')}/{progress.total // scale}{unit}"
    return f"{progress.language}: {progress.step}{far}, {progress.text}"
