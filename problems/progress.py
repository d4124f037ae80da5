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

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

from foundation.database import Database
from foundation.paths import state_folder
from problems import progress_file, schedule, statistics
from problems import progress_queries as queries
from problems import progress_tables as tables
from problems.errors import ProblemError
from problems.mock import MockInterview
from problems.practice_lists import PracticeList
from problems.progress_tables import ATTEMPTS, CASES, DRAFTS, DRAFTS_ASIDE, GROWTHS, INTERVIEWS, MIGRATIONS, plain
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
        self._file.do(lambda file: tables.add_attempt(file, attempt), write=True)

    def attempts(self, problem: str | None = None, *, limit: int = 200) -> list[Attempt]:
        """Return the attempts at one problem, or at all problems, newest first."""
        where, given = ("WHERE problem = ?", (plain(problem),)) if problem is not None else ("", ())
        order = f"{where} ORDER BY at DESC, rowid DESC LIMIT ?"
        return self._file.do(lambda file: ATTEMPTS.select(file, order, (*given, limit)))

    def kept_attempts(self, problem: str) -> KeptAttempts:
        """Return all attempts at a problem, how they grow, and how many are stored that cannot be read."""

        def read(file: sqlite3.Connection) -> KeptAttempts:
            found = ATTEMPTS.select(file, "WHERE problem = ? ORDER BY at DESC, rowid DESC", (plain(problem),))
            [stored] = file.execute("SELECT COUNT(*) FROM attempts WHERE problem = ?", (plain(problem),)).fetchone()
            growths = GROWTHS.select(file, "WHERE problem = ?", (plain(problem),))
            return KeptAttempts(attempts=tuple(found), growths=tuple(growths), unreadable=stored - len(found))

        return self._file.do(read)

    def name_attempt(self, identifier: str, name: str) -> None:
        """Give an attempt a name; "" takes it away."""
        given = (plain(name), plain(identifier))
        self._file.do(lambda file: file.execute("UPDATE attempts SET name = ? WHERE id = ?", given), write=True)

    def delete_attempt(self, identifier: str) -> None:
        """Delete an attempt, if it exists; `add` brings it back."""
        given = (plain(identifier),)
        self._file.do(lambda file: file.execute("DELETE FROM attempts WHERE id = ?", given), write=True)

    def add_growth(self, growth: KeptGrowth) -> None:
        """Add what a source grows like, or join it with what is stored for this source."""
        self._file.do(lambda file: tables.add_growth(file, growth), write=True)

    def bests(self, problem: str) -> dict[str, Best]:
        """Return the fastest accepted attempt at a problem in each language."""
        return {best.language: best for best in self._file.do(queries.bests) if best.problem == problem}

    def statuses(self) -> ProblemStatuses:
        """Return the status of every problem with any activity, in one query."""
        return self._file.do(queries.statuses)

    def status(self, problem: str) -> ProblemStatus:
        """Return one problem's status; `new` if there was no activity."""
        return self.statuses().get(problem, ProblemStatus(problem=problem))

    # ---------------------------------------------------------------------------------- drafts

    def draft(self, problem: str, language: str) -> Draft | None:
        """Return the last saved draft, or None."""
        return next((draft for draft in self.drafts(problem) if draft.language == language), None)

    def drafts(self, problem: str) -> list[Draft]:
        """Return one draft per language, most recently changed first."""
        which = "WHERE problem = ? ORDER BY at DESC, rowid DESC"
        return self._file.do(lambda file: DRAFTS.select(file, which, (plain(problem),)))

    def drafted(self) -> set[str]:
        """Return the ids of the problems with a draft or a note."""
        return set(
            self._file.do(lambda file: tables.select(file, "DISTINCT problem", "drafts", lambda row: str(row[0])))
        )

    def save_draft(self, draft: Draft) -> None:
        """Save a draft, replacing the previous one for this problem and language."""
        self._file.do(lambda file: tables.put_draft(file, draft), write=True)

    def update_draft(self, draft: Draft, known: Draft | None) -> Draft | None:
        """Save a draft and lose no other one; return the draft that it displaced, or None.

        A draft is displaced if it is not `known`: another app wrote it meanwhile, or the user starts over. It joins
        `superseded_drafts`, in place of `known`, if that was displaced earlier.
        """
        return self._file.do(lambda file: tables.update_draft(file, draft, known), write=True)

    def forget_draft(self, problem: str, language: str) -> None:
        """Delete the draft, if any, so that the editor starts over from the starter."""
        statement = "DELETE FROM drafts WHERE problem = ? AND language = ?"
        self._file.do(lambda file: file.execute(statement, (plain(problem), plain(language))), write=True)

    def superseded_drafts(self, problem: str) -> list[Draft]:
        """Return the drafts that were set aside for another one (see `update_draft`, `import_file`), newest first."""
        which = "WHERE problem = ? ORDER BY at DESC, rowid DESC"
        return self._file.do(lambda file: DRAFTS_ASIDE.select(file, which, (plain(problem),)))

    # ------------------------------------------------------------------------- cases and hints

    def add_case(self, case: OwnCase) -> OwnCase:
        """Add a case; adding a deleted one again restores it.

        If its name is a number that another case already has (two apps adding at once), it gets a free number.
        """

        def add(file: sqlite3.Connection) -> OwnCase:
            named = tables.with_free_name(file, case)
            tables.add_case(file, named)
            return named

        return self._file.do(add, write=True)

    def cases(self, problem: str) -> list[OwnCase]:
        """Return the user's own cases of a problem, oldest first."""
        which = "WHERE problem = ? ORDER BY at, rowid"
        return self._file.do(lambda file: CASES.select(file, which, (plain(problem),)))

    def delete_case(self, identifier: str) -> None:
        """Delete a case, if it exists."""
        self._file.do(lambda file: file.execute("DELETE FROM cases WHERE id = ?", (plain(identifier),)), write=True)

    def open_hints(self, problem: str, count: int) -> None:
        """Mark the first `count` hints as opened; never closes any."""
        self._file.do(lambda file: tables.open_hints(file, problem, count), write=True)

    def hints(self, problem: str) -> int:
        """Return the number of opened hints."""
        return self._file.do(tables.hints).get(problem, 0)

    # ------------------------------------------------------------------------------ interviews

    def save_interview(self, problem: str, interview: Interview | None) -> None:
        """Save the state of a running interview; None ends it."""
        given: tuple[object, ...]
        if interview is None:
            statement, given = "DELETE FROM interviews WHERE problem = ?", (plain(problem),)
        else:
            statement = "INSERT OR REPLACE INTO interviews VALUES (?, ?, ?)"
            given = (plain(problem), interview.allowed_s, interview.used_s)
        self._file.do(lambda file: file.execute(statement, given), write=True)

    def interview(self, problem: str) -> Interview | None:
        """Return the interview that was running when it was last saved, or None."""
        given = (plain(problem),)
        return next(iter(self._file.do(lambda file: INTERVIEWS.select(file, "WHERE problem = ?", given))), None)

    def save_mock(self, mock: MockInterview, first: int = 0) -> None:
        """Save a mock interview; of its events, those before `first` are saved already."""
        self._file.do(lambda file: tables.save_mock(file, mock, first), write=True)

    def mocks(self) -> list[MockInterview]:
        """Return all mock interviews with their events, the newest first; damaged ones are left out."""
        return self._file.do(tables.mocks)

    def mock_under_way(self) -> MockInterview | None:
        """Return the mock interview that is not over, or None."""
        return self._file.do(lambda file: next(iter(tables.mocks(file, "WHERE ended IS NULL")), None))

    # ----------------------------------------------------------------------------- repetition

    def rate(self, problem: str, rating: Rating, when: datetime | None = None) -> Card:
        """Store the user's rating and return the problem's new card.

        Args:
            problem: its id.
            rating: again, hard, good, easy.
            when: an aware datetime; defaults to now.
        """
        review = Review(problem=problem, rating=rating, when=when or now())

        def add(file: sqlite3.Connection) -> list[Review]:
            tables.add_review(file, review)
            return tables.reviews(file)[problem]

        card = schedule.card(self._file.do(add, write=True))
        assert card
        return card

    def choices(self, problem: str, when: datetime | None = None) -> dict[Rating, timedelta]:
        """Return the interval until the next repetition for each rating, to show beside its key."""
        reviews = self._file.do(tables.reviews).get(problem, [])
        return schedule.choices(reviews, when or now())

    def due(self, when: datetime | None = None, zone: tzinfo | None = None) -> list[Card]:
        """Return the cards due before the end of today in the user's time zone, most overdue first.

        Args:
            when: defaults to now.
            zone: the user's; defaults to this machine's.
        """
        today = (when or now()).astimezone(zone).date()
        midnight = datetime.combine(today + timedelta(days=1), time(), zone).astimezone(UTC)
        cards = (schedule.card(reviews) for reviews in self._file.do(tables.reviews).values())
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
        events, measured = self._file.do(lambda file: (queries.events(file), queries.measured(file)))
        counted = statistics.count(events, problems, when or now(), zone, lists=lists, measured=measured)
        return replace(counted, mocks=int(mocks))

    # ---------------------------------------------------------------------------------- files

    def export(self, path: Path, *, replace: bool = False) -> int:
        """Write everything into one JSON file atomically; return the number of attempts in it.

        Raises:
            ProgressError: the file cannot be written, or exists and `replace` is false.
        """
        everything = self._file.do(queries.exported)
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
            return self._file.do(lambda file: queries.merge(file, given), write=True)
        except progress_file.FileError as error:
            raise ProgressError(str(error)) from None
        except OverflowError:  # SQLite's numbers end at 64 bits, and times at the year 9999
            raise ProgressError(f"{path} cannot be imported: a number in it is too large.") from None
