"""What Exercism says about an exercise beside its canonical data: title, licence, difficulty and topics.

The title is in `metadata.toml` beside the data and the licence at the root of the repository. Difficulty and topics are
facts of a language's track: they are known if a track's repository lies beside that of the exercises.
Source: https://exercism.org/docs/building/tracks/config-json
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from foundation.errors import DefinitionError
from foundation.toml_file import read_toml
from problems.errors import PackageError
from problems.importers.json_file import read_json
from problems.problem import Difficulty

_NEAR = 3
"""So many folders above an exercise may be the root of its repository: exercises/practice/bob."""
_MOST_BYTES = 64 << 10
_MIT = "The MIT License"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an exercise; empty where nothing is."""

    title: str = ""
    license: str = "unknown"
    license_text: str = ""
    """The whole licence, which asks to go with every copy."""
    owner: str = ""
    """Who holds the rights."""
    difficulty: Difficulty | None = None
    topics: tuple[str, ...] = ()


def find_facts(exercise: str, beside: Path | None) -> Facts:
    """Return what is known of an exercise; `beside` is the folder of its data."""
    if beside is None:
        return Facts()
    home = beside.resolve()
    root = next((folder for folder in _above(home) if (folder / "LICENSE").is_file()), None)
    text = _text(root / "LICENSE") if root else ""
    is_mit = text.lstrip().startswith(_MIT)
    track = _exercise_of_track(exercise, (root, root.parent) if root else ())
    return Facts(
        title=_title(home / "metadata.toml"),
        license="MIT" if is_mit else "unknown",
        license_text=text if is_mit else "",
        owner=_owner(text) if is_mit else "",
        difficulty=_difficulty(track.get("difficulty")),
        topics=_words(track.get("topics")) or _words(track.get("practices")),
    )


def _above(folder: Path) -> Iterator[Path]:
    yield folder
    yield from list(folder.parents)[:_NEAR]


def _text(path: Path) -> str:
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_BYTES:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _title(path: Path) -> str:
    try:
        title = read_toml(path).get("title") if path.is_file() and not path.is_symlink() else ""
    except DefinitionError:
        return ""  # the exercise's id says nearly the same
    return title.strip() if isinstance(title, str) else ""


def _owner(text: str) -> str:
    line = next((line for line in text.splitlines() if line.startswith("Copyright")), "")
    words = [word for word in line.split()[1:] if word != "(c)" and not word[:1].isdigit()]
    return " ".join(words)


def _exercise_of_track(exercise: str, places: tuple[Path, ...]) -> Mapping[str, Any]:
    """Return what a track in one of these folders says of an exercise; empty if none does."""
    for place in places:
        for path in (place / "config.json", *sorted(place.glob("*/config.json"))):
            if found := _track(path).get(exercise):
                return found
    return {}


@lru_cache(maxsize=8)
def _track(path: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return the practice exercises of a track by their ids; empty if it is no track."""
    if not path.is_file() or path.is_symlink():
        return {}
    try:
        told = read_json(path)
    except PackageError:
        return {}
    exercises = told.get("exercises") if isinstance(told, dict) else None
    practice = exercises.get("practice") if isinstance(exercises, dict) else None
    return {
        str(one.get("slug")): one for one in (practice if isinstance(practice, list) else ()) if isinstance(one, dict)
    }


def _difficulty(told: object) -> Difficulty | None:
    """Return the difficulty of a number from 1 to 10: tracks call 1 easy, 4 medium and 7 hard."""
    if not isinstance(told, int) or isinstance(told, bool) or not 1 <= told <= 10:
        return None
    if told < 4:
        return "easy"
    return "medium" if told < 7 else "hard"


def _words(told: object) -> tuple[str, ...]:
    return tuple(word for word in told if isinstance(word, str) and word) if isinstance(told, list) else ()
