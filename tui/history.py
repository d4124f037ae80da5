"""Every run with its source, stdin, overrides and result, in `history.sqlite3` in the state folder.

Each call has a connection of its own, so any thread of any number of apps may call at once; SQLite
sorts them out. At most `MOST_RUNS` runs and `MOST_BYTES` stored bytes are kept, the oldest go. What
a program read and wrote is bounded by its `Record`.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from languages.limits import MIB
from languages.settings import state_folder
from tui.record import HistoryError, Record, Summary, telling_line, unreadable

__all__ = ["MOST_RUNS", "History", "HistoryError", "Record", "Summary"]

MOST_RUNS = 1000
MOST_BYTES = 64 * MIB
"""Of all runs together, as they are stored: compressed."""
SEARCHED_CHARACTERS = 1 << 16
"""How much of the beginning of source and stdin is searched."""
MOST_WORDS = 20
"""A search looks for no more words than these."""
BUSY_S = 2.0
"""How long to wait for another app that writes."""
_MIGRATIONS = (
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
)
"""Statements that lead from each version of the file to the next; its version is how many were done."""
_TRIM = """
    DELETE FROM runs WHERE id <= (
        SELECT MAX(id) FROM (
            SELECT id, SUM(size) OVER newest AS bytes, ROW_NUMBER() OVER newest AS place
            FROM runs WINDOW newest AS (ORDER BY id DESC)
        ) WHERE bytes > ? OR place > ?
    )
