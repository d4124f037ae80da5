"""The error for a file or value that people write."""

from __future__ import annotations

from pathlib import Path


class DefinitionError(Exception):
    """A file or value written by the user is wrong.

    It reads as one sentence: where, what is wrong, what to write instead.

    Attributes:
        where: the file with the line or key; for a value from a call or flag, its name.
        problem: what is wrong, quoting what was found.
        expected: what to write instead.
    """

    def __init__(self, where: str | Path, problem: str, expected: str = "") -> None:
        self.where = str(where)
        self.problem = problem
        self.expected = expected
        super().__init__(f"{where}: {problem}" + (f"; {expected}" if expected else ""))
