"""Store every run with its source, stdin, overrides and result in `history.sqlite3` in the state folder.

Each call opens its own connection, so any thread of any number of apps may call at the same time; SQLite
does the locking. Beyond `MOST_RUNS` runs or `MOST_BYTES` stored bytes, the oldest runs are deleted. `Record`
bounds the stored input and output of a run.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from foundation.database import Database, milliseconds, moment
from foundation.paths import state_folder
from foundation.units import MIB
from tui.state.record import HistoryError, Record, Summary, unreadable

__all__ = ["MOST_RUNS", "History", "HistoryError", "Record", "Summary"]

MOST_RUNS = 1000
MOST_BYTES = 64 * MIB
"""The limit for all runs together, compressed."""
SEARCHED_CHARACTERS = 1 << 16
"""A search covers this much of the start of source and stdin."""
MOST_WORDS = 20
"""A search ignores further words."""
BUSY_S = 2.0
"""How long to wait while another app writes."""
_MIGRATIONS = (
    (
        """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,        -- milliseconds since 1970, UTC
        language TEXT NOT NULL,     -- id
        name TEXT NOT NULL,
        verdict TEXT NOT NULL,
        stopped INTEGER NOT NULL,
        wall_ms REAL NOT NULL,
        line TEXT NOT NULL,
        size INTEGER NOT NULL,      -- bytes of what follows
        searched TEXT NOT NULL,     -- casefolded
        record BLOB NOT NULL,       -- the rest, JSON
        source BLOB NOT NULL,       -- this and the others: zlib
        stdin BLOB NOT NULL,
        stdout BLOB NOT NULL,
        stderr BLOB NOT NULL,
        compile_stdout BLOB NOT NULL,
        compile_stderr BLOB NOT NULL
    )
    """,
    ),
    ("ALTER TABLE runs ADD COLUMN file TEXT NOT NULL DEFAULT ''",),
)
"""See `Database`."""
_TRIM = """
    DELETE FROM runs WHERE id <= (
        SELECT MAX(id) FROM (
            SELECT id, SUM(size) OVER newest AS bytes, ROW_NUMBER() OVER newest AS place
            FROM runs WINDOW newest AS (ORDER BY id DESC)
        ) WHERE bytes > ? OR place > ?
    )
