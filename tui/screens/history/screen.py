"""The history screen: search, preview, restore, rerun, compare and delete runs."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on, work
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList

from tui.commands import bindings
from tui.screens.history.compare import CompareScreen
from tui.screens.history.runs import MARK, RunList, preview
from tui.screens.shared.listing import ListScreen
from tui.services.context import Services
from tui.state.history import MOST_RUNS, HistoryError, Record, Summary
from tui.text.times import moment_text
from tui.text.visible import shown
from tui.widgets.pane import Pane

Purpose = Literal["restore", "rerun", "compare"]
STILL_S = 0.04
"""How long the cursor must rest on a run before its preview loads, so that a held-down key loads none."""
EMPTY = f"""No runs yet.

Every run is kept here with its source, stdin, limits and output, the last {MOST_RUNS:,} of them, \
also when you have left and come back.

Here you can view earlier runs, put one back into the editor, run it again, \
and compare the outputs of two."""


@dataclass
class Found(Message):
    """A search has finished."""

    words: str
    runs: list[Summary]
    trouble: str = ""
    """Why the history could not be read; empty on success."""


@dataclass
class Fetched(Message):
    """Runs were loaded for a purpose."""

    purpose: Purpose
    records: list[Record]


@dataclass
class Deleted(Message):
    """A run was deleted; the record is None if it was damaged and cannot be restored."""

    record: Record | None


@dataclass
class Restored(Message):
    """A deleted run was restored."""

    id: int


@dataclass
class Failed(Message):
    """An operation failed."""

    sentence: str
    record: Record | None = None
    """The deleted run that could not be restored, if that is what failed."""


@dataclass
class RunChosen(Message):
    """The user chose a run to restore into the workbench, and perhaps to rerun."""

    record: Record
    rerun: bool


class HistoryScreen(ListScreen):
    """A searchable list of runs with a preview."""

    TITLE = "History"
    SEARCH = "/ search: words in source, stdin, verdict, language or file name"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("history")]
    DEFAULT_CSS = """
    HistoryScreen {
        #list-pane { width: 57%; }
        &.-narrow {
            #list-body { layout: vertical; }
            #list-pane { width: 100%; height: 45%; }
        }
    }
    """

    def __init__(self, services: Services) -> None:
        self.list = RunList()
        super().__init__(services, self.list)
        self._marked: list[int] = []
        self._deleted: list[Record] = []
        self._index = 0
        """The cursor position to apply when search results arrive."""

    @property
    def chosen(self) -> Summary | None:
        """The run under the cursor."""
        return self.list.chosen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: most need a chosen run, undo a deleted one."""
        del parameters
        if action in ("restore", "rerun", "mark", "compare", "delete"):
            return self.chosen is not None
        return action != "undo" or bool(self._deleted)

    def on_mount(self) -> None:
        """Focus the list and load all runs."""
        self.list.focus()
        self._search(self._words.value)

    # ------------------------------------------------------------------------ actions

    def action_restore(self) -> None:
        """Put the chosen run back into the workbench."""
        if self.chosen:
            self._fetch("restore", (self.chosen.id,))

    def action_rerun(self) -> None:
        """Put the chosen run back into the workbench and start it."""
        if self.chosen:
            self._fetch("rerun", (self.chosen.id,))

    def action_mark(self) -> None:
        """Mark or unmark the chosen run; a third mark replaces the oldest."""
        if self.chosen:
            marked = [run for run in self._marked if run != self.chosen.id]
            self._show_marks(marked if len(marked) < len(self._marked) else [*marked[-1:], self.chosen.id])

    def action_compare(self) -> None:
        """Compare two marked runs, the marked and the chosen run, or the chosen run and its predecessor."""
        chosen = self.chosen
        if not chosen:
            return
        if len(self._marked) == 2:
            self._fetch("compare", (self._marked[0], self._marked[1]))
        elif self._marked and self._marked[0] != chosen.id:
            self._fetch("compare", (self._marked[0], chosen.id))
        else:
            self._fetch_with_earlier(chosen)

    def action_delete(self) -> None:
        """Delete the chosen run."""
        if self.chosen:
            self._delete(self.chosen.id)

    def action_undo(self) -> None:
        """Restore the most recently deleted run."""
        if self._deleted:
            self._bring_back(self._deleted.pop())

    def action_close(self) -> None:
        """Clear the search, or close the history if there is none."""
        if self._words.value or (self._words.has_focus and self.list.display):
            self._words.value = ""
            self.remove_class("-empty")  # a hidden list cannot take the focus
            self.call_after_refresh(self.list.focus)
        else:
            self.dismiss()

    # ---------------------------------------------------------------------------- events

    @on(Input.Changed)
    def _search_changed(self) -> None:
        self._index = 0
        self._search(self._words.value)

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        if self.chosen:
            self._show_preview(self.chosen)

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.list.focus()

    @on(Found)
    def _show_runs(self, message: Found) -> None:
        if message.words != self._words.value:
            return
        self.set_class(not message.runs, "-empty")
        nothing = f"No run has “{shown(message.words.strip())}” in its source, stdin, verdict, language or file name."
        self._empty.update(message.trouble or (nothing if message.words.strip() else EMPTY))
        self.list.show_runs(message.runs, self._marked, self._index)
        count = len(message.runs)
        runs = f"{count:,} run{'' if count == 1 else 's'}{' found' if message.words.strip() else ''}"
        self.query_one("#list-pane", Pane).border_title = "History" if message.trouble else runs
        self.refresh_bindings()

    @on(Fetched)
    def _use(self, message: Fetched) -> None:
        records = message.records
        if message.purpose == "compare":
            older, newer = sorted(records, key=lambda record: record.id)
            self.app.push_screen(CompareScreen(older, newer))
            return
        [record] = records
        if record.language not in self.services.catalogue.languages:
            self._say(f"The language {shown(record.language)} no longer exists, so this run can only be viewed.")
            return
        self.post_message(RunChosen(record, rerun=message.purpose == "rerun"))

    @on(Deleted)
    def _show_deletion(self, message: Deleted) -> None:
        if message.record:
            self._deleted.append(message.record)
            self._show_marks([run for run in self._marked if run != message.record.id])
        self._index = self.list.highlighted or 0
        self._search(self._words.value)

    @on(Restored)
    def _show_restoration(self, message: Restored) -> None:
        self._index = next((index for index, run in enumerate(self.list.runs) if run.id < message.id), MOST_RUNS)
        self._search(self._words.value)

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        if message.record:
            self._deleted.append(message.record)
        self._say(message.sentence)

    # -------------------------------------------------------------------------------- workers

    @work(thread=True, exclusive=True, group="runs")
    def _search(self, words: str) -> None:
        try:
            self.post_message(Found(words, self.services.autosave.history.search(words)))
        except HistoryError as error:
            self.post_message(Found(words, [], str(error)))

    @work(exclusive=True, group="preview")
    async def _show_preview(self, run: Summary) -> None:
        await asyncio.sleep(STILL_S)
        self._detail.update(await asyncio.to_thread(self._previewed, run))
        self.query_one("#detail-scroll", VerticalScroll).scroll_home(animate=False)
        self.query_one("#detail-pane", Pane).border_title = Content(f"{shown(run.name)} · {moment_text(run.when)}")

    def _previewed(self, run: Summary) -> Content:
        language = self.services.catalogue.languages.get(run.language)
        try:
            return preview(self.services.autosave.history.get(run.id), language.file.lexer if language else "text")
        except HistoryError as error:
            return Content(str(error))

    @work(thread=True, group="change")
    def _fetch(self, purpose: Purpose, runs: tuple[int, ...]) -> None:
        try:
            self.post_message(Fetched(purpose, [self.services.autosave.history.get(run) for run in runs]))
        except HistoryError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, group="change")
    def _fetch_with_earlier(self, run: Summary) -> None:
        history = self.services.autosave.history
        try:
            earlier = history.search(before=run.id)
            before = next((other.id for other in earlier if other.language == run.language), None)
            if before is None:
                self.post_message(Failed(f"There is no earlier {shown(run.name)} run to compare this one with."))
            else:
                self.post_message(Fetched("compare", [history.get(before), history.get(run.id)]))
        except HistoryError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, group="change")
    def _delete(self, run: int) -> None:
        history = self.services.autosave.history
        record = None
        with suppress(HistoryError):  # a damaged run can still be deleted
            record = history.get(run)
        try:
            history.delete(run)
            self.post_message(Deleted(record))
        except HistoryError as error:
            self.post_message(Failed(str(error)))

    @work(thread=True, group="change")
    def _bring_back(self, record: Record) -> None:
        try:
            self.services.autosave.history.restore(record)
            self.post_message(Restored(record.id))
        except HistoryError as error:
            self.post_message(Failed(str(error), record))

    # ---------------------------------------------------------------------------------- words

    def _show_marks(self, marked: list[int]) -> None:
        self._marked = marked
        self.list.show_marks(marked)
        self.query_one("#list-pane", Pane).border_subtitle = f"{MARK} {len(marked)} marked" if marked else ""

    def _say(self, sentence: str) -> None:
        self.notify(sentence, severity="warning", markup=False)