"""
Kind = TypeVar("Kind")


class _Rest(msgspec.Struct, frozen=True):
    """What of a record is stored as JSON."""

    tier: str
    overrides: dict[str, str]
    facts: dict[str, Any]
    cut: tuple[str, ...]


class History:
    """The runs so far. Every call blocks: for worker threads.

    Every call raises `HistoryError` where the file cannot be read or written: no room, no
    permission, locked by another app for too long, or of a newer version of this program. A damaged
    file is kept under another name and a new one begun, which `tell` is told in one sentence.

    Args:
        tell: called with a sentence for the user, in the thread of the call.
        path: the file; None: the one in the state folder.
        most_runs: how many are kept.
        most_bytes: how many stored bytes are kept.
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
        self._tell = tell
        self._most_runs = most_runs
        self._most_bytes = most_bytes

    def add(self, record: Record) -> int:
        """Store a run; its id. The oldest runs go where there are too many."""
        row = _row(record)

        def insert(connection: sqlite3.Connection) -> int:
            identifier = _insert(connection, row)
            connection.execute(_TRIM, (self._most_bytes, self._most_runs))
            return identifier

        return self._do(insert, write=True)

    def restore(self, record: Record) -> None:
        """Take back a `delete`: the run stands where it stood."""
        row = {"id": record.id, **_row(record)}
        self._do(lambda connection: _insert(connection, row), write=True)

    def delete(self, identifier: int) -> None:
        """Forget a run; no matter if it is there."""
        self._do(lambda connection: connection.execute("DELETE FROM runs WHERE id = ?", (identifier,)), write=True)

    def count(self) -> int:
        """How many runs there are."""
        return int(self._do(lambda connection: connection.execute("SELECT COUNT(*) FROM runs").fetchone()[0]))

    def search(self, words: str = "", limit: int = MOST_RUNS, before: int | None = None) -> list[Summary]:
        """Runs, the newest first.

        Args:
            words: each must occur, in any case, in source, stdin, verdict, message or language.
            limit: how many at the most.
            before: only runs older than the one with this id.
        """
        wanted = [_searchable(word) for word in words.split()[:MOST_WORDS]]
        where = ["id < ?", *("instr(searched, ?)" for _ in wanted)]
        found = self._do(
            lambda connection: connection.execute(
                "SELECT id, at, language, name, verdict, stopped, wall_ms, line FROM runs "  # noqa: S608
                f"WHERE {' AND '.join(where)} ORDER BY id DESC LIMIT ?",
                (before if before is not None else 1 << 62, *wanted, limit),
            ).fetchall()
        )
        return [summary for row in found if (summary := _summary(row))]

    def get(self, identifier: int) -> Record:
        """One run with all that is stored of it.

        Raises:
            HistoryError: it is not there any more, or cannot be read.
        """
        columns = "id, at, language, name, record, source, stdin, stdout, stderr, compile_stdout, compile_stderr"
        statement = f"SELECT {columns} FROM runs WHERE id = ?"  # noqa: S608  # columns are the line above
        row = self._do(lambda connection: connection.execute(statement, (identifier,)).fetchone())
        if row is None:
            raise HistoryError("That run is not in the history any more.")
        try:
            rest = msgspec.json.decode(row[4], type=_Rest)
            source, *streams = (_unpacked(packed) for packed in row[5:])
            return Record(
                id=row[0],
                when=_time(row[1]),
                language=str(row[2]),
                name=str(row[3]),
                source=source.decode("utf-8", "surrogatepass"),
                tier=rest.tier,
                overrides=rest.overrides,
                facts=rest.facts,
                cut=rest.cut,
                **dict(zip(_STREAMS, streams, strict=True)),
            )
        except (msgspec.MsgspecError, zlib.error, ValueError, TypeError, OverflowError, OSError):
            raise HistoryError(unreadable(identifier)) from None

    # ------------------------------------------------------------------------------ the file

    def _do(self, work: Callable[[sqlite3.Connection], Kind], *, write: bool = False) -> Kind:
        """Do something with the file; once more with a new one if it was damaged.

        Raises:
            HistoryError: see the class.
        """
        for _ in range(2):
            try:
                with self._locked() as lock:
                    found = _identity(self.path)
                    try:
                        return self._attempt(work, lock, write=write)
                    except (sqlite3.Error, UnicodeDecodeError) as error:
                        code = _code(error)
                        if code not in _DAMAGE:
                            reason = _REASONS.get(code, error)
                            raise HistoryError(f"The history is off: {self.path} {reason}.") from None
                    self._keep_aside(found, lock)
            except OSError as error:
                raise HistoryError(f"The history is off: {self.path}: {error.strerror}.") from None
        raise HistoryError(f"The history is off: {self.path} is damaged again and again; move it away.")

    @contextmanager
    def _locked(self) -> Iterator[int]:
        """A shared lock on the folder; who holds it alone may begin the file or move it away.

        SQLite goes by names: a file that is moved while another app has it open would be mixed up with the next.
        """
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(self.path.parent, os.O_RDONLY)
        try:
            _lock(lock, fcntl.LOCK_SH)
            yield lock
        finally:
            os.close(lock)

    def _attempt(self, work: Callable[[sqlite3.Connection], Kind], lock: int, *, write: bool) -> Kind:
        if self.path.exists() and not self.path.is_file():
            raise HistoryError(f"The history is off: {self.path} is no file; move it away.")
        try:
            with closing(sqlite3.connect(self.path, timeout=BUSY_S, isolation_level=None)) as connection:
                self._migrate(connection, lock)
                connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
                done = work(connection)
                connection.execute("COMMIT")
                return done
        except sqlite3.OperationalError as error:
            if write or not self.path.exists() or _code(error) not in _FORBIDDEN:
                raise
        # Even to read, SQLite makes a file beside this one; where it may not, nobody else writes here either.
        uri = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            self._check_version(connection)
            return work(connection)

    def _check_version(self, connection: sqlite3.Connection) -> int:
        """The file's version.

        Raises:
            HistoryError: it is a newer one.
        """
        connection.text_factory = _text  # in a damaged file they need not be UTF-8
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(_MIGRATIONS):
            raise HistoryError(f"The history is off: {self.path} is of a newer code-runner and is left as it is.")
        return max(0, version)

    def _migrate(self, connection: sqlite3.Connection, lock: int) -> None:
        if self._check_version(connection) == len(_MIGRATIONS):
            return
        _lock(lock, fcntl.LOCK_EX)
        connection.execute("PRAGMA journal_mode = WAL")  # where the file system cannot, SQLite stays with its own
        connection.execute("BEGIN IMMEDIATE")
        for statement in _MIGRATIONS[self._check_version(connection) :]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_MIGRATIONS)}")
        connection.execute("COMMIT")

    def _keep_aside(self, found: tuple[int, int] | None, lock: int) -> None:
        """Give the damaged file another name, unless another thread or app has done so.

        Raises:
            HistoryError: it cannot be.
        """
        _lock(lock, fcntl.LOCK_EX)
        if found is None or _identity(self.path) != found:
            return
        aside = self.path.with_name(f"{self.path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}")
        try:
            self.path.rename(aside)
            for ending in ("-wal", "-shm"):
                beside = self.path.with_name(self.path.name + ending)
                if beside.exists():
                    beside.rename(aside.with_name(aside.name + ending))
        except OSError as error:
            raise HistoryError(
                f"The history is off: {self.path} is damaged and cannot be moved ({error.strerror})."
            ) from None
        self._tell(f"The history was damaged: it is kept as {aside}, and a new one is begun.")


