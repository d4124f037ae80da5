"""Judge, run and stress-test a solution, and show what happens; the screen of the problem has the rest."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from textual import on, work
from textual.message import Message

from foundation.units import duration_text, size_text
from languages import DefinitionError, Language
from problems import handed_in, named_files
from problems.allowed import allowed
from problems.judge import CaseJudged, CaseSkipped, CaseStarted, Compiling, Report
from problems.problem import Problem
from problems.records import Attempt, Interview
from problems.stress import SEEDS
from problems.transcript import as_interaction
from runner import Result
from runner.source import Source
from tui.jobs.answer_job import Answered, AnswerJob
from tui.jobs.job import Fetching, RunFailed
from tui.jobs.judge_job import JudgeJob, JudgeReported, MeasuringLimit
from tui.jobs.run_job import Ended, Grew, PhaseBegan, RunJob
from tui.jobs.stress_job import Compared, Stressed, StressJob
from tui.screens.practice.case_table import case_said
from tui.screens.practice.cases import CasesPane
from tui.screens.practice.lines import answer_words, report_line, stress_line, without_own
from tui.screens.practice.panes import ProblemPanes
from tui.screens.shared.dialogs import Ask
from tui.services.context import Services
from tui.state.overrides import Overrides
from tui.text import explain
from tui.text.locations import all_locations
from tui.text.status import Status
from tui.text.visible import shown
from tui.widgets.result import Line, fetching_words

SEED_DIGITS = 9
"""Digits that a seed may have: a generator may read it into 32 bits."""


@dataclass
class LimitKnown(Message):
    """The time limit that a package leaves to its own solutions is known."""

    problem: Problem
    """The problem with the limit."""


class JudgingScreen(ProblemPanes[AnswerJob | JudgeJob | RunJob | StressJob]):
    """The panes of a problem, with the jobs on the solution in the editor."""

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__(services, problem)
        self.report: Report | None = None
        self.solved = False
        """Whether a solution has been accepted, now or earlier."""
        self._judged_since = False
        """Whether the user has had a solution judged since the last rating."""
        self._judged_ever = False
        """Whether the user has had a solution judged on any case."""
        self._starts_over = False
        """Whether the problem is due and opened with the starter."""
        self._judged_source = ("", "")
        """Language and source that the verdicts in the case table belong to."""
        self._submitted: Interview | None = None
        """The interview's clock when judging started, so that the judge's own time does not count."""
        self._accepted_at: tuple[object, ...] | None = None
        """What the user had before them when the solution was accepted; None if they have done something since."""

    @property
    def language(self) -> Language:
        """The language in the editor."""
        return self.editor_pane.sheet.language

    @property
    def answering(self) -> bool:
        """Whether an answer is in the editor rather than a program."""
        return bool(self.editor_pane.sheets) and self.language.id in self.answers

    @property
    def source(self) -> str:
        """What is judged: the program in the editor, or the answers to all cases as one text."""
        if self.answering:
            return handed_in.to_text(self.editor_pane.texts(self.answers))
        return self.editor_pane.sheet.editor.text

    @property
    def busy(self) -> bool:
        """Whether a job is in progress."""
        return self.running is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to go on right after a solution is accepted."""
        return self.just_accepted if action == "go_on" else super().check_action(action, parameters)

    def on_unmount(self) -> None:
        """Stop the job when the screen closes."""
        job, self.running = self.running, None
        if job:
            # Not a worker, which would end with the screen.
            threading.Thread(target=job.stop, name="leave-problem", daemon=True).start()

    def _reveal(self) -> None:
        """Show what the package says of its secret cases after the first judgement, and never in an interview."""
        self.cases.list.reveal(self._judged_ever and self.clock.interview is None)
        self.show_facts()

    def _source(self) -> str | None:
        """Return the source to run; None if busy or invalid (the user is notified)."""
        if self.busy or not self.loaded:
            return None
        source = self.source
        if self.answering and not source:
            self.services.say("No answer is there yet: type one, or open its file.")
            return None
        try:
            if not self.answering:  # each answer was checked when it was opened
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
        language = self.language
        due: set[str] | None = None
        if self.answering:
            language = handed_in.no_language(self.services.catalogue.settings)
            due = {case.name for case in handed_in.wanted(self.problem.cases, handed_in.program(source).files)}
        self._judged_source = language.id, source
        self._submitted = self.clock.interview.recorded() if self.clock.interview else None
        job = JudgeJob(
            number=self.runs,
            problem=self.problem,
            source=source,
            language=language,
            cases=[row.case for row in self.cases.begin(due)],
            stop_first=self.services.practice.stop_first,
        )
        if self.narrow and not self.full_screen:
            self.show_tab("cases")
        self._say(Status.BUSY, "JUDGING", "starting")
        self.drive(job)

    def action_start_run(self) -> None:
        """Run the source with the text of the stdin pane; in an interactive problem, with the judge of a case."""
        if self.answering:
            key = self.services.keys["problem.judge"]
            self.services.say(f"An answer is not run; {key} judges all that are there.")
            return
        if (source := self._source()) is None:
            return
        if self.problem.interactive:
            self._talk(source)
            return
        job = RunJob(
            number=self.runs,
            language=self.language,
            source=source,
            stdin=self.stdin.text.encode(errors="replace"),
            overrides=self._allowed(),
            options=named_files.options(self.problem, self.language.limits.output_bytes),
        )
        self.reveal_output()
        self.output.show("")
        self._say(Status.BUSY, "RUNNING", "starting")
        self.drive(job)

    def _talk(self, source: str) -> None:
        """Let the source talk with the judge on the selected case."""
        self.report = None
        self._judged_source = self.language.id, source
        row = self.cases.begin_one()
        self.reveal_output()
        self._say(Status.BUSY, "RUNNING", f"with the judge of {self.cases.list.name_of(row.case)}")
        self.drive(
            JudgeJob(
                number=self.runs,
                problem=self.problem,
                source=source,
                language=self.language,
                cases=[row.case],
                stop_first=True,
                alone=True,
            )
        )

    def _talked(self, job: JudgeJob, report: Report) -> None:
        """Show what was said in a run that is no attempt."""
        if report.verdict == "internal_error":
            self._say(Status.TROUBLE, "NOT RUN", report.message)
            self._tell_trouble(report.message)
        elif report.verdict == "compile_error":
            self._show_compile_error(job, report)
        elif not report.cases:
            self._say(Status.STOPPED, "STOPPED")
        else:
            one = report.cases[0]
            if mock := self.mock:
                ended = "ok" if one.verdict in ("accepted", "wrong_answer") else one.verdict
                mock.ran(mock.place_of(self.problem.id) or 0, job.language.id, ended)
                self.services.practice.mock_changed()
            words = "THE JUDGE ACCEPTS" if one.verdict == "accepted" else one.verdict.replace("_", " ").upper()
            detail = "; ".join([*case_said(one).splitlines()[:1], "one case, not an attempt"])
            self._say(Status.of(one.verdict == "accepted"), words, shown(detail), duration_text(one.wall_ms))
            how = one.said if one.verdict != "accepted" else ""
            parts = (as_interaction(one.transcript), one.stderr.decode(errors="replace"), how)
            told = "\n\n".join(part.strip() for part in parts if part.strip())
            self.output.show(told or "Neither side said a word.", "> program, < judge")
            self._mark(job, all_locations(one.stderr.decode(errors="replace"), job.language.file.source))

    def _allowed(self) -> Overrides:
        """Return the judge's time and memory limits; the output limit stays, as a person reads the output."""
        engine = self.services.engine.info
        given = allowed(self.problem, self.language, engine.memory_bytes if engine else None)
        timeouts = {name: str(value) for name, value in given.timeouts.items()}
        return Overrides(limits={"memory": str(given.limits["memory"])}, timeouts=timeouts)

    def action_stress(self) -> None:
        """Compare the source with the package's slow solution on random inputs, others than before."""
        self._stress(None)

    def action_ask_seed(self) -> None:
        """Ask for the first seed and do the stress test from there."""

        def check(typed: str) -> str | None:
            good = typed.isascii() and typed.isdecimal() and len(typed) <= SEED_DIGITS
            return None if good or not typed else f"Type a whole number of at most {SEED_DIGITS} digits."

        def start(typed: str | None) -> None:
            if typed is not None and not self.busy:
                self._stress(int(typed) if typed else None)

        last = self.services.practice.seeds.get(self.problem.id)
        ask = Ask(
            f"The first of {SEEDS} seeds",
            str(last) if last is not None else "",
            placeholder="empty: new random inputs",
            check=check,
            verb="test",
        )
        self.app.push_screen(ask, start)

    def _stress(self, first_seed: int | None) -> None:
        if (source := self._source()) is None:
            return
        if self._judged_source != (self.language.id, source):
            self._forget_reports()  # a new failure must not stand among another source's verdicts
        self._say(Status.BUSY, "STRESS TEST", "starting")
        self.drive(
            StressJob(
                number=self.runs,
                problem=self.problem,
                source=source,
                language=self.language,
                first_seed=first_seed,
            )
        )

    def _say(self, status: Status, words: str, detail: str = "", facts: str = "", mark: str = "") -> None:
        self.strip.show(Line(status, words, shown(detail), facts, mark))

    def _idle(self) -> None:
        keys = self.services.keys
        count = sum(row.judged for row in self.cases.rows)
        if self.answering:
            words = f"{keys['problem.judge']} judges the answers, {keys['problem.language']} chooses another case"
            self.strip.show(Line(Status.IDLE, "", words))
            return
        runs = "talks with the judge of one" if self.problem.interactive else "runs with stdin"
        words = f"{keys['problem.judge']} judges all {count} cases, {keys['problem.run']} {runs}"
        mark, before = (Status.OK.sign, "solved before · ") if self.solved else ("", "")
        if self._starts_over:
            before = f"due again: {keys['problem.earlier']} brings back your last text · "
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
            words = {RunJob: "NOT RUN", AnswerJob: "NO ANSWER"}.get(type(job), "NOT JUDGED")
            self._say(Status.TROUBLE, words, event.sentence)
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

    @on(MeasuringLimit)
    def _on_measuring_limit(self, event: MeasuringLimit) -> None:
        if self.awaits(event):
            self._say(
                Status.BUSY, "MEASURING", f"the package leaves its time limit to its own solutions, now {event.name}"
            )

    @work(thread=True, group="limit")
    def look_up_limit(self) -> None:
        """Find out whether the time limit that the package leaves open has been measured."""
        if self.problem.limits.time_multiplier:
            from problems import timing

            with suppress(OSError):
                found = timing.with_known_limit(self.problem)
                if found is not self.problem:
                    self.post_message(LimitKnown(found))

    @on(LimitKnown)
    async def _on_limit_known(self, event: LimitKnown) -> None:
        await self.statement.show_limit(event.problem)

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
        elif isinstance(judged, CaseSkipped):
            self.cases.skipped(judged.number)
        else:
            self._judged(job, judged.report)

    def _judged(self, job: JudgeJob, report: Report) -> None:
        self._over()
        if job.alone:
            self._talked(job, report)
            return
        self.report = report
        self.look_up_limit()
        if (mock := self.mock) and not job.cancelled.is_set():
            theirs = without_own(report, self.problem)
            place = mock.place_of(self.problem.id) or 0
            mock.judged(place, job.language.id, theirs.verdict or "", theirs.passed, theirs.total)
            self.services.practice.mock_changed()
            # After everything else that this report changes: the interview may end with it.
            self.call_later(self._mock_judged, theirs.verdict == "accepted")
        if report.verdict not in (None, "internal_error") and not job.cancelled.is_set():
            self._record(without_own(report, self.problem), job.source)
        failed = self.cases.failed
        self.cases.point_at(self.cases.rows.index(failed) if failed else 0)
        if report.verdict == "compile_error":
            self._show_compile_error(job, report)
            return
        if without_own(report, self.problem).verdict == "accepted" and self.source == job.source:
            self._accepted_at = self._before_the_user
            self.refresh_bindings()
        self.strip.show(self._line(report))
        said = failed.report.stderr.decode(errors="replace") if failed and failed.report else ""
        if failed and (warned := report.compiler_said):
            # The warning often names the cause: a C++ function without a return warns, then crashes.
            self.output.show(warned, "Compiler")
            said = f"{warned}\n{said}"
        if report.verdict == "internal_error":
            self._tell_trouble(report.message)
        self._mark(job, all_locations(said, job.language.file.source))

    def _mock_judged(self, accepted: bool) -> None:
        """Go on with the mock interview after a judging."""
        raise NotImplementedError

    def _line(self, report: Report, marks: Mapping[int, str] | None = None) -> Line:
        keys = self.services.keys
        then = f"{keys['problem.go_on']} goes on" if self._accepted_at else f"{keys['problem.rate']} rates it"
        if self.mock:
            then = f"{keys['problem.other']} goes to the other problem"
        return report_line(report, self.problem, then, marks or {}, self.cases.list.name_of)

    @property
    def _before_the_user(self) -> tuple[object, ...]:
        editor = self.editor_pane.sheet.editor
        return self.runs, self.focused, editor.selection, editor.text, self.cases.list.highlighted

    @property
    def just_accepted(self) -> bool:
        """Whether the user has done nothing since a solution was accepted but read the statement or editorial."""
        reading = self.statement.has_focus_within
        return bool(self._accepted_at) and not self.busy and (reading or self._accepted_at == self._before_the_user)

    def _look_whether_just_accepted(self) -> None:
        """Give Enter back to the panes once the user does something else."""
        if self._accepted_at and not self.just_accepted:
            self.forget_accepted()

    def forget_accepted(self) -> None:
        """Give Enter back to the panes."""
        before, self._accepted_at = self._accepted_at, None
        if before and before[0] == self.runs and self.report:
            self.strip.show(self._line(self.report))
        self.refresh_bindings()

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
        self._judged_since = True
        self._judged_ever |= report.verdict != "compile_error"
        if attempt.accepted:
            self.solved = True
            if attempt.interview and not self.mock:
                self.clock.end()
                used = duration_text(1000 * attempt.interview.used_s)
                made = "in time" if attempt.interview.in_time else "too late"
                self.services.say(f"Interview finished: solved {made}, in {used}.")
        self._reveal()

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
        self.services.practice.seeds[self.problem.id] = event.seeds[0]
        case = self.cases.found(event.failure) if event.failure else ""
        failed = self.cases.failed
        self.strip.show(stress_line(event, case, failed.report if failed else None, self.cases.list.name_of))

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
            if mock := self.mock:
                mock.ran(mock.place_of(self.problem.id) or 0, job.language.id, event.result.verdict)
                self.services.practice.mock_changed()
            self._show_result(self._with_output(event.result))
            self._mark(job, event.marks)

    def _with_output(self, result: Result) -> Result:
        """Return the result with what the program wrote to the problem's output file as stdout."""
        written = named_files.with_output(self.problem, result) if result.verdict == "ok" else result
        if isinstance(written, named_files.NoOutput):
            self.services.say(f"The program {written.said}.", severity="warning")
            return result
        return written

    def _show_result(self, result: Result) -> None:
        status, words = explain.verdict_words(result)
        memory = size_text(result.memory_bytes) if result.memory_bytes is not None else ""
        detail = f"{explain.detail(result)} · run with stdin, not judged"
        self._say(status, words, detail, memory)
        self.output.show_result(result)

    # ------------------------------------------------------------------ the answer to an own case

    @on(CasesPane.AnswerWanted)
    def _on_answer_wanted(self, event: CasesPane.AnswerWanted) -> None:
        if self.busy:
            return
        self.runs += 1
        self._say(Status.BUSY, "ANSWERING", "the package's solution works out the answer to your case")
        self.drive(AnswerJob(number=self.runs, problem=self.problem, case=event.case))

    @on(Answered)
    def _on_answered(self, event: Answered) -> None:
        job = self.running
        if not isinstance(job, AnswerJob) or not self.awaits(event):
            return
        self._over()
        if made := self.cases.answered(job.case, event.answer):
            answer = answer_words(self.problem.practice.signature, job.case.input, event.answer)
            words = f"the answer to your case {made.name} is {answer}"
            self._say(Status.IDLE, "", words, mark=Status.OK.sign)
