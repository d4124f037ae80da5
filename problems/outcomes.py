"""The journal of judging many: what each submission got, on disk as soon as it is known.

A file of JSON lines, each synced. Where each line begins is in a file, too, so a hundred thousand reports need no more
memory than ten.
"""

from __future__ import annotations

import json
import os
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from foundation.index import Index
from foundation.paths import state_folder
from problems.journal import FORGOTTEN_S


class Outcomes:
    """Reports by key. Without `resume`, it begins empty.

    Raises:
        OSError: it cannot be written.
    """

    def __init__(self, path: Path, *, resume: bool = True) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._places = Index()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("a+b" if resume else "w+b")
        end = self._read()
        if end != self._file.seek(0, os.SEEK_END):  # the line that was being written when it was interrupted
            self._file.truncate(end)

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        """Close the file; what is in it stays."""
        self._file.close()
        self._places.close()

    def find(self, key: str) -> dict[str, Any] | None:
        """Return the report of that key, or None."""
        with self._lock:
            place = self._places.get(key)
            if place is None:
                return None
            self._file.seek(place)
            line = self._file.readline()
        told: dict[str, Any] = json.loads(line)["report"]
        return told

    def add(self, key: str, report: dict[str, Any]) -> None:
        """Note a report; it is on the disk when this returns.

        Raises:
            OSError: the disk is full.
        """
        line = json.dumps({"key": key, "report": report}, ensure_ascii=False).encode(errors="replace") + b"\n"
        with self._lock:
            place = self._file.seek(0, os.SEEK_END)
            self._file.write(line)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._places[key] = place

    def _read(self) -> int:
        """Find where each line begins; return where the last whole one ends."""
        end = self._file.seek(0)
        for line in self._file:
            try:
                told = json.loads(line)
                key = str(told["key"])
                assert isinstance(told["report"], dict)
            except (ValueError, KeyError, TypeError, AssertionError):
                if not line.endswith(b"\n"):
                    break
            else:
                self._places[key] = end
            end += len(line)
        return end


def for_submissions(where: Path) -> Path:
    """Return where the journal of judging the submissions at a path lies; forget those that nobody went on with."""
    folder = state_folder() / "judging-many"
    with suppress(OSError):
        for path in folder.glob("*.jsonl"):
            if time.time() - path.stat().st_mtime > FORGOTTEN_S:
                path.unlink()
    name = "".join(sign if sign.isalnum() else "-" for sign in where.name)[:40]
    return folder / f"{name}-{_short(str(where.absolute()))}.jsonl"


def _short(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode(errors="replace")).hexdigest()[:12]
