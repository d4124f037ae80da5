"""`practice.yaml`: what our own packages say beyond the format: difficulty, topics, hints, the function to write."""

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
    """What the file says; nothing where there is none.

    Raises:
        PackageError: a value that is none.
    """
    if not path.is_file():
        return Practice()
    told = read_yaml(path, _WHERE)
    notes += [f'{_WHERE}: there is no key "{key}", it is not used' for key in told if key not in _KEYS]
    difficulty = told.get("difficulty")
    if difficulty is not None and difficulty not in get_args(Difficulty):
        raise PackageError(
            f"{_WHERE}, difficulty", f'"{difficulty}" is none', f"write {', '.join(get_args(Difficulty))}"
        )
    hints = told.get("hints") or []
    if not isinstance(hints, list) or not all(isinstance(hint, str) for hint in hints):
        raise PackageError(f"{_WHERE}, hints", "is no list of texts", "write one after a dash in each line")
    return Practice(
        difficulty=cast(Difficulty | None, difficulty),
        topics=words(told.get("topics"), f"{_WHERE}, topics"),
        hints=tuple(hint.strip() for hint in hints),
        signature=Signature.of(told["function"]) if told.get("function") is not None else None,
    )
