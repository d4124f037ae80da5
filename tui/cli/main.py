"""`code-runner`: the group of commands, and one sentence and exit status for each error."""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

import click

from languages import DefinitionError
from problems.errors import PackageError, ProblemError
from runner.errors import RunnerError
from tui.cli import output
from tui.cli.clean import clean
from tui.cli.growth import growth
from tui.cli.health import health
from tui.cli.images import images
from tui.cli.judge import judge
from tui.cli.keys import keys
from tui.cli.languages import languages
from tui.cli.limits import limits
from tui.cli.open_app import open_app
from tui.cli.practice import practice
from tui.cli.problems import problems
from tui.cli.race import race
from tui.cli.run import run
from tui.cli.setup import setup

EXAMPLES = """
\b
Examples:
  code-runner                              open the app
  code-runner main.py                      open a file in the app
  code-runner run main.py < input.txt      run a file
  code-runner run main.cpp --memory 64m --tier quick --json
  code-runner practice                     practise: today's problems
  code-runner judge two-lighthouses a.py   judge a solution of a built-in problem
  code-runner health                       check that everything works and the limits hold

\b
Completion with Tab, in bash (zsh_source, fish_source in zsh and fish):
  eval "$(_CODE_RUNNER_COMPLETE=bash_source code-runner)"
"""


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        output.say(f"code-runner {version('code-runner')}")
        context.exit()


class _Group(click.Group):
    """Open an argument in the app if it is not a command but looks like a file."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and _looks_like_file(args[0]):
            return "open", _open, args
        return super().resolve_command(ctx, args)


def _looks_like_file(name: str) -> bool:
    path = Path(name)
    return not name.startswith("-") and (path.exists() or bool(path.suffix) or "/" in name)


@click.command(hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
def _open(file: Path) -> None:
    """Open FILE in the app."""
    if file.is_dir() or file.suffix.lower() == ".zip":
        raise click.UsageError(
            f"{file} is not a source file; to import a problem package, use `code-runner problems import {file}`"
        )
    open_app(file)


@click.group(
    cls=_Group,
    invoke_without_command=True,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.option("--debug", is_flag=True, help="Show a traceback with an error; works with every command.")
@click.pass_context
def group(context: click.Context, debug: bool) -> None:
    """Run snippets in nine languages inside sandboxes with enforced limits.

    Without a command, open the app. With a file name instead of a command, open that file in the app.
    """
    del debug  # `main` removes it from the arguments, so that it works after a command too
    if context.invoked_subcommand is None:
        open_app()


for command in (run, judge, race, growth, practice, problems, limits, health, languages, images, setup, clean, keys):
    group.add_command(command)


def main() -> NoReturn:
    """Run the command line and exit with the documented status."""
    output.prepare()
    arguments = sys.argv[1:]
    ours = arguments[: arguments.index("--")] if "--" in arguments else arguments
    debug = "--debug" in ours
    if debug:
        arguments.remove("--debug")
    try:
        group.main(arguments, prog_name="code-runner", standalone_mode=False)
        output.leave(output.OK)
    except click.exceptions.Exit as end:
        output.leave(end.exit_code)
    except (click.Abort, KeyboardInterrupt):
        output.leave(130)
    except output.ReaderGone:
        output.leave(141)
    except (click.ClickException, DefinitionError, ProblemError, RunnerError, OSError) as error:
        if debug:
            traceback.print_exc()
        output.fail(_plain(error), _status(error))
    except Exception as error:  # a bug: show a traceback only on request
        if debug:
            traceback.print_exc()
        output.fail(
            f"{type(error).__name__}: {error}; this is a bug in code-runner; --debug shows where", output.FAILED
        )


def _status(error: BaseException) -> int:
    return output.USAGE if isinstance(error, click.UsageError | DefinitionError | PackageError) else output.FAILED


def _plain(error: BaseException) -> str:
    """Return an error as one sentence; for a usage error, with a pointer to --help."""
    if isinstance(error, OSError):
        return f"cannot read or write {error.filename or 'the output'}: {error.strerror}; check space and permissions"
    if not isinstance(error, click.UsageError):
        return str(error)
    sentence = error.format_message().rstrip(".")
    sentence = sentence[:1].lower() + sentence[1:]
    asked = error.ctx.command_path if error.ctx else "code-runner"
    return f"{sentence}; see `{asked} --help`" if "; " not in sentence else sentence
