"""The tables of the practice store: how they are made, and how their rows become records and back.

`problems.progress` is the store; whoever adds a column adds a migration here, and the field in `problems.records`.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar

import msgspec

from foundation.database import milliseconds, moment
from problems import schedule
from problems.growth_fit import CLASSES, GrowthClass
from problems.mock import Event, MockInterview
from problems.records import Attempt, Draft, Interview, KeptGrowth, OwnCase, Review

MIGRATIONS = (
    (
        """
        CREATE TABLE attempts (
            id TEXT PRIMARY KEY,
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,        -- this and the others: milliseconds since 1970, UTC
            verdict TEXT NOT NULL,
            passed INTEGER NOT NULL,
            total INTEGER NOT NULL,
            wall_ms REAL,
            cpu_ms REAL,
            memory_bytes INTEGER,
            allowed_s REAL,             -- this and the next: of an interview
            used_s REAL,
            source BLOB NOT NULL        -- this and the other texts of any kind: UTF-8, lone surrogates too
        )
        """,
        "CREATE INDEX attempts_of_problem ON attempts (problem, at)",
        """
        CREATE TABLE drafts (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,
            source BLOB NOT NULL,
            stdin BLOB NOT NULL,
            PRIMARY KEY (problem, language)
        )
        """,
        """
        CREATE TABLE drafts_aside (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,
            source BLOB NOT NULL,
            stdin BLOB NOT NULL
        )
        """,
        """
        CREATE TABLE cases (
            id TEXT PRIMARY KEY,
            problem TEXT NOT NULL,
            name TEXT NOT NULL,
            at INTEGER NOT NULL,
            input BLOB NOT NULL,
            answer BLOB                 -- NULL: there is none
        )
        """,
        "CREATE TABLE hints (problem TEXT PRIMARY KEY, opened INTEGER NOT NULL)",
        "CREATE TABLE reviews (id TEXT PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, rating TEXT NOT NULL)",
    ),
    # Under way: those that are over are with their attempts.
    ("CREATE TABLE interviews (problem TEXT PRIMARY KEY, allowed_s REAL NOT NULL, used_s REAL NOT NULL)",),
    ("ALTER TABLE attempts ADD COLUMN name TEXT NOT NULL DEFAULT ''",),
    (
        # Without its events, which are added one by one: nothing is written twice while the user types.
        "CREATE TABLE mocks (id TEXT PRIMARY KEY, at INTEGER NOT NULL, ended INTEGER, state BLOB NOT NULL)",
        """
        CREATE TABLE mock_events (
            mock TEXT NOT NULL,
            number INTEGER NOT NULL,
            event BLOB NOT NULL,
            PRIMARY KEY (mock, number)
        )
        """,
    ),
    (
        """
        CREATE TABLE growths (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            digest TEXT NOT NULL,       -- SHA-256 of the source, which need not be an attempt's
            at INTEGER NOT NULL,
            cpu TEXT,                   -- this and the next: a class; NULL: cannot tell
            memory TEXT,
            PRIMARY KEY (problem, language, digest)
        )
        """,
    ),
    (  # classes that are not ruled out, with commas; '' is what is not known
        "ALTER TABLE growths ADD COLUMN cpu_fits TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE growths ADD COLUMN memory_fits TEXT NOT NULL DEFAULT ''",
    ),
)
"""See `Database`. Released migrations never change: users have databases that they created."""
_LATEST = 9000
"""The last year to accept: FSRS adds up to a century."""
Kind = TypeVar("Kind")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table(Generic[Kind]):
    """A table of records."""

    name: str
    columns: str
    made: Callable[[Row], Kind]
    """Makes a record of a row."""

    def select(self, file: sqlite3.Connection, which: str = "", given: Row = ()) -> list[Kind]:
        """Return the records for a WHERE or ORDER BY clause, all by default; see `select`."""
        return select(file, self.columns, f"{self.name} {which}", self.made, given)

    def add(self, file: sqlite3.Connection, row: Row) -> bool:
        """Insert a row; return whether its id was new."""
        return _insert(file, self.name, self.columns, row)


def select(
    file: sqlite3.Connection,
    columns: str,
    rows: str,
    made: Callable[[Row], Kind],
    given: Row = (),
) -> list[Kind]:
    """Convert every row, skipping those with damage that SQLite does not detect."""
    found = []
    for row in file.execute(f"SELECT {columns} FROM {rows}", given):  # noqa: S608  # all of it is written here
        with suppress(ValueError, TypeError, OverflowError, OSError, RecursionError, msgspec.MsgspecError):
            found.append(made(row))
    return found


def _insert(file: sqlite3.Connection, table: str, columns: str, row: Row) -> bool:
    """Insert a row; return whether its id was new."""
    marks = ", ".join("?" * len(row))
    statement = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  # all of it is written here
    return file.execute(statement, row).rowcount > 0


# ---------------------------------------------------------------------------- texts, times and numbers


def plain(text: str) -> str:
    """Return `text` as SQLite accepts it: a lone surrogate (a file name that is not UTF-8) becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def unpacked(raw: bytes) -> str:
    """Return a text that was stored as bytes, lone surrogates included."""
    return _bytes(raw).decode("utf-8", "surrogatepass")