"""


class _Rest(msgspec.Struct, frozen=True):
    """The part of a record that is stored as JSON."""

    tier: str
    overrides: dict[str, str]
    facts: dict[str, Any]
    cut: tuple[str, ...]


class History:
    """The stored runs. Every call blocks, so call it from a worker thread.

    Every call raises `HistoryError` if the file cannot be read or written: the disk is full, permission is
    missing, another app holds the lock for too long, or a newer version of code-runner wrote the file. A
    damaged file is renamed and replaced by a new one; `tell` gets a sentence about that.

    Args:
        tell: called with a sentence for the user, in the calling thread.
        path: the file; None: the one in the state folder.
        most_runs: how many runs to keep.
        most_bytes: how many stored bytes to keep.
    """

    def __init__(
        self,
        tell: Callable[[str], object],
        path: Path | None = None,
        *,
        most_runs: int = MOST_RUNS,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self.path = path or state_folder() / "history.sqlite3"
        self._file = Database(self.path, _MIGRATIONS, what="The history", error=HistoryError, tell=tell, busy_s=BUSY_S)
        self._most_runs = most_runs
        self._most_bytes = most_bytes

    def add(self, record: Record) -> int:
        """Store a run and return its id. Delete the oldest runs if there are too many."""
        row = _row(record)

        def insert(connection: sqlite3.Connection) -> int:
            identifier = _insert(connection, row)
            connection.execute(_TRIM, (self._most_bytes, self._most_runs))
            return identifier

        return self._file.do(insert, write=True)

    def restore(self, record: Record) -> None:
        """Undo a `delete`: put the run back in its old place."""
        row = {"id": record.id, **_row(record)}
        self._file.do(lambda connection: _insert(connection, row), write=True)

    def delete(self, identifier: int) -> None:
        """Delete a run; do nothing if it is not there."""
        self._file.do(lambda connection: connection.execute("DELETE FROM runs WHERE id = ?", (identifier,)), write=True)

    def count(self) -> int:
        """Return the number of runs."""
        return int(self._file.do(lambda connection: connection.execute("SELECT COUNT(*) FROM runs").fetchone()[0]))

    def search(self, words: str = "", limit: int = MOST_RUNS, before: int | None = None) -> list[Summary]:
        """Return runs, newest first.

        Args:
            words: each must occur in source, stdin, verdict, message, language or file name; case is ignored.
            limit: the most runs to return.
            before: only runs older than the one with this id.
        """
        wanted = [_searchable(word) for word in words.split()[:MOST_WORDS]]
        where = ["id < ?", *("instr(searched, ?)" for _ in wanted)]
        found = self._file.do(
            lambda connection: connection.execute(
                "SELECT id, at, language, name, verdict, stopped, wall_ms, line, file FROM runs "  # noqa: S608  # the words are bound, only fixed text is concatenated
                f"WHERE {' AND '.join(where)} ORDER BY id DESC LIMIT ?",
                (before if before is not None else 1 << 62, *wanted, limit),
            ).fetchall()
        )
        return [summary for row in found if (summary := _summary(row))]

    def get(self, identifier: int) -> Record:
        """Return one run in full.

        Raises:
            HistoryError: if the run is gone or cannot be read.
        """
        columns = (
            "id, at, language, name, line, file, record, source, stdin, stdout, stderr, compile_stdout, compile_stderr"
        )
        statement = f"SELECT {columns} FROM runs WHERE id = ?"  # noqa: S608  # columns are the line above
        row = self._file.do(lambda connection: connection.execute(statement, (identifier,)).fetchone())
        if row is None:
            raise HistoryError("That run is not in the history any more.")
        try:
            rest = msgspec.json.decode(row[6], type=_Rest)
            source, *streams = (_unpacked(packed) for packed in row[7:])
            return Record(
                id=row[0],
                when=moment(row[1]),
                language=str(row[2]),
                name=str(row[3]),
                line=str(row[4]),
                file=str(row[5]),
                source=source.decode("utf-8", "surrogatepass"),
                tier=rest.tier,
                overrides=rest.overrides,
                facts=rest.facts,
                cut=rest.cut,
                **dict(zip(_STREAMS, streams, strict=True)),
            )
        except (msgspec.MsgspecError, zlib.error, ValueError, TypeError, OverflowError, OSError):
            raise HistoryError(unreadable(identifier)) from None


_STREAMS = ("stdin", "stdout", "stderr", "compile_stdout", "compile_stderr")


def _insert(connection: sqlite3.Connection, row: Mapping[str, Any]) -> int:
    marks = ", ".join("?" * len(row))
    # The column names come from `_row`. A run that is already there was restored twice.
    statement = f"INSERT OR IGNORE INTO runs ({', '.join(row)}) VALUES ({marks})"  # noqa: S608  # the columns are ours, the values are bound
    return connection.execute(statement, tuple(row.values())).lastrowid or 0


def _row(record: Record) -> dict[str, Any]:
    """Return a record as columns of the table, without its id."""
    verdict, message = str(record.facts.get("verdict", "")), str(record.facts.get("message", ""))
    rest = _Rest(record.tier, dict(record.overrides), dict(record.facts), record.cut)
    stdin = record.stdin[:SEARCHED_CHARACTERS].decode("utf-8", "replace")
    said = (record.name, record.language, record.file, verdict, message, record.source[:SEARCHED_CHARACTERS], stdin)
    heavy: dict[str, str | bytes] = {
        "searched": _searchable("\n".join(said)),
        "record": msgspec.json.encode(rest),
        "source": zlib.compress(record.source.encode("utf-8", "surrogatepass")),
        **{stream: zlib.compress(getattr(record, stream)) for stream in _STREAMS},
    }
    return {
        "at": milliseconds(record.when),
        "language": record.language,
        "name": record.name,
        "verdict": verdict,
        "stopped": bool(record.facts.get("stopped")),
        "wall_ms": float(record.facts.get("wall_ms") or 0),
        "line": record.line,
        "file": record.file,
        "size": sum(map(len, heavy.values())),
        **heavy,
    }


def _summary(row: tuple[Any, ...]) -> Summary | None:
    """Return a run for the list, or None if it is damaged in a way that SQLite does not notice."""
    try:
        return Summary(
            id=int(row[0]),
            when=moment(row[1]),
            language=str(row[2]),
            name=str(row[3]),
            verdict=str(row[4]),
            stopped=bool(row[5]),
            wall_ms=float(row[6]),
            line=str(row[7]),
            file=str(row[8]),
        )
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    raw = unpacking.decompress(packed, MOST_BYTES)
    if not unpacking.eof:
        raise zlib.error("not whole")
    return raw


def _searchable(text: str) -> str:
    return text.casefold().encode("utf-8", "replace").decode("utf-8")
