"""The problems: packages, their judge, and what is kept of practising. Knows runner and languages, no terminal."""

from problems.errors import JudgeError, PackageError, ProblemError

__all__ = ["JudgeError", "PackageError", "ProblemError"]
