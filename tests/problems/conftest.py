"""Packages that tests write, file by file, and a store of progress."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from problems.progress import Progress

YAML = "problem_format_version: 2025-09\nname: Twice\nuuid: 6a4d\n"
TWICE: dict[str, str] = {
    "problem.yaml": YAML,
    "statement/problem.en.md": "Print the number twice as large.\n",
    "data/sample/1.in": "1\n",
    "data/sample/1.ans": "2\n",
    "data/secret/1.in": "5\n",
    "data/secret/1.ans": "10\n",
    "data/secret/2.in": "7\n",
    "data/secret/2.ans": "14\n",
}
"""A package that is right: its answer is twice its input."""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a package `twice` with these files changed or, where the text is None, left out."""

    def put(changes: dict[str, str | bytes | None] | None = None, *, name: str = "twice") -> Path:
        folder = tmp_path / name
        for path, text in (TWICE | (changes or {})).items():
            if text is not None:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode() if isinstance(text, str) else text)
        return folder

    return put


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def progress(tmp_path: Path, told: list[str]) -> Progress:
    return Progress(told.append, tmp_path / "state" / "progress.sqlite3")
