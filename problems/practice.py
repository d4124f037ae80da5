"""`practice.yaml`, our extension of the package format: difficulty, topics, hints, the function to write."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from problems.data import words
from problems.errors import PackageError
from problems.problem import Difficulty, Practice
from problems.signature import Signature
from problems.yaml_file import read_yaml

_WHERE = "practice.yaml"
_KEYS = {"difficulty", "topics", "hints", "function"}


def read_practice(path: Path, notes: list[str]) -> Practice:
    """Read the file; return an empty `Practice` if it does not exist.

    Raises:
        PackageError: a value is invalid.
    """
    if not path.is_file():
        return Practice()
    told = read_yaml(path, _WHERE)
    notes += [f'{_WHERE}: unknown key "{key}", ignored' for key in told if key not in _KEYS]
    difficulty = told.get("difficulty")
    if difficulty is not None and difficulty not in get_args(Difficulty):
        raise PackageError(
            f"{_WHERE}, difficulty", f'"{difficulty}" is not a difficulty', f"write {', '.join(get_args(Difficulty))}"
        )
    hints = told.get("hints") or []
    if not isinstance(hints, list) or not all(isinstance(hint, str) for hint in hints):
        raise PackageError(f"{_WHERE}, hints", "is not a list of texts", "write one hint per line, after a dash")
    return Practice(
        difficulty=cast(Difficulty | None, difficulty),
        topics=words(told.get("topics"), f"{_WHERE}, topics"),
        hints=tuple(hint.strip() for hint in hints),
        signature=Signature.of(told["function"]) if told.get("function") is not None else None,
    )
