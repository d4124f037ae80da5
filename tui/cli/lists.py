"""`code-runner problems lists`: the lists of problems that practice can follow."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import click

from problems import PackageError, package
from problems.practice_lists import PracticeList, find_list, read_lists
from problems.problem import Problem
from tui.cli import options, output
from tui.state.followed import followed
from tui.text.status import Status
from tui.text.visible import shown


def _complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of lists that begin like this, for the shell's Tab key."""
    found, _ = read_lists(_folders())
    return [one.name for one in found if one.name.startswith(incomplete)]


@click.command(epilog="\b\nExamples:\n  code-runner problems lists\n  code-runner problems lists first-week")
@click.argument("name", required=False, shell_complete=_complete)
@options.as_json
def lists(name: str | None, as_json: bool) -> None:
    """Show the lists of problems to follow in practice, or the problems of one.

    A list of your own is a TOML file in lists/ of the config folder, with title, purpose and sections; it may name
    imported problems, too. In the app, F in practice chooses the list to follow.
    """
    folders = _folders()
    found, wrong = read_lists(folders)
    output.warn(wrong)
    solved = _solved()
    if as_json:
        told = [find_list(found, name)] if name else found
        following = followed()
        output.say_json({"schema": 1, "lists": [_facts(one, solved, following) for one in told]})
    elif name:
        output.say(_page(find_list(found, name), folders, solved))
    else:
        head = ["name", "title", "problems", "solved"]
        rows = [[one.name, shown(one.title), str(len(one.problems)), str(_count(one, solved))] for one in found]
        output.say(output.table(head, rows))


def _folders() -> dict[str, Path]:
    return {folder.name: folder for folder in package.all_folders()}


def _solved() -> set[str]:
    from problems.progress import Progress, ProgressError  # SQLite takes a while to import

    try:
        statuses = Progress(lambda sentence: output.tell(f"code-runner: {sentence}")).statuses()
    except ProgressError as error:
        output.tell(f"code-runner: {error}")
        return set()
    return {name for name, status in statuses.items() if status.status == "solved"}


def _count(one: PracticeList, solved: Collection[str]) -> int:
    return sum(problem in solved for problem in one.problems)


def _facts(one: PracticeList, solved: Collection[str], following: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": one.title,
        "purpose": one.purpose,
        "license": one.license,
        "built_in": one.built_in,
        "file": str(one.path),
        "followed": one.name == following,
        "solved": _count(one, solved),
        "total": len(one.problems),
        "sections": [{"title": section.title, "problems": list(section.problems)} for section in one.sections],
    }


def _page(one: PracticeList, folders: dict[str, Path], solved: Collection[str]) -> str:
    read = {name: _problem(folders[name]) for name in one.problems}
    names = max(map(len, one.problems))
    titles = max(len(problem.name) for problem in read.values() if problem) if any(read.values()) else 0
    lines = [f"{one.title}  ({one.name})", *([one.purpose] if one.purpose else [])]
    for section in one.sections:
        lines += ["", section.title]
        for name in section.problems:
            sign = Status.OK.sign if name in solved else Status.IDLE.sign
            problem = read[name]
            words = f"{problem.name:{titles}}  {problem.practice.difficulty or ''}" if problem else "cannot be read"
            lines.append(f"  {sign} {name:{names}}  {words}".rstrip())
    return "\n".join(shown(line, None) for line in lines)


def _problem(folder: Path) -> Problem | None:
    try:
        return package.read(folder).in_language(options.natural_language())
    except PackageError:
        return None  # `code-runner problems` says why
