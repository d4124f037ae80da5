"""What can go wrong with a problem. None of it is ever a submission's fault."""

from __future__ import annotations

from pathlib import Path


class ProblemError(Exception):
    """Root of this room's errors; each reads as one sentence."""


class PackageError(ProblemError):
    """A problem package, or a file of it, is wrong: found by reading it.

    Attributes:
        where: the file (from the package's folder on), and line or key.
        problem: what is wrong, quoting what was found.
        expected: what to do about it.
    """

    def __init__(self, where: str | Path, problem: str, expected: str = "") -> None:
        self.where = str(where)
        self.problem = problem
        self.expected = expected
        super().__init__(f"{where}: {problem}" + (f"; {expected}" if expected else ""))

    def inside(self, place: str) -> PackageError:
        """The same error, its place told from one folder further out."""
        return PackageError(f"{place}, {self.where}", self.problem, self.expected)


class JudgeError(ProblemError):
    """Judging failed by something of the package's: its validator crashed, looped or does not compile."""
