"""Problem packages, the judge, and practice progress. Builds on runner and languages; knows no terminal."""

from problems.errors import JudgeError, PackageError, ProblemError

__all__ = ["JudgeError", "PackageError", "ProblemError"]
