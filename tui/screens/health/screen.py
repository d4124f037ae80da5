"""The health screen: check that this machine is ready and that every limit really holds.

The app keeps the screen, and stores the results for its next start.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from languages import Language
from runner.checks import CHECKS, Begun, Check, Host
from runner.health import News
from runner.images import Progress
from tui.commands import bindings
from tui.jobs.health_job import Checked, CheckReported, HealthJob
from tui.jobs.job import RunFailed
from tui.jobs.messages import EngineSeen
from tui.screens.health.table import MOVING, HealthTable, cell_source, cell_title, cell_words
from tui.screens.shared.dialogs import Save
from tui.services.context import Services
from tui.state.checks import load_checks, save_checks
from tui.text.health_report import FORMATS, Report, host_lines, losses_line
from tui.text.status import Status
from tui.text.times import moment_text
from tui.text.visible import shown
from tui.widgets.bars import KeyLine
from tui.widgets.pane import QUIET, Pane

_WIDE = 110
"""Terminal width from which two texts fit side by side."""
FRAME_S = 0.12
"""Seconds between two frames of the spinner."""
STILL_S = 0.04
"""How long the cursor must rest on a cell before its source loads, so that a held-down key loads none."""
EMPTY = """
Each language gets a sandbox in which 13 small programs run. Most of them run into a limit, which must be \
reported with its proof; the next run must be clean, and in the end no container may be left. \
It takes a minute or two, longer where an image has to be made first."""
ENDINGS = "Use the extension .txt, .json or .xml (JUnit) to choose the format."


class CellText(Static):
    """The text on the chosen cell, wrapped to the widget's width."""

    class Widened(Message):
        """The width has changed, so the text must be wrapped again."""

    def __init__(self) -> None:
        super().__init__(id="health-text", markup=False)
        self._said_for = 0

    def on_resize(self) -> None:
        """Ask for the text again if the width has changed."""
        if self.size.width != self._said_for:
            self._said_for = self.size.width
            self.post_message(self.Widened())


