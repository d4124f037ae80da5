"""A SQLite file in the state folder: any damage is reported in one sentence, and nothing is lost.

Each call opens its own connection, so any number of threads and apps may call at once.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

Kind = TypeVar("Kind")


class Database:
    """A SQLite file, created by the first call.

    Args:
        path: its path.
        migrations: the statements from each version to the next; the version is the number of migrations applied.
        what: the content's name in sentences: "The history".
        error: the exception to raise, with a sentence.
        tell: called with a sentence for the user, in the thread of the call.
        busy_s: how long to wait for an app that is writing.
    """

    def __init__(
        self,
        path: Path,
        migrations: Sequence[Sequence[str]],
        *,
        what: str,
        error: type[Exception],
        tell: Callable[[str], object],
        busy_s: float,
    ) -> None:
        self.path = path
        self.busy_s = busy_s
        self._migrations = migrations
        self._what = what
        self._error = error
        self._tell = tell

    def do(self, work: Callable[[sqlite3.Connection], Kind], *, write: bool = False) -> Kind:
        """Run `work` in one transaction; if the file is damaged, move it aside and try again with a new one.

        Raises:
            Exception: the `error` given: the file cannot be read or written, is locked for too long, or was written
                by a newer version of this program.
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
                            raise self._off(f"{self.path} {_REASONS.get(code, error)}.") from None
                    self._keep_aside(found, lock)
            except OSError as error:
                raise self._off(f"{self.path}: {error.strerror}.") from None
        raise self._off(f"{self.path} is damaged again and again; move it away.")

    def _off(self, why: str) -> Exception:
        return self._error(f"{self._what} is off: {why}")

    @contextmanager
    def _locked(self) -> Iterator[int]:
        """Hold a shared lock on the folder; an exclusive one is needed to create the file or move it.

        SQLite goes by names: a file moved while another app has it open would be confused with its successor.
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
            raise self._off(f"{self.path} is not a file; move it away.")
        try:
            with closing(sqlite3.connect(self.path, timeout=self.busy_s, isolation_level=None)) as connection:
                self._migrate(connection, lock)
                connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
                done = work(connection)
                connection.execute("COMMIT")
                return done
        except sqlite3.OperationalError as error:
            if write or not self.path.exists() or _code(error) not in _FORBIDDEN:
                raise
        # SQLite creates a file beside this one even to read. If it may not, nobody else is writing here either.
        uri = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            if self._check_version(connection) == len(self._migrations):
                return work(connection)
            with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:  # of an older version
                connection.backup(copy)
                self._migrate(copy, lock)
                return work(copy)

    def _check_version(self, connection: sqlite3.Connection) -> int:
        """Return the file's version, or raise if it is newer than this program."""
        connection.text_factory = _text  # a damaged file need not hold UTF-8
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(self._migrations):
            raise self._off(f"{self.path} was written by a newer code-runner and is left as it is; upgrade this one.")
        return max(0, version)

    def _migrate(self, connection: sqlite3.Connection, lock: int) -> None:
        if self._check_version(connection) == len(self._migrations):
            return
        _lock(lock, fcntl.LOCK_EX)
        connection.execute("PRAGMA journal_mode = WAL")  # SQLite keeps its own mode if the file system cannot
        connection.execute("BEGIN IMMEDIATE")
        for statements in self._migrations[self._check_version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(self._migrations)}")
        connection.execute("COMMIT")

    def _keep_aside(self, found: tuple[int, int] | None, lock: int) -> None:
        """Rename the damaged file, unless another thread or app has done so."""
        _lock(lock, fcntl.LOCK_EX)
        if found is None or _identity(self.path) != found:
            return
        while (aside := self.path.with_name(f"{self.path.name}.damaged-{_stamp()}")).exists():
            continue  # the clock was set back
        try:
            self.path.rename(aside)
            for ending in ("-wal", "-shm"):
                beside = self.path.with_name(self.path.name + ending)
                if beside.exists():
                    beside.rename(aside.with_name(aside.name + ending))
        except OSError as error:
            raise self._off(f"{self.path} is damaged and cannot be moved ({error.strerror}).") from None
        self._tell(f"{self._what} was damaged: it is kept as {aside}, and a new one was started.")


_DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_ERROR,  # our statements fail: the tables are not ours
}
_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_REASONS = {
    sqlite3.SQLITE_FULL: "cannot be written, the disk is full; make room",
    sqlite3.SQLITE_BUSY: "is locked by another program; try again",
    sqlite3.SQLITE_LOCKED: "is locked by another program; try again",
    **dict.fromkeys(_FORBIDDEN, "may not be read or written; check its permissions and its folder's"),
}


def _lock(descriptor: int, how: int) -> None:
    with suppress(OSError):  # not every file system has locks
        fcntl.flock(descriptor, how)


def _code(error: sqlite3.Error | UnicodeDecodeError) -> int:
    """Return SQLite's primary code of an error."""
    if isinstance(error, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT  # SQLite quotes the damage in its message
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file is there, or None if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _stamp() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}"


def milliseconds(when: datetime) -> int:
    """Return a time as it is stored: milliseconds since 1970."""
    return int(when.timestamp() * 1000)


def moment(stored: int) -> datetime:
    """Return a stored time, in UTC.

    Raises:
        TypeError, ValueError, OverflowError, OSError: it is damaged.
    """
    return datetime.fromtimestamp(stored // 1000, UTC).replace(microsecond=stored % 1000 * 1000)
