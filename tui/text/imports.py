"""Say what the import of a set of problems came to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from rich.cells import cell_len

from problems.importers import Tried
from problems.problem import Problem
from tui.text.status import Status
from tui.text.visible import fitted, shown

_MOST_CELLS = 36


def import_words(tried: Sequence[Tried]) -> str:
    """Return how many were imported and left out, such as `144 problems imported, 56 left out`."""
    problems = sum(len(one.imported.problems) for one in tried)
    refused = sum(len(one.imported.refused) for one in tried)
    return f"{_counted(problems, 'problem')} imported, {refused} left out"


def import_rows(tried: Sequence[Tried]) -> Iterator[str]:
    """Return a line for each problem of a set, what was left out last: sign, source, and id or reason.

    The folders that all sources share are not said.
    """
    common = os.path.commonprefix([f"{PurePosixPath(one.source).parent}/" for one in tried])  # noqa: RUF071  # cut below
    start = common.rfind("/") + 1 if not common.startswith("./") else 0
    cells = min(_MOST_CELLS, max((cell_len(shown(one.source[start:])) for one in tried), default=0))

    def row(status: Status, source: str, words: str) -> str:
        name = shown(source[start:])
        name = name if cell_len(name) <= cells else f"…{name[1 - cells :]}"  # its end tells more than its beginning
        return f"{status.sign} {fitted(name, cells)}  {shown(words)}"

    for one in tried:
        for problem in one.imported.problems:
            yield row(Status.OK, one.source, _imported(problem, one.imported.notes))
    for one in tried:
        for sentence in one.imported.refused:
            yield row(Status.FAILED, one.source, sentence)


def _imported(problem: Problem, notes: Sequence[str]) -> str:
    facts = [_counted(len(problem.cases), "case"), problem.practice.difficulty or ""]
    facts += [_counted(len(notes), "note")] if notes else []
    return f"{problem.id}: {', '.join(filter(None, facts))}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
