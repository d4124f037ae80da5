"""Read `submissions.yaml`, which maps glob patterns to the verdicts that matching submissions must get.

    accepted:                    # a folder's name replaces the folder's default
      permitted: [AC, WA]
    "mixed/*.{py,cpp}":          # any other pattern adds to it
      required: [TLE]

Source: https://www.kattis.com/problem-package-format/spec/2025-09, "Example Submissions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any

from problems.data import words
from problems.problem import Demand

WHERE = "submissions/submissions.yaml"
VERDICTS = ("AC", "WA", "TLE", "RTE")
Entries = list[tuple[str, Mapping[str, Any]]]
_USED = {"language", "entrypoint", "permitted", "required", "authors", "model_solution"}
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
        PackageError: one is not a list of words.
    """
    found = (
        Demand(pattern, *(_verdicts(own, key, pattern) for key in ("permitted", "required")))
        for pattern, own in entries
    )
    return tuple(demand for demand in found if demand.permitted or demand.required)


def notes(told: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each entry with unused keys."""
    said = []
    for pattern, own in told.items():
        unused = [str(key) for key in own if key not in _USED] if isinstance(own, dict) else []
        if unused:
            said.append(f'{WHERE}, {pattern}: what is said of "{", ".join(unused)}" is not used')
    return said


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
