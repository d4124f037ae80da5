"""The practice store: `progress.sqlite3` in the state folder.

    progress = Progress(tell)
    progress.add(Attempt(problem="lone-sock", language="python", source=…, verdict="accepted", passed=15, total=15))
    progress.rate("lone-sock", "good")
    progress.statuses()["lone-sock"].card.due

It holds attempts, how their sources grow, drafts, the user's own cases, opened hints and reviews (from which FSRS
computes what is due). Each call opens its own connection, so any number of threads and processes may call at once.
Nothing is ever deleted automatically.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from foundation.database import Database, milliseconds, moment
from foundation.paths import state_folder
from problems import progress_file, schedule, statistics
from problems.errors import ProblemError
from problems.growth_fit import CLASSES, GrowthClass
from problems.mock import Event, MockInterview
from problems.practice_lists import PracticeList
from problems.progress_file import Exported
from problems.records import (
    Attempt,
    Best,
    Card,
    Draft,
    ImportSummary,
    Interview,
    KeptAttempts,
    KeptGrowth,
    OwnCase,
    ProblemInfo,
    ProblemStatus,
    ProblemStatuses,
    Rating,
    Review,
    Status,
    digest_of,
    now,
)
from problems.statistics import Statistics

__all__ = [
    "Attempt",
    "Best",
    "Card",
    "Draft",
    "ImportSummary",
    "Interview",
    "KeptAttempts",
    "KeptGrowth",
    "OwnCase",
    "ProblemInfo",
    "ProblemStatus",
    "ProblemStatuses",
    "Progress",
    "ProgressError",
    "Rating",
    "Review",
    "Statistics",
]

BUSY_S = 5.0
"""How long to wait for another process that is writing."""
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
_ATTEMPT = (
    "id, problem, language, at, verdict, passed, total, wall_ms, cpu_ms, memory_bytes, allowed_s, used_s, source, name"
)
_DRAFT = "problem, language, at, source, stdin"
_CASE = "id, problem, name, at, input, answer"
_REVIEW = "id, problem, at, rating"
_GROWTH = "problem, language, digest, at, cpu, memory, cpu_fits, memory_fits"
_LATEST = 9000
"""The last year to accept: FSRS adds up to a century."""
Kind = TypeVar("Kind")


class ProgressError(ProblemError):
    """The practice store cannot be read or written; the message says why and what to do."""


class Progress:
    """The practice store. Every call blocks (a few ms; up to 5 s while another process writes): use a worker thread.

    Every call raises `ProgressError` if the file cannot be read or written: disk full, no permission,
    locked for too long, or written by a newer version (then it is left untouched). A damaged file is
    renamed and a new one started; `tell` gets one sentence about it.

    Args:
        tell: called with a sentence for the user, in the calling thread.
        path: the file; defaults to the one in the state folder.
    """

    def __init__(self, tell: Callable[[str], object], path: Path | None = None) -> None:
        self.path = path or state_folder() / "progress.sqlite3"
        self._file = Database(
            self.path, MIGRATIONS, what="Your progress", error=ProgressError, tell=tell, busy_s=BUSY_S
        )

    # -------------------------------------------------------------------------------- attempts

    def add(self, attempt: Attempt) -> None:
        """Add an attempt; do nothing if its id is already stored."""
        self._file.do(lambda file: _add_attempt(file, attempt), write=True)

    def attempts(self, problem: str | None = None, *, limit: int = 200) -> list[Attempt]:
        """Return the attempts at one problem, or at all problems, newest first."""
        where, given = ("WHERE problem = ?", (_plain(problem),)) if problem is not None else ("", ())
        order = f"{where} ORDER BY at DESC, rowid DESC LIMIT ?"
        return self._file.do(lambda file: _all(file, _ATTEMPT, f"attempts {order}", _attempt, (*given, limit)))

    def kept_attempts(self, problem: str) -> KeptAttempts:
        """Return all attempts at a problem, how they grow, and how many are stored that cannot be read."""

        def read(file: sqlite3.Connection) -> KeptAttempts:
            rows = "attempts WHERE problem = ? ORDER BY at DESC, rowid DESC"
            found = _all(file, _ATTEMPT, rows, _attempt, (_plain(problem),))
            [stored] = file.execute("SELECT COUNT(*) FROM attempts WHERE problem = ?", (_plain(problem),)).fetchone()
            growths = _all(file, _GROWTH, "growths WHERE problem = ?", _growth, (_plain(problem),))
            return KeptAttempts(attempts=tuple(found), growths=tuple(growths), unreadable=stored - len(found))

        return self._file.do(read)

    def name_attempt(self, identifier: str, name: str) -> None:
        """Give an attempt a name; "" takes it away."""
        given = (_plain(name), _plain(identifier))
        self._file.do(lambda file: file.execute("UPDATE attempts SET name = ? WHERE id = ?", given), write=True)

    def delete_attempt(self, identifier: str) -> None:
        """Delete an attempt, if it exists; `add` brings it back."""
        given = (_plain(identifier),)
        self._file.do(lambda file: file.execute("DELETE FROM attempts WHERE id = ?", given), write=True)

    def add_growth(self, growth: KeptGrowth) -> None:
        """Add what a source grows like, or join it with what is stored for this source."""
        self._file.do(lambda file: _add_growth(file, growth), write=True)

    def bests(self, problem: str) -> dict[str, Best]:
        """Return the fastest accepted attempt at a problem in each language."""
        return {best.language: best for best in self._file.do(_bests) if best.problem == problem}

    def statuses(self) -> ProblemStatuses:
        """Return the status of every problem with any activity, in one query."""
        return self._file.do(_statuses)

    def status(self, problem: str) -> ProblemStatus:
        """Return one problem's status; `new` if there was no activity."""
        return self.statuses().get(problem, ProblemStatus(problem=problem))

    # ---------------------------------------------------------------------------------- drafts

    def draft(self, problem: str, language: str) -> Draft | None:
        """Return the last saved draft, or None."""
        return next((draft for draft in self.drafts(problem) if draft.language == language), None)

    def drafts(self, problem: str) -> list[Draft]:
        """Return one draft per language, most recently changed first."""
        rows = "drafts WHERE problem = ? ORDER BY at DESC, rowid DESC"
        return self._file.do(lambda file: _all(file, _DRAFT, rows, _draft, (_plain(problem),)))

    def drafted(self) -> set[str]:
        """Return the ids of the problems with a draft or a note."""
        return set(self._file.do(lambda file: _all(file, "DISTINCT problem", "drafts", lambda row: str(row[0]))))

    def save_draft(self, draft: Draft) -> None:
        """Save a draft, replacing the previous one for this problem and language."""
        self._file.do(lambda file: _put_draft(file, draft), write=True)

    def update_draft(self, draft: Draft, known: Draft | None) -> Draft | None:
        """Save a draft and lose no other one; return the draft that it displaced, or None.

        A draft is displaced if it is not `known`: another app wrote it meanwhile, or the user starts over. It joins
        `superseded_drafts`, in place of `known`, if that was displaced earlier.
        """
        return self._file.do(lambda file: _update_draft(file, draft, known), write=True)

    def forget_draft(self, problem: str, language: str) -> None:
        """Delete the draft, if any, so that the editor starts over from the starter."""
        statement = "DELETE FROM drafts WHERE problem = ? AND language = ?"
        self._file.do(lambda file: file.execute(statement, (_plain(problem), _plain(language))), write=True)

    def superseded_drafts(self, problem: str) -> list[Draft]:
        """Return the drafts that were set aside for another one (see `update_draft`, `import_file`), newest first."""
        rows = "drafts_aside WHERE problem = ? ORDER BY at DESC, rowid DESC"
        return self._file.do(lambda file: _all(file, _DRAFT, rows, _draft, (_plain(problem),)))

    # ------------------------------------------------------------------------- cases and hints

    def add_case(self, case: OwnCase) -> OwnCase:
        """Add a case; adding a deleted one again restores it.

        If its name is a number that another case already has (two apps adding at once), it gets a free number.
        """

        def add(file: sqlite3.Connection) -> OwnCase:
            named = _with_free_name(file, case)
            _add_case(file, named)
            return named

        return self._file.do(add, write=True)

    def cases(self, problem: str) -> list[OwnCase]:
        """Return the user's own cases of a problem, oldest first."""
        rows = "cases WHERE problem = ? ORDER BY at, rowid"
        return self._file.do(lambda file: _all(file, _CASE, rows, _case, (_plain(problem),)))

    def delete_case(self, identifier: str) -> None:
        """Delete a case, if it exists."""
        self._file.do(lambda file: file.execute("DELETE FROM cases WHERE id = ?", (_plain(identifier),)), write=True)

    def open_hints(self, problem: str, count: int) -> None:
        """Mark the first `count` hints as opened; never closes any."""
        self._file.do(lambda file: _open_hints(file, problem, count), write=True)

    def hints(self, problem: str) -> int:
        """Return the number of opened hints."""
        return self._file.do(_hints).get(problem, 0)

    # ------------------------------------------------------------------------------ interviews

    def save_interview(self, problem: str, interview: Interview | None) -> None:
        """Save the state of a running interview; None ends it."""
        given: tuple[object, ...]
        if interview is None:
            statement, given = "DELETE FROM interviews WHERE problem = ?", (_plain(problem),)
        else:
            statement = "INSERT OR REPLACE INTO interviews VALUES (?, ?, ?)"
            given = (_plain(problem), interview.allowed_s, interview.used_s)
        self._file.do(lambda file: file.execute(statement, given), write=True)

    def interview(self, problem: str) -> Interview | None:
        """Return the interview that was running when it was last saved, or None."""
        rows = "interviews WHERE problem = ?"
        return next(
            iter(self._file.do(lambda file: _all(file, "allowed_s, used_s", rows, _interview, (_plain(problem),)))),
            None,
        )

    def save_mock(self, mock: MockInterview, first: int = 0) -> None:
        """Save a mock interview; of its events, those before `first` are saved already."""
        ended = None if mock.ended is None else _stored(mock.ended)
        row = (mock.id, _stored(mock.when), ended, _json(replace(mock, events=())))
        events = [(mock.id, number, _json(event)) for number, event in enumerate(mock.events[first:], start=first)]

        def save(file: sqlite3.Connection) -> None:
            file.execute("INSERT OR REPLACE INTO mocks (id, at, ended, state) VALUES (?, ?, ?, ?)", row)
            file.executemany("INSERT OR REPLACE INTO mock_events (mock, number, event) VALUES (?, ?, ?)", events)

        self._file.do(save, write=True)

    def mocks(self) -> list[MockInterview]:
        """Return all mock interviews with their events, the newest first; damaged ones are left out."""
        return self._file.do(_mocks)

    def mock_under_way(self) -> MockInterview | None:
        """Return the mock interview that is not over, or None."""
        return self._file.do(lambda file: next(iter(_mocks(file, "WHERE ended IS NULL")), None))

    # ----------------------------------------------------------------------------- repetition

    def rate(self, problem: str, rating: Rating, when: datetime | None = None) -> Card:
        """Store the user's rating and return the problem's new card.

        Args:
            problem: its id.
            rating: again, hard, good, easy.
            when: an aware datetime; defaults to now.
        """
        review = Review(problem=problem, rating=rating, when=when or now())

        def insert(file: sqlite3.Connection) -> list[Review]:
            _add_review(file, review)
            return _reviews(file)[problem]

        card = schedule.card(self._file.do(insert, write=True))
        assert card
        return card

    def choices(self, problem: str, when: datetime | None = None) -> dict[Rating, timedelta]:
        """Return the interval until the next repetition for each rating, to show beside its key."""
        reviews = self._file.do(_reviews).get(problem, [])
        return schedule.choices(reviews, when or now())

    def due(self, when: datetime | None = None, zone: tzinfo | None = None) -> list[Card]:
        """Return the cards due before the end of today in the user's time zone, most overdue first.

        Args:
            when: defaults to now.
            zone: the user's; defaults to this machine's.
        """
        today = (when or now()).astimezone(zone).date()
        midnight = datetime.combine(today + timedelta(days=1), time(), zone).astimezone(UTC)
        cards = (schedule.card(reviews) for reviews in self._file.do(_reviews).values())
        return sorted((card for card in cards if card and card.due < midnight), key=lambda card: card.due)

    # ----------------------------------------------------------------------------- statistics

    def statistics(
        self,
        problems: Mapping[str, ProblemInfo],
        when: datetime | None = None,
        zone: tzinfo | None = None,
        *,
        lists: Sequence[PracticeList] = (),
    ) -> Statistics:
        """Return all figures of the statistics screen.

        Args:
            problems: all existing problems by id; totals are counted over them.
            when: the reference time for days and streaks; defaults to now.
            zone: the user's time zone; defaults to this machine's.
            lists: the lists of problems to count by.
        """
        mocks = self._file.do(lambda file: file.execute("SELECT COUNT(*) FROM mocks WHERE ended NOTNULL").fetchone()[0])
        events, measured = self._file.do(lambda file: (_events(file), _measured(file)))
        counted = statistics.count(events, problems, when or now(), zone, lists=lists, measured=measured)
        return replace(counted, mocks=int(mocks))

    # ---------------------------------------------------------------------------------- files

    def export(self, path: Path, *, replace: bool = False) -> int:
        """Write everything into one JSON file atomically; return the number of attempts in it.

        Raises:
            ProgressError: the file cannot be written, or exists and `replace` is false.
        """
        everything = self._file.do(_exported)
        try:
            progress_file.write(path, everything, replace=replace)
        except progress_file.FileError as error:
            raise ProgressError(str(error)) from None
        return len(everything.attempts)

    def import_file(self, path: Path) -> ImportSummary:
        """Merge an exported file, all of it or nothing; existing records are never lost.

        Of two drafts the newer one wins and the other joins `superseded_drafts`.

        Raises:
            ProgressError: the file is not an export, or was written by a newer version.
        """
        try:
            given = progress_file.read(path)
            return self._file.do(lambda file: _import(file, given), write=True)
        except progress_file.FileError as error:
            raise ProgressError(str(error)) from None
        except OverflowError:  # SQLite's numbers end at 64 bits, and times at the year 9999
            raise ProgressError(f"{path} cannot be imported: a number in it is too large.") from None


