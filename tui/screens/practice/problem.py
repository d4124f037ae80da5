"""Solve one problem: edit, run, judge, stress-test and rate it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from foundation.units import duration_text, size_text
from languages import DefinitionError, Language
from problems.allowed import allowed
from problems.judge import CaseJudged, CaseStarted, Compiling, Report
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import Attempt, Draft, Interview, OwnCase, ProblemStatus, Rating
from problems.stress import SEEDS
from runner import Result
from runner.source import Source
from tui.commands import bindings
from tui.jobs.job import Fetching, RunFailed
from tui.jobs.judge_job import JudgeJob, JudgeReported
from tui.jobs.run_job import Ended, Grew, PhaseBegan, RunJob
from tui.jobs.stress_job import Compared, Stressed, StressJob
from tui.screens.practice.cases import CasesPane
from tui.screens.practice.lines import report_line, stress_line, without_own
from tui.screens.practice.panes import ProblemPanes
from tui.screens.practice.rating import ask_rating
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.state.overrides import Overrides
from tui.text import explain
from tui.text.locations import all_locations
from tui.text.status import Status
from tui.text.visible import shown
from tui.widgets.result import Line, fetching_words
from tui.widgets.stdin import EDITABLE_BYTES

NOT_KEPT = "What you type here will not be saved."


@dataclass
class Loaded(Message):
    """The saved state of this problem has been read."""

    progress: ProblemStatus
    drafts: list[Draft]
    cases: list[OwnCase]
    editorial: str
    interview: Interview | None = None
    """The interview in progress when the app ended."""
    trouble: str = ""
    """Why the progress could not be read; "" if it was."""


@dataclass
class Foreseen(Message):
    """The time until the next review for each rating has been worked out."""

    after: Mapping[Rating, timedelta]


class ProblemScreen(ProblemPanes[JudgeJob | RunJob | StressJob]):
    """The screen of one problem."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("problem")]

    def __init__(self, services: Services, problem: Problem, language: Language) -> None:
        """Make the screen; without a draft it opens in `language`."""
        super().__init__(services, problem)
        self._first_language = language
        self.report: Report | None = None
        self.solved = False
        """Whether a solution has been accepted, now or earlier."""
        self._judged_source = ("", "")
        """Language and source that the verdicts in the case table belong to."""
        self._submitted: Interview | None = None
        """The interview's clock when judging started, so that the judge's own time does not count."""

    @property
    def language(self) -> Language:
        """The language in the editor."""
        return self.editor_pane.sheet.language

    @property
    def busy(self) -> bool:
        """Whether a job is in progress."""
        return self.running is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a command only if it can do something now."""
        chosen = self.cases.list.chosen
        match action:
            case "judge" | "start_run" | "add_case":
                available = not self.busy
            case "stop_run":
                available = self.busy
            case "stress":
                available = not self.busy and self.problem.generator is not None
            case "open_hint":
                available = self.loaded and self.statement.more_hints
            case "rate":
                available = self.solved
            case "open_editorial":
                available = bool(self.statement.editorial)
            case "end_interview":
                available = self.clock.interview is not None
            case "begin_anew":
                available = self.loaded
            case "input_to_stdin":
                available = chosen is not None
            case "delete_case":
                available = not self.busy and chosen is not None and chosen.own is not None
            case _:
                return super().check_action(action, parameters)
        return available

    async def on_mount(self) -> None:
        """Show the statement at once, and load the saved state in the background."""
        self.lay_out()
        self.cases.show_own([])
        self._idle()
        await self.statement.show()
        self._load()

    def on_unmount(self) -> None:
        """Stop the job when the screen closes."""
        job, self.running = self.running, None
        if job:
            # Not a worker, which would end with the screen.
            threading.Thread(target=job.stop, name="leave-problem", daemon=True).start()

    # ------------------------------------------------------------------------------ saved state

    @work(thread=True, group="problem")
    def _load(self) -> None:
        progress, name = self.services.practice.progress, self.problem.id
        try:
            editorial = self.problem.editorial() or ""
        except OSError:
            editorial = ""
        try:
            saved = progress.status(name), progress.drafts(name), progress.cases(name)
            loaded = Loaded(*saved, editorial, progress.interview(name))
        except ProgressError as error:
            loaded = Loaded(ProblemStatus(problem=name), [], [], editorial, trouble=str(error))
        self.post_message(loaded)

    @on(Loaded)
    async def _on_loaded(self, loaded: Loaded) -> None:
        services, catalogue = self.services, self.services.catalogue
        if loaded.trouble:
            services.say(f"{loaded.trouble} {NOT_KEPT}", severity="warning")
        services.practice.found_interview(self.problem.id, loaded.interview)
        self.clock.show()
        self.solved = loaded.progress.status == "solved"
        self.statement.editorial = loaded.editorial
        last = next((draft for draft in loaded.drafts if draft.language in catalogue.languages), None)
        self.stdin.text = last.stdin if last else self._sample()
        self.editor_pane.begin(loaded.drafts, services.practice, saves=not loaded.trouble)
        await self._use_language(catalogue.languages[last.language] if last else self._first_language)
        await self.statement.show_hints(loaded.progress.hints)
        self.cases.show_own(loaded.cases)
        self.loaded = True
        self.show_statement_title()
        self._idle()
        self.refresh_bindings()
        self.action_go_to_pane("editor" if last or not self.narrow else "statement")

    def _sample(self) -> str:
        """Return the first sample's input that fits stdin, or ""."""
        for case in self.problem.samples:
            if case.input_bytes <= EDITABLE_BYTES:
                return case.input.decode(errors="replace")
        return ""

    async def _use_language(self, language: Language) -> None:
        await self.editor_pane.use(language, self.stdin.text)
        key = self.services.keys["problem.language"]
        words = Content.from_markup("[@click=screen.pick_language]$name ▾[/]", name=f"{key} {language.name}")
        self.query_one("#problem-language", Static).update(words)
        self.services.engine.park(language)

    @on(TextArea.Changed)
    def _on_typed(self) -> None:
        if self.loaded and self.editor_pane.keep(self.stdin.text):
            self.clock.go_on()

    @on(TextArea.SelectionChanged)
    def _on_moved(self) -> None:
        if self.loaded:
            self.editor_pane.show_place()

    def action_pick_language(self) -> None:
        """Ask for a language; each has its own source."""

        async def take(name: str | None) -> None:
            if not name:
                return
            if name != self.language.id and not self.busy:
                self._forget_reports()  # they belong to the other language's source
                self._idle()
            await self._use_language(self.services.catalogue.languages[name])
            self.action_go_to_pane("editor")

        if self.loaded:
            self.ask_language(self.language.id, take)

    # ---------------------------------------------------------------------- judging and running

    def _source(self) -> str | None:
        """Return the source to run; None if busy or invalid (the user is notified)."""
        if self.busy or not self.loaded:
            return None
        source = self.editor_pane.sheet.editor.text
        try:
            Source.check(source)
        except DefinitionError as error:
            self.services.say(str(error), severity="error")
            return None
        self.clock.go_on()
        self.runs += 1
        self.editor_pane.sheet.editor.mark_lines({})
        self.output.forget_words()
        return source

    def action_judge(self) -> None:
        """Judge the source against all cases that have an answer."""
        if (source := self._source()) is None:
            return
        self.report = None
        self._judged_source = self.language.id, source
        self._submitted = self.clock.interview.recorded() if self.clock.interview else None
        job = JudgeJob(
            number=self.runs,
            problem=self.problem,
            source=source,
            language=self.language,
            cases=[row.case for row in self.cases.begin()],
            stop_first=self.services.practice.stop_first,
        )
        if self.narrow and not self.full_screen:
            self.show_tab("cases")
        self._say(Status.BUSY, "JUDGING", "starting")
        self.drive(job)

    def action_start_run(self) -> None:
        """Run the source with the text of the stdin pane."""
        if (source := self._source()) is None:
            return
        job = RunJob(
            number=self.runs,
            language=self.language,
            source=source,
            stdin=self.stdin.text.encode(errors="replace"),
            overrides=self._allowed(),
        )
        self.reveal_output()
        self.output.show("")
        self._say(Status.BUSY, "RUNNING", "starting")
        self.drive(job)

    def _allowed(self) -> Overrides:
        """Return the judge's time and memory limits; the output limit stays, as a person reads the output."""
        engine = self.services.engine.info
        given = allowed(self.problem, self.language, engine.memory_bytes if engine else None)
        timeouts = {name: str(value) for name, value in given.timeouts.items()}
        return Overrides(limits={"memory": str(given.limits["memory"])}, timeouts=timeouts)

    def action_stress(self) -> None:
        """Compare the source with the package's slow solution on random inputs."""
        if (source := self._source()) is None:
            return
        if self._judged_source != (self.language.id, source):
            self._forget_reports()  # a new failure must not stand among another source's verdicts
        self._say(Status.BUSY, "STRESS TEST", "starting")
        self.drive(StressJob(number=self.runs, problem=self.problem, source=source, language=self.language))

    def _say(self, status: Status, words: str, detail: str = "", facts: str = "", mark: str = "") -> None:
        self.strip.show(Line(status, words, shown(detail), facts, mark))

    def _idle(self) -> None:
        keys = self.services.keys
        count = sum(row.judged for row in self.cases.rows)
        words = f"{keys['problem.judge']} judges all {count} cases, {keys['problem.run']} runs with stdin"
        mark, before = (Status.OK.sign, "solved before · ") if self.solved else ("", "")
        self.strip.show(Line(Status.IDLE, "", before + words, mark=mark))

    def _forget_reports(self) -> None:
        self.report = None
        self.cases.forget()

    @on(Fetching)
    def _on_fetching(self, event: Fetching) -> None:
        if self.awaits(event):
            self._say(Status.BUSY, "GETTING THE IMAGE", fetching_words(event.progress), mark="◐")

    @on(RunFailed)
    def _on_run_failed(self, event: RunFailed) -> None:
        job = self.ended(event)
        if job is None:
            return
        self._over()
        if event.cancelled:
            self._idle()
        else:
            self._say(Status.TROUBLE, "NOT RUN" if isinstance(job, RunJob) else "NOT JUDGED", event.sentence)
            self._tell_trouble(event.sentence)

    def _tell_trouble(self, sentence: str) -> None:
        """Show the whole sentence in the output, as the strip may cut it off."""
        self.output.show(sentence)
        self.reveal_output()
        self.services.engine.look()

    def _over(self) -> None:
        """Forget the finished job."""
        self.running = None
        self.cases.ended()
        self.refresh_bindings()

    def abandoned(self) -> None:
        """Give up on a job that the engine does not answer for."""
        self._over()
        self._say(Status.TROUBLE, "STOPPED", "the sandbox has not answered yet")

    def _mark(self, running: JudgeJob | RunJob | StressJob, marks: dict[int, str]) -> None:
        """Mark lines with messages, unless the source has changed meanwhile."""
        sheet = self.editor_pane.sheet
        if sheet.language is running.language and sheet.editor.text == running.source:
            sheet.editor.mark_lines(marks)
        self.editor_pane.show_place()

    # ------------------------------------------------------------------------- the judge's events

    @on(JudgeReported)
    def _on_judge_reported(self, event: JudgeReported) -> None:
        job, judged = self.running, event.event
        if not isinstance(job, JudgeJob) or not self.awaits(event):
            return
        if isinstance(judged, Compiling):
            self._say(Status.BUSY, "COMPILING", job.language.name)
        elif isinstance(judged, CaseStarted):
            self.cases.started(judged.number)
            self._say(Status.BUSY, "JUDGING", f"case {judged.number + 1} of {len(job.cases)}")
        elif isinstance(judged, CaseJudged):
            self.cases.judged(judged.number, judged.report)
        else:
            self._judged(job, judged.report)

    def _judged(self, job: JudgeJob, report: Report) -> None:
        self._over()
        self.report = report
        if report.verdict not in (None, "internal_error") and not job.cancelled.is_set():
            self._record(without_own(report, self.problem), job.source)
        failed = self.cases.failed
        self.cases.point_at(self.cases.rows.index(failed) if failed else 0)
        if report.verdict == "compile_error":
            self._show_compile_error(job, report)
            return
        self.strip.show(self._line(report))
        said = failed.report.stderr.decode(errors="replace") if failed and failed.report else ""
        if failed and (warned := report.compiler_said):
            # The warning often names the cause: a C++ function without a return warns, then crashes.
            self.output.show(warned, "Compiler")
            said = f"{warned}\n{said}"
        if report.verdict == "internal_error":
            self._tell_trouble(report.message)
        self._mark(job, all_locations(said, job.language.file.source))

    def _line(self, report: Report, marks: Mapping[int, str] | None = None) -> Line:
        return report_line(report, self.problem, self.services.keys["problem.rate"], marks or {})

    def _show_compile_error(self, running: JudgeJob | StressJob, report: Report) -> None:
        """Show the first message in the strip, all of them in the output, and each one at its line."""
        said = report.compiler_said
        marks = all_locations(said, running.language.file.source)
        self.strip.show(self._line(report, marks))
        self.output.show(said, "Compiler")
        self.reveal_output()
        self._mark(running, marks)

    def _record(self, report: Report, source: str) -> None:
        """Record the attempt; an accepted one ends the interview."""
        practice, interview = self.services.practice, self.clock.interview
        attempt = Attempt.of(report, source, self._submitted if interview else None)
        practice.later(partial(practice.progress.add, attempt))
        if attempt.accepted:
            self.solved = True
            if attempt.interview:
                self.clock.end()
                used = duration_text(1000 * attempt.interview.used_s)
                made = "in time" if attempt.interview.in_time else "too late"
                self.services.say(f"Interview finished: solved {made}, in {used}.")

    @on(Compared)
    def _on_compared(self, event: Compared) -> None:
        if self.awaits(event):
            failed = (
                f", {event.tried.failed} failed: looking for a smaller one" if event.tried.failed else ", none failed"
            )
            self._say(Status.BUSY, "STRESS TEST", f"{event.tried.seeds} of {SEEDS} random inputs{failed}")

    @on(Stressed)
    def _on_stressed(self, event: Stressed) -> None:
        job = self.running
        if not isinstance(job, StressJob) or not self.awaits(event):
            return
        self._over()
        if event.uncompiled:
            self._show_compile_error(job, event.uncompiled)
            return
        case = self.cases.found(event.failure) if event.failure else ""
        failed = self.cases.failed
        self.strip.show(stress_line(event, case, failed.report if failed else None))

    # --------------------------------------------------------------------------- a run with stdin

    @on(PhaseBegan)
    def _on_phase(self, event: PhaseBegan) -> None:
        if self.awaits(event):
            self._say(Status.BUSY, "COMPILING" if event.phase == "compile" else "RUNNING", self.language.name)

    @on(Grew)
    def _on_grew(self, event: Grew) -> None:
        if isinstance(self.running, RunJob) and self.awaits(event):
            self.output.show(self.running.transcript.raw("both").decode(errors="replace"))

    @on(Ended)
    def _on_ended(self, event: Ended) -> None:
        job = self.running
        if isinstance(job, RunJob) and self.awaits(event):
            self._over()
            self._show_result(event.result)
            self._mark(job, event.marks)

    def _show_result(self, result: Result) -> None:
        status, words = explain.verdict_words(result)
        memory = size_text(result.memory_bytes) if result.memory_bytes is not None else ""
        detail = f"{explain.detail(result)} · run with stdin, not judged"
        self._say(status, words, detail, memory)
        self.output.show_result(result)

    # -------------------------------------------------------------------- hints, editorial, cases

    @work(exclusive=True, group="hints")
    async def action_open_hint(self) -> None:
        """Open the next hint."""
        if not self.statement.more_hints:
            return
        hints = self.statement.hints + 1
        practice = self.services.practice
        practice.later(partial(practice.progress.open_hints, self.problem.id, hints))
        self.read_statement()
        await self.statement.show_hints(hints, reveal=True)
        self.show_statement_title()
        self.refresh_bindings()

    def action_open_editorial(self) -> None:
        """Show the editorial, asking first if the problem is not solved yet."""

        async def show(answer: str | None) -> None:
            if answer:
                self.read_statement()
                await self.statement.show_editorial()

        if self.solved:
            self.call_later(show, "Read")
        else:
            self.app.push_screen(Confirm("You have not solved this yet. Read the editorial?", "Read"), show)

    @work(thread=True, exclusive=True, group="rating")
    def action_rate(self) -> None:
        """Ask for a rating, showing when each answer would bring the problem back."""
        after: Mapping[Rating, timedelta] = {}
        with suppress(ProgressError):  # saving the rating will fail too, and say why
            after = self.services.practice.progress.choices(self.problem.id)
        self.post_message(Foreseen(after))

    @on(Foreseen)
    def _on_foreseen(self, event: Foreseen) -> None:
        ask_rating(self.services, self.problem.id, event.after)

    def action_input_to_stdin(self) -> None:
        """Copy the selected case's input to stdin."""
        row = self.cases.list.chosen
        if row is None:
            return
        try:
            if row.case.input_bytes > EDITABLE_BYTES:
                most = size_text(EDITABLE_BYTES)
                self.services.say(f"The input is {size_text(row.case.input_bytes)}; stdin here takes at most {most}.")
                return
            text = row.case.input.decode(errors="replace")
        except OSError as error:
            self.services.say(f"The input cannot be read: {error.strerror}.", severity="error")
            return
        self.stdin.history.checkpoint()
        self.stdin.replace(text, self.stdin.document.start, self.stdin.document.end)
        self.stdin.move_cursor((0, 0))
        self.action_go_to_pane("stdin")

    @on(CasesPane.InputWanted)
    def _on_input_wanted(self) -> None:
        self.action_input_to_stdin()

    def action_add_case(self) -> None:
        """Ask for an own case, with stdin as the initial input."""
        self.cases.add(self.stdin.text)

    def action_delete_case(self) -> None:
        """Delete the selected own case after asking."""
        self.cases.delete()

    def action_toggle_stop_first(self) -> None:
        """Switch between judging all cases and stopping at the first failure."""
        self.services.practice.stop_first = not self.services.practice.stop_first
        self.cases.show_title()

    # ----------------------------------------------------------------------- starter, interview

    def action_begin_anew(self) -> None:
        """Replace the source by the starter; undo brings it back."""
        self.editor_pane.begin_anew()

    def action_toggle_interview(self) -> None:
        """Start, pause or resume an interview."""
        self.clock.toggle()

    def action_end_interview(self) -> None:
        """Give up the interview."""
        self.clock.end()

    # ------------------------------------------------------------------------------------ leaving

    def action_back(self) -> None:
        """Leave full screen, or go back to the list."""
        if self.full_screen:
            self.fill_with(None)
        else:
            self.dismiss()