def _bytes(raw: Any) -> bytes:
    return bytes(memoryview(raw))  # TypeError if it is not a BLOB


def time_of(milliseconds: int) -> datetime:
    """Return a stored time; raise ValueError if it is too far away."""
    when = moment(milliseconds)
    if when.year > _LATEST:
        raise ValueError(when)
    return when


def stored(when: datetime) -> int:
    """Return a time as it is stored; raise OverflowError if it is too far away."""
    if when.year > _LATEST:
        raise OverflowError(when)
    return milliseconds(when)


def _number(value: Any) -> float | None:
    if value is not None and not math.isfinite(value):
        raise ValueError(value)
    return None if value is None else float(value)


def _json(value: object) -> bytes:
    return json.dumps(msgspec.to_builtins(value)).encode()  # ASCII: the only form of half a character that is JSON


# -------------------------------------------------------------------------------- rows to records


def _attempt(row: Row) -> Attempt:
    allowed, used = _number(row[10]), _number(row[11])
    memory = _number(row[9])
    return Attempt(
        id=str(row[0]),
        problem=str(row[1]),
        language=str(row[2]),
        when=time_of(row[3]),
        verdict=str(row[4]),
        passed=int(row[5]),
        total=int(row[6]),
        wall_ms=_number(row[7]),
        cpu_ms=_number(row[8]),
        memory_bytes=None if memory is None else int(memory),
        interview=None if allowed is None or used is None else Interview(allowed_s=allowed, used_s=used),
        source=unpacked(row[12]),
        name=str(row[13]),
    )


def _growth(row: Row) -> KeptGrowth:
    return KeptGrowth(
        problem=str(row[0]),
        language=str(row[1]),
        digest=str(row[2]),
        when=time_of(row[3]),
        cpu=_class(row[4]),
        memory=_class(row[5]),
        cpu_fits=_classes(row[6]),
        memory_fits=_classes(row[7]),
    )


def _class(stored: Any) -> GrowthClass | None:
    return None if stored is None else CLASSES[CLASSES.index(stored)]  # ValueError if it is unknown


def _classes(stored: Any) -> tuple[GrowthClass, ...]:
    return tuple(CLASSES[CLASSES.index(name)] for name in stored.split(",") if name)


def _draft(row: Row) -> Draft:
    return Draft(
        problem=str(row[0]),
        language=str(row[1]),
        when=time_of(row[2]),
        source=unpacked(row[3]),
        stdin=unpacked(row[4]),
    )


def _case(row: Row) -> OwnCase:
    return OwnCase(
        id=str(row[0]),
        problem=str(row[1]),
        name=str(row[2]),
        when=time_of(row[3]),
        input=_bytes(row[4]),
        answer=None if row[5] is None else _bytes(row[5]),
    )


def _review(row: Row) -> Review:
    # `index` raises ValueError for an unknown rating.
    rating = schedule.RATINGS[schedule.RATINGS.index(row[3])]
    return Review(id=str(row[0]), problem=str(row[1]), when=time_of(row[2]), rating=rating)


