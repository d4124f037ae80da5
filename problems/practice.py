"""`practice.yaml`, our extension of the package format: difficulty, topics, hints, the function to write."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from problems.data import words
from problems.errors import PackageError
from problems.growth_fit import CLASSES, GrowthClass
from problems.problem import Difficulty, Practice, StatedGrowth
from problems.signature import Signature
from problems.yaml_file import read_yaml

_WHERE = "practice.yaml"
_KEYS = {"difficulty", "topics", "hints", "function", "growth"}
_GROWTH_KEYS = ("n", "largest", "cpu", "memory", "slow")


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
        growth=_growth(told["growth"]) if told.get("growth") is not None else None,
    )


def _growth(told: object) -> StatedGrowth:
    """Return the section `growth`.

    Raises:
        PackageError: a value is invalid.
    """
    where = f"{_WHERE}, growth"
    if not isinstance(told, dict) or not set(told) <= set(_GROWTH_KEYS) or not {"n", "largest"} <= set(told):
        raise PackageError(where, f"is not a mapping of {', '.join(_GROWTH_KEYS)}", "n and largest must be there")
    largest = told["largest"]
    if type(largest) is not int or largest < 1:
        raise PackageError(f"{where}.largest", f'"{largest}" is not a size', "write a whole number from 1 on")
    for key in ("cpu", "memory", "slow"):
        if told.get(key) is not None and str(told[key]) not in CLASSES:
            raise PackageError(f"{where}.{key}", f'"{told[key]}" is not a class', f"write one of {', '.join(CLASSES)}")
    cpu, memory, slow = (
        cast(GrowthClass | None, None if told.get(key) is None else str(told[key])) for key in ("cpu", "memory", "slow")
    )
    return StatedGrowth(n=str(told["n"]), largest=largest, cpu=cpu, memory=memory, slow=slow)
