"""Keep the parts of practice that outlive a screen: problems, drafts, running interviews."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from textual.app import App

from problems import PackageError, package
from problems.mock import MINUTES, MockInterview
from problems.practice_lists import PracticeList, read_lists
from problems.problem import Problem
from problems.progress import Progress, ProgressError
from problems.records import NOTE, Draft
from problems.records import Interview as Recorded
from tui.services.notices import Notices
from tui.state.interview import Interview, allowed_s
from tui.state.mock import Mock
from tui.state.session import StateError

SAVE_S = 0.4
"""Seconds from a change until a draft is written."""
OTHER_APP = "Another code-runner has changed this solution, too. Both texts are kept; {key} fetches the other one."
OTHER_NOTE = "Another code-runner has changed this note, too; `code-runner problems export DIR` writes both."
RETRY_S = 5.0
"""Seconds from a failed write until the next attempt."""


class PracticeStore:
    """The app's access to packages and progress. Call blocking methods from workers."""

    def __init__(self, app: App[Any], say: Notices, earlier_key: str = "", language: str = "en") -> None:
        """Make the store.

        Args:
            app: the app that runs the workers.
            say: shows notices.
            earlier_key: the key that brings back earlier texts.
            language: the natural language to prefer for the names of problems.
        """
        self._app = app
        self._say = say
        self._earlier_key = earlier_key
        self._language = language
        self._read: dict[Path, tuple[int, Problem]] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        """Drafts that are not written yet."""
        self._known: dict[tuple[str, str], Draft] = {}
        """Each draft as this app last read or wrote it; any other draft in its place is another app's."""
        self._new: set[tuple[str, str]] = set()
        """Drafts that start over: what they displace is no news to the user."""
        self._told_of: set[tuple[str, str]] = set()
        """Drafts of which the user knows that another app changes them, too."""
        self._undone: deque[Callable[[], object]] = deque()
        """Other pending writes, in order."""
        self._writing = threading.Lock()
        self._pending = False
        self._told = ""
        self.interviews: dict[str, Interview] = {}
        """By problem. A running interview is paused until its problem is opened again."""
        self.stop_first = False
        """Whether judging stops at the first failing case."""
        self.seeds: dict[str, int] = {}
        """The first seed of the last stress test, by problem."""
        self.mock: Mock | None = None
        """The mock interview under way; its problems share its clock."""
        self.mock_minutes = MINUTES
        """The length of the next mock interview."""
        self.mock_level = ""
        """The level of the next one; "" to ask."""
        self.export_folder = ""
        """The folder of the last export."""
        self.clock: Callable[[], float] = time.monotonic

    @cached_property
    def progress(self) -> Progress:
        """The stored progress."""
        return Progress(partial(self._say, severity="warning"))

    # -------------------------------------------------------------------------------- packages

    def problems(self) -> tuple[list[Problem], list[str]]:
        """Return all problems, and a sentence for each broken package. Blocks; the first call takes a second."""
        found, broken = [], []
        for folder in package.all_folders():
            try:
                found.append(self._problem(folder))
            except PackageError as error:
                broken.append(f"{folder.name} is left out: {error}.")
            except OSError as error:
                broken.append(f"{folder.name} is left out because it cannot be read: {error.strerror}.")
        return found, broken

    def lists(self, problems: Iterable[Problem]) -> tuple[list[PracticeList], list[str]]:
        """Return the lists that can be followed, and a sentence for each fault in the user's own. Blocks."""
        lists, wrong = read_lists({problem.id for problem in problems})
        return lists, [f"{fault}." for fault in wrong]

    def _problem(self, folder: Path) -> Problem:
        changed = (folder / "problem.yaml").stat().st_mtime_ns
        known = self._read.get(folder)
        if known is None or known[0] != changed:
            self._read[folder] = known = changed, package.read(folder).in_language(self._language)
        return known[1]

    # ---------------------------------------------------------------------------------- drafts

    def draft_changed(self, draft: Draft) -> None:
        """Save a changed draft soon."""
        self._drafts[draft.problem, draft.language] = draft
        self._soon(SAVE_S)

    def draft_read(self, draft: Draft, *, start_over: bool) -> None:
        """Note a draft that was read; `start_over` says that the next one does not continue it."""
        key = draft.problem, draft.language
        if key in self._drafts:
            return  # what is not written yet continues an earlier one
        if start_over:
            self.start_over(*key)
        else:
            self._known[key] = draft
            self._new.discard(key)

    def start_over(self, problem: str, language: str) -> None:
        """Note that the next draft does not continue the last one, which must not be lost by it."""
        self._known.pop((problem, language), None)
        self._new.add((problem, language))

    def unwritten(self, problem: str, language: str) -> Draft | None:
        """Return a draft that is not written yet, or None."""
        return self._drafts.get((problem, language))

    def save(self) -> None:
        """Write all drafts, interviews and other pending changes now. Blocks.

        Raises:
            ProgressError: if a write fails; what is not written stays pending.
        """
        with self._writing:
            for key, draft in list(self._drafts.items()):
                displaced = self.progress.update_draft(draft, self._known.get(key))
                self._known[key] = draft
                if displaced and key not in self._new | self._told_of:
                    self._told_of.add(key)
                    self._say(OTHER_NOTE if key[1] == NOTE else OTHER_APP.format(key=self._earlier_key), "warning")
                self._new.discard(key)
                if self._drafts.get(key) is draft:
                    del self._drafts[key]
            for problem, interview in list(self.interviews.items()):
                if not interview.paused:
                    self.progress.save_interview(problem, interview.recorded())
            self._save_mock()
            while self._undone:
                work = self._undone.popleft()
                try:
                    work()
                except ProgressError:
                    self._undone.appendleft(work)
                    raise

    def save_all(self) -> None:
        """Call `save` when the app quits.

        Raises:
            StateError: if a write fails.
        """
        try:
            self.save()
        except ProgressError as error:
            raise StateError(str(error)) from None

    def _soon(self, seconds: float) -> None:
        if not self._pending:
            self._pending = True
            self._app.set_timer(seconds, self._save_soon)

    def _save_soon(self) -> None:
        self._pending = False
        self._app.run_worker(self._save, thread=True, group="progress")

    def _save(self) -> None:
        try:
            self.save()
        except ProgressError as error:
            if str(error) != self._told:
                self._told = str(error)
                self._say(f"{error} (your work is still here; code-runner will try again)", "warning")
            self._app.call_later(self._soon, RETRY_S)
        else:
            self._told = ""

    def later(self, work: Callable[[], object]) -> None:
        """Write something in a worker that outlives the screen; report a failure and retry."""
        self._undone.append(work)
        self._app.run_worker(self._save, thread=True, group="progress")

    # ------------------------------------------------------------------------------ interviews

    def mock_of(self, problem: str) -> Mock | None:
        """Return the mock interview under way if this problem is one of its two."""
        return self.mock if self.mock and self.mock.place_of(problem) is not None else None

    def prefer_mock(self, minutes: int, level: str) -> None:
        """Set the length and the level of the next mock interview; "" to ask for the level."""
        self.mock_minutes, self.mock_level = minutes, level

    def begin_mock(self, record: MockInterview, problems: Sequence[Problem]) -> Mock:
        """Begin a mock interview, or go on with one that was under way when the app ended; its clock is paused."""
        clock = Interview(record.allowed_s, self.clock, record.used_s)
        self.mock = Mock(record, problems, clock)
        for problem in problems:
            self.interviews[problem.id] = clock
        self.mock_changed()
        return self.mock

    def mock_changed(self) -> None:
        """Save the mock interview soon."""
        self._soon(SAVE_S)

    def end_mock(self, *, given_up: bool) -> MockInterview | None:
        """End the mock interview and return it, or None if there is none."""
        mock, self.mock = self.mock, None
        if mock is None:
            return None
        over = mock.end(given_up=given_up)
        for problem in mock.problems:
            self.end_interview(problem.id)
        self.later(lambda: self.progress.save_mock(over, mock.saved))
        return over

    def _save_mock(self) -> None:
        if mock := self.mock:
            record = mock.record
            self.progress.save_mock(record, mock.saved)
            mock.saved = len(record.events)

    def begin_interview(self, problem: Problem) -> Interview:
        """Start an interview."""
        interview = self.interviews[problem.id] = Interview(allowed_s(problem.practice.difficulty), self.clock)
        interview.go_on()
        self.keep_interview(problem.id)
        return interview

    def end_interview(self, problem: str) -> None:
        """Remove the interview of a problem."""
        self.interviews.pop(problem, None)
        self.keep_interview(problem)

    def found_interview(self, problem: str, kept: Recorded | None) -> None:
        """Restore an interview that was running when the app quit; it is paused."""
        if kept:
            self.interviews.setdefault(problem, Interview.of(kept, self.clock))

    def keep_interview(self, problem: str) -> None:
        """Save how much time an interview has used, or that there is none."""
        interview = self.interviews.get(problem)
        recorded = interview.recorded() if interview else None
        self.later(lambda: self.progress.save_interview(problem, recorded))