def _interview(row: Row) -> Interview:
    allowed, used = _number(row[0]), _number(row[1])
    if allowed is None or used is None:
        raise ValueError(row)
    return Interview(allowed_s=allowed, used_s=used)


def _mock(row: Row) -> MockInterview:
    return msgspec.convert(json.loads(_bytes(row[0])), MockInterview)


ATTEMPTS = Table(
    "attempts",
    "id, problem, language, at, verdict, passed, total, wall_ms, cpu_ms, memory_bytes, allowed_s, used_s, source, name",
    _attempt,
)
GROWTHS = Table("growths", "problem, language, digest, at, cpu, memory, cpu_fits, memory_fits", _growth)
DRAFTS = Table("drafts", "problem, language, at, source, stdin", _draft)
DRAFTS_ASIDE = Table("drafts_aside", DRAFTS.columns, _draft)
CASES = Table("cases", "id, problem, name, at, input, answer", _case)
REVIEWS = Table("reviews", "id, problem, at, rating", _review)
INTERVIEWS = Table("interviews", "allowed_s, used_s", _interview)


# -------------------------------------------------------------------------------- records to rows


def add_attempt(file: sqlite3.Connection, one: Attempt) -> bool:
    """Add an attempt; return whether it was new."""
    clock = (one.interview.allowed_s, one.interview.used_s) if one.interview else (None, None)
    names = (plain(one.id), plain(one.problem), plain(one.language), stored(one.when), plain(one.verdict))
    figures = (one.passed, one.total, one.wall_ms, one.cpu_ms, one.memory_bytes)
    return ATTEMPTS.add(file, (*names, *figures, *clock, _packed(one.source), plain(one.name)))


def add_growth(file: sqlite3.Connection, given: KeptGrowth) -> bool:
    """Add what a source grows like, or join it with what is stored; return whether anything changed."""
    key = (plain(given.problem), plain(given.language), plain(given.digest))
    here = next(iter(GROWTHS.select(file, "WHERE problem = ? AND language = ? AND digest = ?", key)), None)
    one = here.joined(given) if here else given
    if one == here:
        return False
    file.execute(
        f"INSERT OR REPLACE INTO growths ({GROWTHS.columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # all of it is written here
        (*key, stored(one.when), one.cpu, one.memory, ",".join(one.cpu_fits), ",".join(one.memory_fits)),
    )
    return True


def put_draft(file: sqlite3.Connection, one: Draft, table: str = "drafts") -> None:
    """Save a draft in place of the one for the same problem and language; `drafts_aside` keeps all."""
    file.execute(
        f"INSERT OR REPLACE INTO {table} ({DRAFTS.columns}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608  # all of it is written here
        (plain(one.problem), plain(one.language), stored(one.when), _packed(one.source), _packed(one.stdin)),
    )


def update_draft(file: sqlite3.Connection, draft: Draft, known: Draft | None) -> Draft | None:
    """See `Progress.update_draft`."""
    key = (plain(draft.problem), plain(draft.language))
    here = next(iter(DRAFTS.select(file, "WHERE problem = ? AND language = ?", key)), None)
    displaced = here if here and here != known and here.source != draft.source else None
    if displaced:
        if known:
            mine = (*key, stored(known.when), _packed(known.source))
            file.execute("DELETE FROM drafts_aside WHERE problem = ? AND language = ? AND at = ? AND source = ?", mine)
        put_aside(file, displaced)
    put_draft(file, draft)
    return displaced


def import_draft(file: sqlite3.Connection, given: Draft) -> bool:
    """Keep both drafts, the newer one current; return whether anything changed."""
    key = (plain(given.problem), plain(given.language))
    here = next(iter(DRAFTS.select(file, "WHERE problem = ? AND language = ?", key)), None)
    if here and (here.source, here.stdin) == (given.source, given.stdin):
        return False
    if here and here.when >= given.when:
        return put_aside(file, given)
    if here:
        put_aside(file, here)
    put_draft(file, given)
    return True


