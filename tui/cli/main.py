"""`code-runner`: the group of commands, and one sentence and exit status for each error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from tui.cli import output
from tui.cli.commands import COMMANDS, load
from tui.cli.open_app import open_app

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

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
        from importlib.metadata import version

        output.say(f"code-runner {version('code-runner')}")
        context.exit()


class _Group(click.Group):
    """Import a command when it is used; open an argument in the app if it is no command but looks like a file."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the commands' names."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Import a command; return None if there is none of that name."""
        return load(name) if name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands as click does, but from the table."""
        plain = {name: click.Command(name, help=described) for name, described in COMMANDS.items()}
        click.Group(commands=plain).format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete commands as click does, but from the table; and options."""
        from click.shell_completion import CompletionItem

        found = [CompletionItem(name, help=COMMANDS[name]) for name in COMMANDS if name.startswith(incomplete)]
        return found + click.Command.shell_complete(self, ctx, incomplete)

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
    except Exception as error:
        if debug:
            import traceback

            traceback.print_exc()
        output.fail(_plain(error), _status(error))


def _status(error: Exception) -> int:
    from foundation.errors import DefinitionError
    from problems.errors import PackageError

    return output.USAGE if isinstance(error, click.UsageError | DefinitionError | PackageError) else output.FAILED


def _plain(error: Exception) -> str:
    """Return an error as one sentence; for a usage error, with a pointer to --help."""
    if isinstance(error, OSError):
        return f"cannot read or write {error.filename or 'the output'}: {error.strerror}; check space and permissions"
    if isinstance(error, click.UsageError):
        sentence = error.format_message().rstrip(".")
        sentence = sentence[:1].lower() + sentence[1:]
        asked = error.ctx.command_path if error.ctx else "code-runner"
        return f"{sentence}; see `{asked} --help`" if "; " not in sentence else sentence
    # Not imported before they are needed: they would cost `--help` a tenth of a second.
    from foundation.errors import DefinitionError
    from problems.errors import ProblemError
    from runner.errors import RunnerError

    if isinstance(error, click.ClickException | DefinitionError | ProblemError | RunnerError):
        return str(error)
    return f"{type(error).__name__}: {error}; this is a bug in code-runner; --debug shows where"
