"""`code-runner practice`: open the app where one practises."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import click
from click.core import ParameterSource

from foundation.settings import load_settings
from problems.errors import PackageError
from problems.mock import LEVELS, MINUTES
from problems.package import all_folders, read
from problems.practice_lists import read_lists
from problems.problem import Problem
from problems.today import plan
from tui.cli import output
from tui.cli.open_app import open_app
from tui.state.followed import followed
from tui.text.destinations import DESTINATIONS


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the words and ids that begin like this, for the shell's Tab key."""
    return [name for name in (*DESTINATIONS, *_ids()) if name.startswith(incomplete)]


def _ids() -> list[str]:
    return [folder.name for folder in all_folders()]


_WORDS = "".join(f"  {word:8} {known.help}\n" for word, known in DESTINATIONS.items())


@click.command(
    epilog=f"\b\nWords:\n{_WORDS}\n\b\nExamples:\n  code-runner practice\n  code-runner practice next\n"
    "  code-runner practice gift-card-pair\n  code-runner practice --json\n"
    "  code-runner practice mock --minutes 60 --level hard"
)
@click.argument("where", default="today", metavar=f"[ID | {' | '.join(DESTINATIONS)}]", shell_complete=_complete)
@click.option("--minutes", type=click.IntRange(5, 600), default=MINUTES, show_default=True, help="Length of a mock.")
@click.option("--level", type=click.Choice(list(LEVELS)), help="Level of a mock; default: the app asks.")
@click.option("--json", "as_json", is_flag=True, help="Print today's plan as one JSON value; open nothing.")
def practice(where: str, minutes: int, level: str | None, as_json: bool) -> None:
    """Practise interview problems in the app.

    Without an argument, it opens at today's plan: the problems that are due, then new ones along the list that you
    follow, as many a day as new_per_day in [practice] of config.toml says. --minutes and --level are for mock.
    """
    if where not in DESTINATIONS and where not in (ids := _ids()):
        near = get_close_matches(where, [*DESTINATIONS, *ids], cutoff=0.5)
        remedy = f"did you mean {' or '.join(near)}?" if near else "`code-runner problems` lists the problems"
        raise click.UsageError(f'"{where}" is not a problem; {remedy}')
    given = click.get_current_context().get_parameter_source
    if where != "mock" and (level or given("minutes") is not ParameterSource.DEFAULT):
        raise click.UsageError("--minutes and --level are for a mock interview; write `code-runner practice mock`")
    if not as_json:
        open_app(practice=where, minutes=minutes, level=level or "")
    if where != "today":
        raise click.UsageError(f'--json prints the plan of today; leave "{where}" out')
    output.say_json(_plan())


def _plan() -> dict[str, Any]:
    from problems.progress import Progress  # SQLite takes a while to import

    problems: dict[str, Problem] = {}
    for folder in all_folders():
        with suppress(PackageError):  # `code-runner problems` says what is wrong
            problems[folder.name] = read(folder)
    lists, wrong = read_lists(problems)
    output.warn(wrong)
    settings, faults = load_settings()
    output.warn(faults)
    following = next((one for one in lists if one.name == followed()), None)
    progress = Progress(lambda sentence: output.tell(f"code-runner: {sentence}"))
    now = datetime.now().astimezone()
    figures = progress.statistics({}, now)
    today = plan(
        {name: problem.practice.difficulty for name, problem in problems.items()},
        progress.statuses(),
        following.problems if following else list(problems),
        new_per_day=settings.practice.new_per_day,
        today=now.date(),
        minutes={name: problem.practice.minutes for name, problem in problems.items()},
    )
    return {
        "schema": 1,
        "list": following.name if following else None,
        "minutes": today.minutes,
        "steps": [{"problem": step.problem, "kind": step.kind, "minutes": step.minutes} for step in today.steps],
        "ahead": list(today.ahead),
        "due_tomorrow": today.tomorrow,
        "streak": figures.streak,
        "active_days": {"days": figures.recent, "of": figures.of_recent},
    }
