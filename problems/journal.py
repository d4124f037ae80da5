"""What was done so far, so that an interrupted command can go on: a file of JSON lines in the state folder."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from foundation.paths import state_folder

FORGOTTEN_S = 7 * 24 * 3600
"""A judging that nobody went on with for so long is forgotten."""


class Journal:
    """Values by keys of one or more words. Without `resume`, it begins empty."""

    def __init__(self, path: Path, *, resume: bool = False) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._known: dict[tuple[str, ...], dict[str, Any]] = {}
        if resume:
            self._read()
        else:
            self.remove()

    @property
    def size(self) -> int:
        """The number of values."""
        return len(self._known)

    def find(self, *key: str) -> dict[str, Any] | None:
        """Return the value of that key, or None."""
        return self._known.get(key)

    def add(self, key: tuple[str, ...], value: Mapping[str, Any]) -> None:
        """Note a value."""
        line = json.dumps({"key": key, "value": value}) + "\n"
        with self._lock:
            self._known[key] = dict(value)
            with suppress(OSError):  # without a file, it is done again after an interruption
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(line)

    def remove(self) -> None:
        """Forget everything."""
        self._known.clear()
        with suppress(OSError):
            self._path.unlink()

    def _read(self) -> None:
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except OSError:
            return
        for line in lines:
            try:
                told = json.loads(line)
                self._known[tuple(told["key"])] = dict(told["value"])
            except (ValueError, KeyError, TypeError):
                continue  # the line that was being written when it was interrupted


def of_judging(digest: str, *, resume: bool) -> Journal:
    """Return the journal of one submission's judging."""
    folder = state_folder() / "judging"
    with suppress(OSError):
        for path in folder.glob("*.jsonl"):
            if time.time() - path.stat().st_mtime > FORGOTTEN_S:
                path.unlink()
    return Journal(folder / f"{digest}.jsonl", resume=resume)


def of_verify(*, resume: bool) -> Journal:
    """Return the journal of `problems verify`."""
    return Journal(state_folder() / "verify.jsonl", resume=resume)