# ------------------------------------------------------------------------------ rows and statements


def _plain(text: str) -> str:
    """Return `text` as SQLite accepts it: a lone surrogate (a file name that is not UTF-8) becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _unpacked(raw: bytes) -> str:
    return _bytes(raw).decode("utf-8", "surrogatepass")


def _bytes(raw: Any) -> bytes:
    return bytes(memoryview(raw))  # TypeError if it is not a BLOB


def _time(stored: int) -> datetime:
    when = moment(stored)
    if when.year > _LATEST:
        raise ValueError(when)
    return when


def _stored(when: datetime) -> int:
    if when.year > _LATEST:
        raise OverflowError(when)
    return milliseconds(when)


def _all(
    file: sqlite3.Connection,
    columns: str,
    rows: str,
    made: Callable[[tuple[Any, ...]], Kind],
    given: tuple[Any, ...] = (),
) -> list[Kind]:
    """Convert every row, skipping those with damage that SQLite does not detect."""
    found = []
    for row in file.execute(f"SELECT {columns} FROM {rows}", given):  # noqa: S608  # all of it is written here
        with suppress(ValueError, TypeError, OverflowError, OSError, RecursionError, msgspec.MsgspecError):
            found.append(made(row))
    return found


def _insert(file: sqlite3.Connection, table: str, columns: str, row: tuple[Any, ...]) -> bool:
    """Insert a row; return whether its id was new."""
    marks = ", ".join("?" * len(row))
    statement = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  # all of it is written here
    return file.execute(statement, row).rowcount > 0


def _add_attempt(file: sqlite3.Connection, one: Attempt) -> bool:
    clock = (one.interview.allowed_s, one.interview.used_s) if one.interview else (None, None)
    names = (_plain(one.id), _plain(one.problem), _plain(one.language), _stored(one.when), _plain(one.verdict))
    figures = (one.passed, one.total, one.wall_ms, one.cpu_ms, one.memory_bytes)
    return _insert(file, "attempts", _ATTEMPT, (*names, *figures, *clock, _packed(one.source), _plain(one.name)))


def _attempt(row: tuple[Any, ...]) -> Attempt:
    allowed, used = _number(row[10]), _number(row[11])
    memory = _number(row[9])
    return Attempt(
        id=str(row[0]),
        problem=str(row[1]),
        language=str(row[2]),
        when=_time(row[3]),
        verdict=str(row[4]),
        passed=int(row[5]),
        total=int(row[6]),
        wall_ms=_number(row[7]),
        cpu_ms=_number(row[8]),
        memory_bytes=None if memory is None else int(memory),
        interview=None if allowed is None or used is None else Interview(allowed_s=allowed, used_s=used),
        source=_unpacked(row[12]),
        name=str(row[13]),
    )


def _interview(row: tuple[Any, ...]) -> Interview:
    allowed, used = _number(row[0]), _number(row[1])
    if allowed is None or used is None:
        raise ValueError(row)
    return Interview(allowed_s=allowed, used_s=used)


def _number(value: Any) -> float | None:
    if value is not None and not math.isfinite(value):
        raise ValueError(value)
    return None if value is None else float(value)


def _put_draft(file: sqlite3.Connection, one: Draft, table: str = "drafts") -> None:
    file.execute(
        f"INSERT OR REPLACE INTO {table} ({_DRAFT}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608  # all of it is written here
        (_plain(one.problem), _plain(one.language), _stored(one.when), _packed(one.source), _packed(one.stdin)),
    )


def _update_draft(file: sqlite3.Connection, draft: Draft, known: Draft | None) -> Draft | None:
    key = (_plain(draft.problem), _plain(draft.language))
    here = next(iter(_all(file, _DRAFT, "drafts WHERE problem = ? AND language = ?", _draft, key)), None)
    displaced = here if here and here != known and here.source != draft.source else None
    if displaced:
        if known:
            mine = (*key, _stored(known.when), _packed(known.source))
            file.execute("DELETE FROM drafts_aside WHERE problem = ? AND language = ? AND at = ? AND source = ?", mine)
        _put_aside(file, displaced)
    _put_draft(file, draft)
    return displaced


def _draft(row: tuple[Any, ...]) -> Draft:
    return Draft(
        problem=str(row[0]),
        language=str(row[1]),
        when=_time(row[2]),
        source=_unpacked(row[3]),
        stdin=_unpacked(row[4]),
    )


def _add_case(file: sqlite3.Connection, one: OwnCase) -> bool:
    names = (_plain(one.id), _plain(one.problem), _plain(one.name), _stored(one.when))
    return _insert(file, "cases", _CASE, (*names, one.input, one.answer))


def _with_free_name(file: sqlite3.Connection, one: OwnCase) -> OwnCase:
    """Renumber a case if its number is taken: the app numbers cases from 1 on every machine; other names are kept."""
    if not one.name.isdecimal():
        return one
    rows = "cases WHERE problem = ? AND id != ?"
    taken = set(_all(file, "name", rows, lambda row: str(row[0]), (_plain(one.problem), _plain(one.id))))
    if _plain(one.name) not in taken:
        return one
    free = next(name for number in range(1, len(taken) + 2) if (name := str(number)) not in taken)
    return replace(one, name=free)


def _case(row: tuple[Any, ...]) -> OwnCase:
    return OwnCase(
        id=str(row[0]),
        problem=str(row[1]),
        name=str(row[2]),
        when=_time(row[3]),
        input=_bytes(row[4]),
        answer=None if row[5] is None else _bytes(row[5]),
    )


def _open_hints(file: sqlite3.Connection, problem: str, count: int) -> bool:
    """Return whether the count grew."""
    statement = """
        INSERT INTO hints (problem, opened) VALUES (?, ?)
        ON CONFLICT (problem) DO UPDATE SET opened = excluded.opened WHERE excluded.opened > opened
    """
    return file.execute(statement, (_plain(problem), count)).rowcount > 0


def _hints(file: sqlite3.Connection) -> dict[str, int]:
    return dict(_all(file, "problem, opened", "hints", lambda row: (str(row[0]), int(row[1]))))


def _add_review(file: sqlite3.Connection, one: Review) -> bool:
    return _insert(file, "reviews", _REVIEW, (_plain(one.id), _plain(one.problem), _stored(one.when), one.rating))


def _reviews(file: sqlite3.Connection) -> dict[str, list[Review]]:
    """Return all reviews by problem."""
    found: defaultdict[str, list[Review]] = defaultdict(list)
    for review in _all(file, _REVIEW, "reviews", _review):
        found[review.problem].append(review)
    return found


def _review(row: tuple[Any, ...]) -> Review:
    # `index` raises ValueError for an unknown rating.
    rating = schedule.RATINGS[schedule.RATINGS.index(row[3])]
    return Review(id=str(row[0]), problem=str(row[1]), when=_time(row[2]), rating=rating)


def _add_growth(file: sqlite3.Connection, given: KeptGrowth) -> bool:
    """Return whether anything changed."""
    key = (_plain(given.problem), _plain(given.language), _plain(given.digest))
    where = "growths WHERE problem = ? AND language = ? AND digest = ?"
    here = next(iter(_all(file, _GROWTH, where, _growth, key)), None)
    one = here.joined(given) if here else given
    if one == here:
        return False
    file.execute(
        f"INSERT OR REPLACE INTO growths ({_GROWTH}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # all of it is written here
        (*key, _stored(one.when), one.cpu, one.memory, ",".join(one.cpu_fits), ",".join(one.memory_fits)),
    )
    return True


def _growth(row: tuple[Any, ...]) -> KeptGrowth:
    return KeptGrowth(
        problem=str(row[0]),
        language=str(row[1]),
        digest=str(row[2]),
        when=_time(row[3]),
        cpu=_class(row[4]),
        memory=_class(row[5]),
        cpu_fits=_classes(row[6]),
        memory_fits=_classes(row[7]),
    )


def _class(stored: Any) -> GrowthClass | None:
    return None if stored is None else CLASSES[CLASSES.index(stored)]  # ValueError if it is unknown


def _classes(stored: Any) -> tuple[GrowthClass, ...]:
    return tuple(CLASSES[CLASSES.index(name)] for name in stored.split(",") if name)


def _json(value: object) -> bytes:
    return json.dumps(msgspec.to_builtins(value)).encode()  # ASCII: the only form of half a character that is JSON


def _mocks(file: sqlite3.Connection, where: str = "") -> list[MockInterview]:
    found = []
    for mock in _all(file, "state", f"mocks {where} ORDER BY at DESC, rowid DESC", _mock):
        rows = "mock_events WHERE mock = ? ORDER BY number"
        events = _all(file, "event", rows, lambda row: msgspec.convert(json.loads(_bytes(row[0])), Event), (mock.id,))
        found.append(replace(mock, events=tuple(events)))
    return found


def _add_mock(file: sqlite3.Connection, mock: MockInterview) -> bool:
    """Return whether it was new."""
    ended = None if mock.ended is None else _stored(mock.ended)
    row = (_plain(mock.id), _stored(mock.when), ended, _json(replace(mock, events=())))
    if not _insert(file, "mocks", "id, at, ended, state", row):
        return False
    for number, event in enumerate(mock.events):
        _insert(file, "mock_events", "mock, number, event", (_plain(mock.id), number, _json(event)))
    return True


def _mock(row: tuple[Any, ...]) -> MockInterview:
    return msgspec.convert(json.loads(_bytes(row[0])), MockInterview)


# --------------------------------------------------------------------------------- what they come to


def _bests(file: sqlite3.Connection) -> list[Best]:
    """Return one best per problem and language, fastest first."""
    # With MIN, SQLite takes the other columns from the same row.
    columns = "problem, language, MIN(wall_ms), id"
    rows = "attempts WHERE verdict = 'accepted' AND wall_ms IS NOT NULL GROUP BY problem, language ORDER BY 3"
    return _all(
        file,
        columns,
        rows,
        lambda row: Best(problem=str(row[0]), language=str(row[1]), wall_ms=float(row[2]), attempt=str(row[3])),
    )


def _statuses(file: sqlite3.Connection) -> dict[str, ProblemStatus]:
    reviews, hints = _reviews(file), _hints(file)
    found: dict[str, ProblemStatus] = {}
    bests: dict[str, Best] = {}
    for best in _bests(file):
        bests.setdefault(best.problem, best)
    for problem, attempts, last, solved in _all(
        file,
        "problem, COUNT(*), MAX(at), MIN(CASE WHEN verdict = 'accepted' THEN at END)",
        "attempts GROUP BY problem",
        lambda row: (str(row[0]), int(row[1]), _time(row[2]), None if row[3] is None else _time(row[3])),
    ):
        status: Status = "solved" if solved else "tried"
        found[problem] = ProblemStatus(
            problem=problem, status=status, attempts=attempts, last=last, first_solved=solved
        )
    for problem in {*found, *reviews, *hints}:
        found[problem] = replace(
            found.get(problem, ProblemStatus(problem=problem)),
            best=bests.get(problem),
            card=schedule.card(reviews.get(problem, ())),
            hints=hints.get(problem, 0),
        )
    return found


def _events(file: sqlite3.Connection) -> list[statistics.Event]:
    columns = "at, problem, language, verdict = 'accepted', used_s <= allowed_s"
    attempts = _all(
        file,
        columns,
        "attempts",
        lambda row: statistics.Event(
            _time(row[0]), str(row[1]), str(row[2]), bool(row[3]), None if row[4] is None else bool(row[4])
        ),
    )
    reviews = (statistics.Event(one.when, one.problem) for some in _reviews(file).values() for one in some)
    return [*attempts, *reviews]


def _measured(file: sqlite3.Connection) -> dict[str, list[GrowthClass | None]]:
    """Return by problem the classes, the least that may be, of the CPU time of its measured accepted solutions."""
    found: defaultdict[str, list[GrowthClass | None]] = defaultdict(list)
    growths = {(one.problem, one.language, one.digest): one.least for one in _all(file, _GROWTH, "growths", _growth)}
    rows = "attempts WHERE verdict = 'accepted' AND problem IN (SELECT problem FROM growths)"
    for key in set(_all(file, "problem, language, source", rows, _key)) & growths.keys():
        found[key[0]].append(growths[key])
    return dict(found)


def _key(row: tuple[Any, ...]) -> tuple[str, str, str]:
    return str(row[0]), str(row[1]), digest_of(_unpacked(row[2]))


def _exported(file: sqlite3.Connection) -> Exported:
    return Exported(
        attempts=_all(file, _ATTEMPT, "attempts ORDER BY at, rowid", _attempt),
        reviews=_all(file, _REVIEW, "reviews ORDER BY at, rowid", _review),
        cases=_all(file, _CASE, "cases ORDER BY at, rowid", _case),
        drafts=_all(file, _DRAFT, "drafts ORDER BY problem, language", _draft),
        drafts_aside=_all(file, _DRAFT, "drafts_aside ORDER BY at, rowid", _draft),
        hints=_hints(file),
        mocks=[mock for mock in _mocks(file) if mock.ended],
        growths=_all(file, _GROWTH, "growths ORDER BY at, rowid", _growth),
    )


def _import(file: sqlite3.Connection, given: Exported) -> ImportSummary:
    return ImportSummary(
        attempts=sum(_add_attempt(file, one) for one in given.attempts),
        reviews=sum(_add_review(file, one) for one in given.reviews),
        cases=sum(_add_case(file, _with_free_name(file, one)) for one in given.cases),
        drafts=sum(_import_draft(file, one) for one in given.drafts)
        + sum(_put_aside(file, one) for one in given.drafts_aside),
        hints=sum(_open_hints(file, problem, count) for problem, count in given.hints.items()),
        mocks=sum(_add_mock(file, mock) for mock in given.mocks),
        measurements=sum(_add_growth(file, one) for one in given.growths),
    )


def _import_draft(file: sqlite3.Connection, given: Draft) -> bool:
    """Keep both drafts, the newer one current; return whether anything changed."""
    where = "drafts WHERE problem = ? AND language = ?"
    here = next(iter(_all(file, _DRAFT, where, _draft, (_plain(given.problem), _plain(given.language)))), None)
    if here and (here.source, here.stdin) == (given.source, given.stdin):
        return False
    if here and here.when >= given.when:
        return _put_aside(file, given)
    if here:
        _put_aside(file, here)
    _put_draft(file, given)
    return True


def _put_aside(file: sqlite3.Connection, draft: Draft) -> bool:
    """Return whether it was new."""
    row = (_plain(draft.problem), _plain(draft.language), _packed(draft.source), _packed(draft.stdin))
    where = "drafts_aside WHERE problem = ? AND language = ? AND source = ? AND stdin = ?"
    if _all(file, "1", where, bool, row):
        return False
    _put_draft(file, draft, "drafts_aside")
    return True
