"""`code-runner problems attempts`: the attempts at a problem."""

from __future__ import annotations

from typing import Any

import click

from problems import package
from problems.records import Attempt, KeptGrowth
from tui.cli import options, output
from tui.text.attempts import cpu_growth_of, memory_of, time_of, unreadable_words, verdict_of
from tui.text.times import moment_text
from tui.text.visible import shown


@click.command(
    epilog="\b\nExamples:\n  code-runner problems attempts gift-card-pair\n"
    "  code-runner problems attempts gift-card-pair --json | jq -r '.attempts[0].source'"
)
@options.problem
@options.as_json
def attempts(problem: str, as_json: bool) -> None:
    """List your attempts at a problem, the newest first.

    PROBLEM is its id; attempts outlive a problem that was removed. With --json, each attempt has its source,
    and as `growth` the classes that `code-runner growth` or the app measured: null if it was not measured, and a class
    of null if it cannot be told.
    """
    from problems.progress import Progress  # SQLite takes a while to import

    progress = Progress(lambda sentence: output.tell(f"code-runner: {sentence}"))
    kept = progress.kept_attempts(problem)
    if not kept.attempts and not kept.unreadable:
        with package.opened(package.find(problem)) as found:  # or there is no such problem
            kept = progress.kept_attempts(found.id)
    if as_json:
        told = {
            "schema": 1,
            "problem": problem,
            "attempts": [_attempt(one, kept.growth_of(one)) for one in kept.attempts],
        }
        output.say_json(told | {"unreadable": kept.unreadable})
    elif kept.attempts:
        head = ["when", "language", "verdict", "passed", "slowest", "memory", "CPU growth", "name", "id"]
        output.say(output.table(head, [_attempt_row(one, kept.growth_of(one)) for one in kept.attempts]))
    else:
        output.say(f"no attempts at {problem} yet: the app keeps one each time it judges")
    if words := unreadable_words(kept.unreadable):
        output.tell(f"code-runner: {words}")


def _attempt(one: Attempt, growth: KeptGrowth | None) -> dict[str, Any]:
    from msgspec import to_builtins

    told: dict[str, Any] = to_builtins(one)
    classes = growth and {
        "cpu": growth.cpu,
        "memory": growth.memory,
        "cpu_fits": list(growth.cpu_fits),
        "memory_fits": list(growth.memory_fits),
        "when": to_builtins(growth.when),
    }
    return {key: value for key, value in told.items() if key != "problem"} | {"growth": classes}


def _attempt_row(one: Attempt, growth: KeptGrowth | None) -> list[str]:
    figures = [verdict_of(one)[1], f"{one.passed}/{one.total}", time_of(one) or "-", memory_of(one) or "-"]
    figures.append(cpu_growth_of(growth) or "-")
    return [moment_text(one.when), one.language, *figures, shown(one.name) or "-", one.id[:8]]