_STREAMS = ("stdin", "stdout", "stderr", "compile_stdout", "compile_stderr")
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_ERROR,  # our statements do not fit: its tables are not ours
}
_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_REASONS = {
    sqlite3.SQLITE_FULL: "cannot be written, the disk is full; make room",
    sqlite3.SQLITE_BUSY: "is locked by another program; try again",
    sqlite3.SQLITE_LOCKED: "is locked by another program; try again",
    **dict.fromkeys(_FORBIDDEN, "may not be read or written; check its permissions and its folder's"),
}


def _lock(descriptor: int, how: int) -> None:
    with suppress(OSError):  # a file system without such locks
        fcntl.flock(descriptor, how)


def _code(error: sqlite3.Error | UnicodeDecodeError) -> int:
    """SQLite's primary code of an error."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT  # SQLite quotes the damage in its message
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file is there; None: none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _insert(connection: sqlite3.Connection, row: Mapping[str, Any]) -> int:
    marks = ", ".join("?" * len(row))
    # The names are those of `_row`. One that is there already was restored twice.
    statement = f"INSERT OR IGNORE INTO runs ({', '.join(row)}) VALUES ({marks})"  # noqa: S608
    return connection.execute(statement, tuple(row.values())).lastrowid or 0


def _row(record: Record) -> dict[str, Any]:
    """A record as the table's columns, without its id."""
    verdict, message = str(record.facts.get("verdict", "")), str(record.facts.get("message", ""))
    rest = _Rest(record.tier, dict(record.overrides), dict(record.facts), record.cut)
    stdin = record.stdin[:SEARCHED_CHARACTERS].decode("utf-8", "replace")
    said = (record.name, record.language, verdict, message, record.source[:SEARCHED_CHARACTERS], stdin)
    heavy: dict[str, str | bytes] = {
        "searched": _searchable("\n".join(said)),
        "record": msgspec.json.encode(rest),
        "source": zlib.compress(record.source.encode("utf-8", "surrogatepass")),
        **{stream: zlib.compress(getattr(record, stream)) for stream in _STREAMS},
    }
    return {
        "at": int(record.when.timestamp() * 1000),
        "language": record.language,
        "name": record.name,
        "verdict": verdict,
        "stopped": bool(record.facts.get("stopped")),
        "wall_ms": float(record.facts.get("wall_ms") or 0),
        "line": telling_line(record.source),
        "size": sum(map(len, heavy.values())),
        **heavy,
    }


def _summary(row: tuple[Any, ...]) -> Summary | None:
    """A row of the list; None where damage that SQLite does not see left no sense in it."""
    try:
        return Summary(
            id=int(row[0]),
            when=_time(row[1]),
            language=str(row[2]),
            name=str(row[3]),
            verdict=str(row[4]),
            stopped=bool(row[5]),
            wall_ms=float(row[6]),
            line=str(row[7]),
        )
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _time(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds // 1000, UTC).replace(microsecond=milliseconds % 1000 * 1000)


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    raw = unpacking.decompress(packed, MOST_BYTES)
    if not unpacking.eof:
        raise zlib.error("not whole")
    return raw


def _searchable(text: str) -> str:
    return text.casefold().encode("utf-8", "replace").decode("utf-8")
