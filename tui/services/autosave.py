"""What the app keeps: the session a moment after each change, every run in the history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from runner import Result
from tui.jobs.messages import Told
from tui.jobs.run_job import Submission
from tui.state.history import History, HistoryError
from tui.state.record import Record
from tui.state.session import Buffer, Session, Snapshot, StateError

if TYPE_CHECKING:
    from tui.app import CodeRunner

KEEP_S = 0.2
"""How long after a change what was typed is written to the session."""


class Keeping:
    """Writes what is typed and what was run; all of it in workers of the app."""

    def __init__(self, app: CodeRunner) -> None:
        self._app = app
        self._session = Session()
        self._pending = False
        self._told = ""
        self.drafts: dict[str, Buffer] = {}
        """Texts of the last session whose sheets were not needed yet, by language."""
        self.history = History(lambda sentence: app.post_message(Told(sentence, "warning")))

    def open(self) -> tuple[Snapshot, list[str]]:
        """What was kept last time, and what of it could not be read. Reads a few small files."""
        languages = self._app.catalogue.languages
        self._session = Session.open({name: language.file.endings[0] for name, language in languages.items()})
        last = self._session.restored
        self.drafts = {name: text for name, text in last.buffers.items() if name in languages}
        return last, self._session.problems

    def changed(self) -> None:
        """Something was typed or chosen: it is kept a moment later."""
        if not self._pending:
            self._pending = True
            self._app.set_timer(KEEP_S, self._keep_soon)

    def keep(self) -> None:
        """Keep everything at once. Blocks.

        Raises:
            StateError: it cannot be kept.
        """
        self._session.write(self._snapshot())

    def close(self) -> None:
        """Let another app have the session."""
        self._session.close()

    def _keep_soon(self) -> None:
        self._pending = False
        write = partial(self._write, self._snapshot())
        self._app.run_worker(write, thread=True, group="session")

    def _write(self, snapshot: Snapshot) -> None:
        try:
            self._session.write(snapshot)
            self._told = ""
        except StateError as error:
            if str(error) != self._told:
                self._told = str(error)
                self._app.post_message(Told(str(error), "warning"))

    def _snapshot(self) -> Snapshot:
        app, bench = self._app, self._app.workbench
        shown = {
            name: Buffer(
                sheet.editor.text,
                sheet.path,
                sheet.editor.cursor_location,
                sheet.saved if sheet.path else "",
                sheet.bom,
            )
            for name, sheet in bench.editor_pane.sheets.items()
        }
        return Snapshot(
            language=app.language.id,
            buffers={**self.drafts, **shown},
            stdin=bench.stdin.text,
            stdin_mode=bench.stdin.mode,
            stdin_path=bench.stdin.path,
            tier=app.overrides.tier,
            overrides=app.overrides.values,
            theme=app.theme,
            sizes=bench.sizes,
        )

    def remember(self, submission: Submission, result: Result) -> None:
        """Put a run into the history."""
        write = partial(self._add, submission, result)
        self._app.run_worker(write, thread=True, group="history")

    def _add(self, submission: Submission, result: Result) -> None:
        overrides = submission.asked
        record = Record.of(
            result,
            name=submission.language.name,
            source=submission.source,
            line=submission.language.telling_line(submission.source),
            stdin=submission.given(),
            tier=overrides.tier,
            overrides=overrides.values,
        )
        try:
            self.history.add(record)
        except HistoryError as error:
            self._app.post_message(Told(str(error), "warning"))