def put_aside(file: sqlite3.Connection, draft: Draft) -> bool:
    """Set a draft aside; return whether it was new there."""
    row = (plain(draft.problem), plain(draft.language), _packed(draft.source), _packed(draft.stdin))
    where = "drafts_aside WHERE problem = ? AND language = ? AND source = ? AND stdin = ?"
    if select(file, "1", where, bool, row):
        return False
    put_draft(file, draft, "drafts_aside")
    return True


def add_case(file: sqlite3.Connection, one: OwnCase) -> bool:
    """Add a case; return whether it was new."""
    names = (plain(one.id), plain(one.problem), plain(one.name), stored(one.when))
    return CASES.add(file, (*names, one.input, one.answer))


def with_free_name(file: sqlite3.Connection, one: OwnCase) -> OwnCase:
    """Renumber a case if its number is taken: the app numbers cases from 1 on every machine; other names are kept."""
    if not one.name.isdecimal():
        return one
    rows = "cases WHERE problem = ? AND id != ?"
    taken = set(select(file, "name", rows, lambda row: str(row[0]), (plain(one.problem), plain(one.id))))
    if plain(one.name) not in taken:
        return one
    free = next(name for number in range(1, len(taken) + 2) if (name := str(number)) not in taken)
    return replace(one, name=free)


def open_hints(file: sqlite3.Connection, problem: str, count: int) -> bool:
    """Mark the first `count` hints of a problem as opened; return whether there are more than before."""
    statement = """
        INSERT INTO hints (problem, opened) VALUES (?, ?)
        ON CONFLICT (problem) DO UPDATE SET opened = excluded.opened WHERE excluded.opened > opened
    """
    return file.execute(statement, (plain(problem), count)).rowcount > 0


def hints(file: sqlite3.Connection) -> dict[str, int]:
    """Return the number of opened hints by problem."""
    return dict(select(file, "problem, opened", "hints", lambda row: (str(row[0]), int(row[1]))))


def add_review(file: sqlite3.Connection, one: Review) -> bool:
    """Add a review; return whether it was new."""
    return REVIEWS.add(file, (plain(one.id), plain(one.problem), stored(one.when), one.rating))


def reviews(file: sqlite3.Connection) -> dict[str, list[Review]]:
    """Return all reviews by problem."""
    found: defaultdict[str, list[Review]] = defaultdict(list)
    for review in REVIEWS.select(file):
        found[review.problem].append(review)
    return found


def save_mock(file: sqlite3.Connection, mock: MockInterview, first: int) -> None:
    """Save a mock interview; of its events, those before `first` are saved already."""
    file.execute("INSERT OR REPLACE INTO mocks (id, at, ended, state) VALUES (?, ?, ?, ?)", _mock_row(mock))
    events = [(plain(mock.id), number, _json(event)) for number, event in enumerate(mock.events[first:], start=first)]
    file.executemany("INSERT OR REPLACE INTO mock_events (mock, number, event) VALUES (?, ?, ?)", events)


def add_mock(file: sqlite3.Connection, mock: MockInterview) -> bool:
    """Add a mock interview with its events; return whether it was new."""
    if not _insert(file, "mocks", "id, at, ended, state", _mock_row(mock)):
        return False
    for number, event in enumerate(mock.events):
        _insert(file, "mock_events", "mock, number, event", (plain(mock.id), number, _json(event)))
    return True


def _mock_row(mock: MockInterview) -> Row:
    ended = None if mock.ended is None else stored(mock.ended)
    return plain(mock.id), stored(mock.when), ended, _json(replace(mock, events=()))


def mocks(file: sqlite3.Connection, where: str = "") -> list[MockInterview]:
    """Return mock interviews with their events, the newest first; leave damaged ones out."""
    found = []
    for mock in select(file, "state", f"mocks {where} ORDER BY at DESC, rowid DESC", _mock):
        rows = "mock_events WHERE mock = ? ORDER BY number"
        events = select(file, "event", rows, lambda row: msgspec.convert(json.loads(_bytes(row[0])), Event), (mock.id,))
        found.append(replace(mock, events=tuple(events)))
    return found
