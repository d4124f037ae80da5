"""What `submissions.yaml` asks of a package's submissions: maps by glob patterns of their paths.

    accepted:                    # a folder's own name: in the place of what the folder promises
      permitted: [AC, WA]
    "mixed/*.{py,cpp}":          # any other pattern: beside it
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
_USED = {"language", "permitted", "required", "authors", "model_solution"}
_MOST_PATTERNS = 1000
"""That the braces of one pattern may stand for: more are a mistake, or meant to take long."""


def entries_of(told: Mapping[str, Any], name: str) -> Entries:
    """The entries that are for the submission `name`, a path below `submissions/`, or for its folder."""
    paths = (name, PurePosixPath(name).parent.as_posix())
    return [
        (pattern, own)
        for pattern, own in told.items()
        if isinstance(own, dict) and any(matches(pattern, path) for path in paths)
    ]


def demands(entries: Entries) -> tuple[Demand, ...]:
    """What of these entries is about verdicts.

    Raises:
        PackageError: it is no list of words.
    """
    found = (
        Demand(pattern, *(_verdicts(own, key, pattern) for key in ("permitted", "required")))
        for pattern, own in entries
    )
    return tuple(demand for demand in found if demand.permitted or demand.required)


def notes(told: Mapping[str, Any]) -> list[str]:
    """What of the file is not used, a sentence each."""
    said = []
    for pattern, own in told.items():
        unused = [str(key) for key in own if key not in _USED] if isinstance(own, dict) else []
        if unused:
            said.append(f'{WHERE}, {pattern}: what is said of "{", ".join(unused)}" is not used')
    return said


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern is for a path: `*` stands for any part of a name, `{a,b}` for either; nothing else does."""
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
