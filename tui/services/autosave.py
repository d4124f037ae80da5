"""Save typed text a moment after each change, and every run in the history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from languages import Catalogue
from runner import Result
from tui.jobs.run_job import RunJob
from tui.services.notices import Notices
from tui.state.history import History, HistoryError
from tui.state.record import Record
from tui.state.session import Buffer, Session, Snapshot, StateError

SAVE_S = 0.2
"""Seconds from a change until the session is written."""


class Autosave:
    """Write the session and the history, in workers of the app.

    Args:
        app: runs the workers.
        catalogue: gives each language's draft its file ending.
        say: tells the user if something could not be written.
    """

    def __init__(self, app: App[Any], catalogue: Catalogue, say: Notices) -> None:
        self._app = app
        self._catalogue = catalogue
        self._say = say
        self._session = Session()
        self._pending = False
        self._reported = ""
        """The last failure that was shown to the user."""
        self.snapshot: Callable[[], Snapshot] | None = None
        """Return the state to save; None until the screen is ready."""
        self.drafts: dict[str, Buffer] = {}
        """Texts of the last session whose editors have not been opened yet, by language."""
        self.wrap = False
        """Whether the editors wrap long lines."""
        self.history = History(partial(say, severity="warning"))

    def open(self) -> tuple[Snapshot, list[str]]:
        """Return the last session, and a sentence for each part of it that could not be read.

        Reads a few small files.
        """
        languages = self._catalogue.languages
        self._session = Session.open({name: language.file.endings[0] for name, language in languages.items()})
        last = self._session.restored
        self.wrap = last.wrap
        self.drafts = {name: text for name, text in last.buffers.items() if name in languages}
        return last, self._session.problems

    def changed(self) -> None:
        """Save soon, because the user typed or chose something."""
        if not self._pending:
            self._pending = True
            self._app.set_timer(SAVE_S, self._save_soon)

    def save(self) -> None:
        """Save everything now. Blocks.

        Raises:
            StateError: if the session cannot be written.
        """
        if self.snapshot:
            self._session.write(self.snapshot())

    def close(self) -> None:
        """Release the session, so that another app can open it."""
        self._session.close()

    def _save_soon(self) -> None:
        self._pending = False
        if self.snapshot:
            self._app.run_worker(partial(self._write, self.snapshot()), thread=True, group="session")

    def _write(self, snapshot: Snapshot) -> None:
        try:
            self._session.write(snapshot)
            self._reported = ""
        except StateError as error:
            if str(error) != self._reported:
                self._reported = str(error)
                self._say(str(error), "warning")

    def add_run(self, job: RunJob, result: Result) -> None:
        """Add a run to the history."""
        self._app.run_worker(partial(self._add_run, job, result), thread=True, group="history")

    def _add_run(self, job: RunJob, result: Result) -> None:
        record = Record.of(
            result,
            name=job.language.name,
            source=job.source,
            line=job.language.telling_line(job.source),
            file=job.file,
            stdin=job.given(),
            tier=job.asked.tier,
            overrides=job.asked.values,
        )
        try:
            self.history.add(record)
        except HistoryError as error:
            self._say(str(error), "warning")
