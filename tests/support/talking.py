"""Our two example packages, for tests that change them: one whose judge talks, and one whose program is run twice."""

from __future__ import annotations

from pathlib import Path

from tests.problems.conftest import TWICE

EXAMPLES = Path(__file__).parents[2] / "examples/problems"
Files = dict[str, str | bytes | None]


def _read(name: str) -> Files:
    """Return an example's files, in place of all of `twice`."""
    folder = EXAMPLES / name
    files = {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}
    return {**dict.fromkeys(TWICE), **files}


GUESS = _read("guess-the-number")
"""Guess a number: right programs, and wrong ones of each kind."""
TWO = _read("shift-cipher")
"""Shift a word forth and back: the program must not keep anything from one run to the next."""
YAML = str(GUESS["problem.yaml"])


def judge_of(program: str) -> Files:
    """`GUESS` with another judge."""
    return GUESS | {"output_validator/judge.py": f"import os, sys, time\n{program}\n"}
