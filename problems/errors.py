"""What can go wrong with a problem. None of it is ever a submission's fault.

Each error reads as one sentence; decide by its `kind`, not by the sentence.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

PackageFault = Literal[
    "not_found",  # no problem has that id, and nothing is at that path
    "not_a_package",  # it is neither a package nor anything else that can be imported
    "unreadable",  # the file system refuses
    "damaged",  # it is not the zip, YAML, JSON or UTF-8 that it should be
    "bad_value",  # a key or a name has a value that it must not have
    "missing",  # a file that must be there is not: a case, an answer, a program
    "conflict",  # two things have one name
    "bad_link",  # it leads nowhere, in a circle or out of the package
    "too_large",
    "unsupported",  # it is right, but nothing here judges such problems
    "exists",  # an import would replace a problem
]
JudgeFault = Literal[
    "cannot_run",  # no language here runs the program
    "does_not_compile",
    "too_slow",  # it did not end in time
    "crashed",  # a limit or a signal ended it, or it failed
    "bad_status",  # its exit status means nothing
    "bad_output",  # what it prints is of no use: not the same for the same seed, or the same for each
]


class ProblemError(Exception):
    """Root of this room's errors; each reads as one sentence."""


class PackageError(ProblemError):
    """A problem package, or a file of it, is wrong: found by reading it.

    Attributes:
        where: the file, relative to the package's folder, and the line or key.
        problem: what is wrong, quoting what was found.
        expected: what to do about it.
        kind: what is wrong, to decide by.
    """

    def __init__(
        self, where: str | PurePath, problem: str, expected: str = "", *, kind: PackageFault = "bad_value"
    ) -> None:
        self.where = str(where)
        self.problem = problem
        self.expected = expected
        self.kind = kind
        super().__init__(f"{where}: {problem}" + (f"; {expected}" if expected else ""))

    def inside(self, place: str) -> PackageError:
        """Return the same error, its place told from one folder further out."""
        return PackageError(f"{place}, {self.where}", self.problem, self.expected, kind=self.kind)


class JudgeError(ProblemError):
    """Judging failed because of a program of the package: its validator crashed, looped or does not compile.

    Attributes:
        kind: what failed, to decide by.
    """

    def __init__(self, sentence: str, *, kind: JudgeFault = "crashed") -> None:
        self.kind = kind
        super().__init__(sentence)
