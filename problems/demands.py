"""Read `submissions.yaml`, which maps glob patterns to the verdicts that matching submissions must get.

    accepted:                    # a folder's name replaces the folder's default
      permitted: [AC, WA]
    "mixed/*.{py,cpp}":          # any other pattern adds to it
      required: [TLE]
      secret/*-easy:             # about these cases or groups alone
        permitted: [AC]

Source: https://www.kattis.com/problem-package-format/spec/2025-09, "Example Submissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any

from problems.data import words
from problems.errors import PackageError
from problems.problem import Demand

WHERE = "submissions/submissions.yaml"
VERDICTS = ("AC", "WA", "TLE", "RTE")
Entries = list[tuple[str, Mapping[str, Any]]]
_USED = {"language", "entrypoint", "permitted", "required", "authors", "model_solution", "score", "message"}
_OF_CASES = {"permitted", "required", "score", "message"}
_OF_VERDICTS = ("permitted", "required")
_MOST_PATTERNS = 1000
"""The most expansions of one pattern's braces; more are a mistake or an attack."""


def entries_of(told: Mapping[str, Any], name: str) -> Entries:
    """Return the entries that match a submission, a path below `submissions/`, or its folder."""
    paths = (name, PurePosixPath(name).parent.as_posix())
    return [
        (pattern, own)
        for pattern, own in told.items()
        if isinstance(own, dict) and any(matches(pattern, path) for path in paths)
    ]


def demands(entries: Entries) -> tuple[Demand, ...]:
    """Return the demands on verdicts in these entries.

    Raises:
        PackageError: one is not a list of words, or a score is none.
    """
    found = (
        Demand(
            pattern,
            _verdicts(told, "permitted", where),
            _verdicts(told, "required", where),
            cases,
            _score(told.get("score"), f"{WHERE}, {where}.score"),
            str(told.get("message") or ""),
        )
        for pattern, own in entries
        for cases, told, where in [("", own, pattern), *_of_cases(pattern, own)]
    )
    return tuple(one for one in found if one.permitted or one.required or one.score or one.message)


def notes(told: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each entry with unused keys."""
    said = []
    for pattern, own in told.items():
        if not isinstance(own, dict):
            continue
        groups = _of_cases(pattern, own)
        for where, used, keys in ((pattern, _USED, own), *((where, _OF_CASES, inner) for _, inner, where in groups)):
            unused = [str(key) for key in keys if key not in used and not isinstance(keys[key], dict)]
            for key in (key for key in _OF_VERDICTS if key in keys):
                unknown = [word for word in words(keys[key], f"{WHERE}, {where}.{key}") if word not in VERDICTS]
                if unknown:
                    known = ", ".join(VERDICTS)
                    said.append(f'{WHERE}, {where}.{key}: "{", ".join(unknown)}" is no verdict; it knows {known}')
            if unused:
                said.append(f'{WHERE}, {where}: what is said of "{", ".join(unused)}" is not used')
    return said


def about(pattern: str, case: str) -> bool:
    """Return whether a pattern matches a case or a group that it is in; names are paths below `data/`."""
    above = [path.as_posix() for path in PurePosixPath(case).parents if path.name]
    return not pattern or any(matches(pattern, path) for path in (case, *above))


def _of_cases(pattern: str, own: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any], str]]:
    """Return what an entry says of some cases alone: their pattern, the keys, and where it is said."""
    groups = ((str(key), inner) for key, inner in own.items() if key not in _USED and isinstance(inner, dict))
    return [(cases, inner, f"{pattern}.{cases}") for cases, inner in groups]


def matches(pattern: str, path: str) -> bool:
    """Return whether a pattern matches a path: `*` is any part of a name, `{a,b}` either; nothing else is special."""
    wanted = path.split("/")
    for count, plain in enumerate(_without_braces(pattern)):
        if count == _MOST_PATTERNS:
            break
        parts = re.sub(r"[\[?]", r"[\g<0>]", plain).split("/")
        if len(parts) == len(wanted) and all(map(fnmatchcase, wanted, parts)):
            return True
    return False


def _without_braces(pattern: str) -> Iterator[str]:
    braces = re.search(r"\{([^{}]*)\}", pattern)
    if braces is None:
        yield pattern
        return
    for choice in braces[1].split(","):
        yield from _without_braces(pattern[: braces.start()] + choice + pattern[braces.end() :])


def _verdicts(own: Mapping[str, Any], key: str, pattern: str) -> tuple[str, ...]:
    return tuple(word for word in words(own.get(key), f"{WHERE}, {pattern}.{key}") if word in VERDICTS)


def _score(given: object, where: str) -> tuple[float, float] | None:
    """Return a range of scores, given as such or as one number."""
    if given is None:
        return None
    ends = given if isinstance(given, list) else [given, given]
    numbers = [float(end) for end in ends if isinstance(end, int | float) and not isinstance(end, bool)]
    if len(ends) != 2 or len(numbers) != 2 or not numbers[0] <= numbers[1]:
        raise PackageError(where, f'"{str(given)[:40]}" is no score', "write a number, or [lowest, highest]")
    return numbers[0], numbers[1]