class HealthScreen(Screen[None]):
    """A table of checks with the chosen check's details."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("health"),
        Binding("pageup", "page(-1)", "Scroll the words up", show=False),
        Binding("pagedown", "page(1)", "Scroll the words down", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012  # as Screen declares it
    DEFAULT_CSS = """
    HealthScreen {
        background: $background;
        #health-host { height: auto; padding: 0 1; background: $panel; text-wrap: nowrap; text-overflow: ellipsis;
            &.-sentence { text-wrap: wrap; }
        }
        #health-detail-pane { height: 1fr; }
        #health-detail { padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
        #health-cell { height: auto; & > Static { height: auto; width: 1fr; } }
        #health-words { height: 1; padding: 0 1; background: $surface; text-wrap: nowrap; text-overflow: ellipsis; }
        & > KeyLine { background: $panel; }
        &.-wide {
            #health-host { padding: 1 2; }
            HealthTable { padding: 0 2; }
            #health-cell { layout: horizontal; }
            #health-detail { padding: 0 2; }
            #health-source { margin-left: 3; }
        }
    }
    """

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self._job: HealthJob | None = None
        """The running checks."""
        self._host_job: HealthJob | None = None
        """The latest job that asks about the engine."""
        self._number = 0
        """The last job's number."""
        self.host: Host | None = None
        self._answered = False
        """Whether the engine has answered the running job."""
        self._wanted: set[tuple[str, str]] = set()
        self._progress: dict[str, str] = {}
        """Progress of image builds, by language id."""
        self._clock = time.monotonic
        self._began = self._seconds = 0.0
        self._sentence = ""
        """Why the last job could not run; empty if it could."""
        self._earlier: set[tuple[str, str]] = set()
        """The results that an earlier start of the app left."""
        self._earlier_at: datetime | None = None
        self._offers = (False, False)
        """Whether the footer offers an export and a jump to a failure."""
        self._host_words = Static(id="health-host", markup=False)
        self._cell = CellText()
        self._source = Static(id="health-source", markup=False)
        self._words = Static(id="health-words", markup=False)

    @property
    def running(self) -> bool:
        """Whether checks are under way."""
        return self._job is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: an export needs results, a jump needs a failure, and so on."""
        del parameters
        match action:
            case "run_all" | "run_language" | "run_check":
                return not self.running
            case "cancel":
                return self.running
            case "export":
                return bool(self.table.checks)
            case "next_failure":
                return self.table.next_failure() is not None
        return True

    def compose(self) -> ComposeResult:
        """Lay out engine, table, details, progress and keys."""
        self.table = HealthTable(list(self.services.catalogue.languages.values()))
        yield self._host_words
        with Pane(id="health-table-pane") as pane:
            pane.border_title = "Checks"
            yield self.table
        with Pane(id="health-detail-pane"), VerticalScroll(id="health-detail"), Container(id="health-cell"):
            yield self._cell
            yield self._source
        yield self._words
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what is known, without running anything."""
        self.table.focus()
        self.set_interval(FRAME_S, self._tick)
        self._show_host("")
        self._show_cell()
        self._show_words()
        self._load()

    @work(group="stored")
    async def _load(self) -> None:
        """Show the results that the last start of the app left, as what they are."""
        stored = await asyncio.to_thread(load_checks, self.services.catalogue)
        if stored is None or self.table.checks or self.running:
            return
        self.table.checks = {(check.language, check.name): check for check in stored.checks}
        self._earlier, self._earlier_at, self._seconds = set(self.table.checks), stored.at, stored.seconds
        self.table.refresh()
        self._show_cell()
        self._show_words()
        self.refresh_bindings()

    @work(thread=True, group="stored")
    def _save(self, checks: Sequence[Check], seconds: float) -> None:
        try:
            save_checks(checks, seconds)
        except OSError as error:
            sentence = f"The results are not kept for the next start: {error.strerror or error}."
            self.app.call_from_thread(self.services.say, sentence, severity="warning")

    def on_screen_resume(self) -> None:
        """Ask about the engine."""
        self._ask_host()

    def on_screen_suspend(self) -> None:
        """Cancel, unless the screen is only covered by a dialog."""
        if self not in self.app.screen_stack:
            self.action_cancel()

    def on_unmount(self) -> None:
        """Cancel, because the app is exiting."""
        if self._job:
            self._job.cancelled.set()

    def on_resize(self) -> None:
        """Give the table the rows it needs, but leave some to the details."""
        rows = len(self.table.languages) + 3
        self.query_one("#health-table-pane").styles.height = min(rows, max(4, self.size.height * 6 // 10))
        self._show_words()
        if self.host:
            self._show_host("")

    # ------------------------------------------------------------------------ actions

    def action_run_all(self) -> None:
        """Run every check."""
        self._start(self.table.languages, CHECKS)

    def action_run_language(self) -> None:
        """Run the checks of the chosen language."""
        self._start([self.table.language], CHECKS)

    def action_run_check(self) -> None:
        """Run the chosen check."""
        self._start([self.table.language], [self.table.chosen[1]])

    def action_cancel(self) -> None:
        """Stop checking, without waiting for running checks: a hung engine would block the screen."""
        if self._job is None:
            return
        self._job.stop()
        if self._answered:
            for cell in self._wanted - self.table.checks.keys():
                self.table.checks[cell] = Check.not_made(*cell)
        self._end("")

    def action_next_failure(self) -> None:
        """Choose the next check that failed."""
        if cell := self.table.next_failure():
            self.table.choose(cell)

    def action_export(self) -> None:
        """Ask for a file and write a report of the results to it."""
        report = self.report()

        def check(typed: str) -> str | None:
            return None if Path(typed).suffix.lower() in FORMATS else ENDINGS

        def write(path: Path) -> None:
            path.write_text(FORMATS[path.suffix.lower()](report), encoding="utf-8", errors="replace")

        def tell(saved: str | None) -> None:
            if saved:
                self.services.say(f"saved to {saved}")

        self.app.push_screen(Save("Export as .txt, .json or .xml", "health.txt", write, check=check), tell)

    def action_close(self) -> None:
        """Close the screen, which cancels running checks."""
        self.dismiss()

    def action_page(self, direction: int) -> None:
        """Scroll the details."""
        detail = self.query_one("#health-detail", VerticalScroll)
        if direction > 0:
            detail.scroll_page_down(animate=False)
        else:
            detail.scroll_page_up(animate=False)

    def report(self) -> Report:
        """Return a report of the results so far."""
        return Report.of(self.host, self.table.languages, dict(self.table.checks), self._seconds)

    # ---------------------------------------------------------------------------- events

    def _start(self, languages: Sequence[Language], checks: Sequence[str]) -> None:
        if self.running:
            return
        self._job = self._new_job(languages, checks)
        self._answered = False
        self._wanted = {(language.id, check) for language in languages for check in checks}
        self._began, self._seconds, self._sentence = self._clock(), 0.0, ""
        self._drive(self._job)
        self._show_words()
        self.refresh_bindings()

    def _new_job(self, languages: Sequence[Language] = (), checks: Sequence[str] = ()) -> HealthJob:
        self._number += 1
        return HealthJob(number=self._number, languages=list(languages), checks=list(checks))

    @work(thread=True, group="health")
    def _drive(self, job: HealthJob) -> None:
        job.drive(self.services.machine, self.post_message)

    @on(CheckReported)
    def _on_check_reported(self, event: CheckReported) -> None:
        if self._job and event.number == self._job.number:
            self._take(event.news)
        elif self._host_job and event.number == self._host_job.number and isinstance(event.news, Host):
            self._host_seen(event.news)

    @on(Checked)
    def _on_checked(self, event: Checked) -> None:
        if self._job and event.number == self._job.number:
            self._end("")

    @on(RunFailed)
    def _on_failed(self, event: RunFailed) -> None:
        if self._job and event.number == self._job.number:
            self._end(event.sentence)
        elif self._host_job and event.number == self._host_job.number:
            self._host_seen(None, event.sentence)

    def _take(self, news: News) -> None:
        table = self.table
        if isinstance(news, Host):
            self._answered = True
            # Earlier results stay valid until the engine has answered.
            table.checks = {cell: check for cell, check in table.checks.items() if cell not in self._wanted}
            self._host_seen(news)
        elif isinstance(news, Progress):
            self._progress[news.language] = f"{news.step}: {news.text}"
        elif isinstance(news, Begun):
            table.running.add((news.language, news.name))
        else:
            self._progress.pop(news.language, None)
            table.running.discard((news.language, news.name))
            table.checks[news.language, news.name] = news
            self._earlier.discard((news.language, news.name))
        if isinstance(news, Host) or (not isinstance(news, Progress) and (news.language, news.name) == table.chosen):
            self._show_cell()
        # `_tick` draws the rest: pulling an image reports progress a hundred times a second.

    def _end(self, sentence: str) -> None:
        self._job = None
        self._seconds = self._clock() - self._began
        self._sentence = sentence
        self._progress.clear()
        self.table.running.clear()
        if not sentence:
            self._save([check for check in self.table.checks.values() if not check.cancelled], self._seconds)
        self.table.refresh()
        self._show_cell()
        self._show_words()
        self.refresh_bindings()

    def _host_seen(self, host: Host | None, sentence: str = "") -> None:
        self.host = host or self.host
        self._show_host(sentence)

    @on(EngineSeen)
    def _on_engine_seen(self, seen: EngineSeen) -> None:
        if seen.changed and not self.running:
            self._ask_host()

    @on(CellText.Widened)
    def _on_widened(self) -> None:
        self._show_cell()

    @on(HealthTable.Moved)
    def _on_moved(self) -> None:
        self._show_cell()
        self.query_one("#health-detail", VerticalScroll).scroll_home(animate=False)

    def _tick(self) -> None:
        if self.running:
            self.table.tick(int((self._clock() - self._began) / FRAME_S))
            self._show_words()
            offers = (bool(self.table.checks), self.table.next_failure() is not None)
            if offers != self._offers:
                self._offers = offers
                self.refresh_bindings()

    # -------------------------------------------------------------------------------- workers

    def _ask_host(self) -> None:
        """Ask about the engine by running no checks at all."""
        self._host_job = self._new_job()
        self._drive(self._host_job)

    @work(exclusive=True, group="source")
    async def _show_source(self, language: Language, check: Check | None) -> None:
        await asyncio.sleep(STILL_S)
        self._source.update(await asyncio.to_thread(cell_source, language, check))

    # ---------------------------------------------------------------------------------- words

    def _show_host(self, sentence: str) -> None:
        if sentence:
            words = Content.assemble(
                ("Health  ", "bold"), (f"{Status.FAILED.sign} ", Status.FAILED.style), shown(sentence)
            )
        elif self.host is None:
            words = Content.assemble(("Health  ", "bold"), ("looking for an engine\n", QUIET))
        else:
            first, second = host_lines(self.host, roomy=self.size.width >= _WIDE)
            lost = losses_line(self.services.machine.losses)
            words = Content.assemble(
                ("Health  ", "bold"),
                ("● ", "$text-success"),
                f"{shown(first)}\n",
                (f"          {shown(second)}", QUIET),
                (f"\n          {lost}" if lost else "", "$text-warning"),
            )
        self._host_words.set_class(bool(sentence), "-sentence")
        self._host_words.update(words)

    def _show_cell(self) -> None:
        table = self.table
        language, name = table.language, table.chosen[1]
        check = table.checks.get(table.chosen)
        with_source = bool(check and check.ran)
        self._source.display = with_source
        columns = self._cell.size.width or self.size.width
        waits = self.running and table.chosen in self._wanted and check is None
        state = "under way" if table.chosen in table.running else "waiting for its turn" if waits else ""
        words = cell_words(check, columns, state, self.services.keys)
        self._cell.update(words if table.checks or self.running else Content("\n").join([words, Content(EMPTY)]))
        self.query_one("#health-detail-pane", Pane).border_title = Content(cell_title(language, name))
        self._show_source(language, check)

    def _show_words(self) -> None:
        sign, words, style = self._said()
        self._words.update(Content.assemble((f"{sign} ", f"bold {style}"), (words, f"bold {style}" if style else "")))

    def _said(self) -> tuple[str, str, str]:
        """Return sign, text and style of the last line."""
        table = self.table
        if self.running:
            # Until the engine has answered, the results in the table are from an earlier job.
            made = [table.checks[cell] for cell in self._wanted if cell in table.checks and self._answered]
            failed = sum(check.status == "fail" for check in made)
            seconds = self._clock() - self._began
            words = f"{len(made)} of {len(self._wanted)} checks, {failed} failed, {seconds:.0f} s"
            what = ", ".join(self._under_way()) or "starting"
            return MOVING[int(seconds / FRAME_S) % len(MOVING)], f"{words} · {what}", "$text-accent"
        if self._sentence:
            return Status.FAILED.sign, f"Nothing was checked: {shown(self._sentence)}", Status.FAILED.style
        if not table.checks:
            count, languages = len(table.languages) * len(CHECKS), len(table.languages)
            at_once = min(languages, os.cpu_count() or 1)
            checks = f"{count} checks in {languages} languages, {at_once} at once"
            run_all = self.services.keys["health.all"]
            return Status.IDLE.sign, f"Nothing was checked yet: {run_all} runs {checks}.", ""
        report = self.report()
        words = report.summary()
        if self._earlier & table.checks.keys() and self._earlier_at:
            some = "" if self._earlier >= table.checks.keys() else "the others "
            words += f" · {some}of {moment_text(self._earlier_at)}"
        failed = any(check.status == "fail" for check in table.checks.values())
        if report.complete and report.ok:
            return Status.OK.sign, words, Status.OK.style
        if failed or report.complete:
            return Status.FAILED.sign, words, Status.FAILED.style
        return Status.IDLE.sign, words, ""

    def _under_way(self) -> list[str]:
        said = []
        for language in self.table.languages:
            checks = [name for name in CHECKS if (language.id, name) in self.table.running]
            if language.id in self._progress:
                said.append(f"{shown(language.name)} {shown(self._progress[language.id])}")
            elif checks:
                said.append(f"{shown(language.name)} {checks[0]}")
        return said
