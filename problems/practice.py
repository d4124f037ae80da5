"""Read `practice.yaml`, our extension of the package format, which makes a problem one for practice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast, get_args

from problems.categories import CATEGORIES, STYLES
from problems.data import words
from problems.errors import PackageError
from problems.growth_fit import CLASSES, GrowthClass
from problems.problem import Difficulty, Practice, StatedGrowth
from problems.signature import AnySignature, ClassSignature, Signature
from problems.yaml_file import read_yaml

_WHERE = "practice.yaml"
_KEYS = {"difficulty", "topics", "category", "pattern", "minutes", "style", "hints", "function", "class", "growth"}
_MOST_MINUTES = 600
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
        category=_category(told.get("category")),
        pattern=_pattern(told.get("pattern")),
        minutes=_minutes(told.get("minutes")),
        style=_style(told.get("style")),
        hints=tuple(hint.strip() for hint in hints),
        signature=_signature(told),
        growth=_growth(told["growth"]) if told.get("growth") is not None else None,
    )


def _category(told: object) -> str | None:
    if told is None or (isinstance(told, str) and told in CATEGORIES):
        return told
    raise PackageError(f"{_WHERE}, category", f'"{told}" is not a category', f"write one of {', '.join(CATEGORIES)}")


def _pattern(told: object) -> str:
    if told is None or isinstance(told, str):
        return (told or "").strip()
    raise PackageError(f"{_WHERE}, pattern", f'"{told}" is not a text', "write a short phrase")


def _minutes(told: object) -> int | None:
    if told is None or (isinstance(told, int) and told is not True and 1 <= told <= _MOST_MINUTES):
        return told
    where = f"{_WHERE}, minutes"
    raise PackageError(where, f'"{told}" is not a time', f"write whole minutes from 1 to {_MOST_MINUTES}")


def _style(told: object) -> tuple[str, ...]:
    where = f"{_WHERE}, style"
    styles = words(told, where)
    for style in styles:
        if style not in STYLES:
            raise PackageError(where, f'"{style}" is not a style', f"write a list of {', '.join(STYLES)}")
    return styles


def _signature(told: Mapping[str, object]) -> AnySignature | None:
    """Return what the keys `function` or `class` ask for.

    Raises:
        PackageError: both are there, or one is invalid.
    """
    function, made = told.get("function"), told.get("class")
    if function is not None and made is not None:
        raise PackageError(_WHERE, "it has a function and a class", "keep one of them")
    if made is not None:
        return ClassSignature.of(made)
    return Signature.of(function) if function is not None else None


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
