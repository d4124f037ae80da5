"""Results that clients ask for later: a SQLite file with an age, a number and a size that it never exceeds."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from foundation.database import Database, milliseconds
from serve.refusals import Refused, log_once

LASTING = "version"
"""The kind of what is kept for ever: a row for each image."""
PRUNE_S = 10.0
"""How often, at most, what is too old is removed."""
TABLE = """
CREATE TABLE results (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, finished INTEGER NOT NULL, bytes INTEGER NOT NULL, told BLOB NOT NULL
) WITHOUT ROWID
"""
MIGRATIONS = ((TABLE, "CREATE INDEX by_time ON results (finished)"),)


class _StoreError(Exception):
    """The file cannot be read or written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """What is kept: nothing older, no more and nothing larger than this."""

    hours: float
    results: int
    size_bytes: int


class Store:
    """The results; safe to use from several threads."""

    def __init__(self, path: Path, keep: Keep) -> None:
        self._keep = keep
        self._database = Database(path, MIGRATIONS, what="The results", error=_StoreError, tell=log_once, busy_s=5.0)
        self._pruned = 0.0
        self._lock = threading.Lock()

    def put(self, kind: str, identifier: str, told: dict[str, Any]) -> None:
        """Store a result; if that is impossible, only the log says so: whoever waits has it anyway."""
        raw = msgspec.json.encode(told)
        row = (identifier, kind, milliseconds(datetime.now(UTC)), len(raw), raw)
        self._try(lambda db: db.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)", row))
        with self._lock:
            due = time.monotonic() - self._pruned > PRUNE_S
            if due:
                self._pruned = time.monotonic()
        if due:
            self.prune()

    def get(self, kind: str, identifier: str) -> dict[str, Any] | None:
        """Return a result, or None if there is none of this kind.

        Raises:
            Refused: the file cannot be read.
        """
        oldest = milliseconds(datetime.now(UTC) - timedelta(hours=self._keep.hours))
        query = "SELECT told FROM results WHERE id = ? AND kind = ? AND (finished >= ? OR kind = ?)"
        try:
            row = self._database.do(lambda db: db.execute(query, (identifier, kind, oldest, LASTING)).fetchone())
        except _StoreError as error:
            raise Refused(503, str(error), kind="store") from None
        return msgspec.json.decode(row[0]) if row else None

    def page(self, kind: str, first: int, count: int) -> tuple[int, list[dict[str, Any]]]:
        """Return how many results of a kind there are, and some of them, the newest first.

        Raises:
            Refused: the file cannot be read.
        """

        def read(db: sqlite3.Connection) -> tuple[int, list[dict[str, Any]]]:
            total = db.execute("SELECT count(*) FROM results WHERE kind = ?", (kind,)).fetchone()[0]
            query = "SELECT told FROM results WHERE kind = ? ORDER BY finished DESC, id LIMIT ? OFFSET ?"
            return total, [msgspec.json.decode(row[0]) for row in db.execute(query, (kind, count, first))]

        try:
            return self._database.do(read)
        except _StoreError as error:
            raise Refused(503, str(error), kind="store") from None

    def remove(self, identifier: str) -> None:
        """Remove a result, if there is one."""
        self._try(lambda db: db.execute("DELETE FROM results WHERE id = ?", (identifier,)))

    def prune(self) -> None:
        """Remove what is too old, too much or too large, the oldest first."""
        oldest = milliseconds(datetime.now(UTC) - timedelta(hours=self._keep.hours))

        def remove(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM results WHERE finished < ? AND kind <> ?", (oldest, LASTING))
            db.execute(
                "DELETE FROM results WHERE id IN (SELECT id FROM"
                " (SELECT id, row_number() OVER newest AS number, sum(bytes) OVER newest AS size"
                " FROM results WHERE kind <> ? WINDOW newest AS (ORDER BY finished DESC, id))"
                " WHERE number > ? OR size > ?)",
                (LASTING, self._keep.results, self._keep.size_bytes),
            )

        self._try(remove)

    def _try(self, work: Callable[[sqlite3.Connection], object]) -> None:
        try:
            self._database.do(work, write=True)
        except _StoreError as error:
            log_once(str(error))
