"""Solve one problem: edit, run, judge, stress-test and rate it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea

from foundation import viewer
from foundation.units import duration_text
from languages import Language
from problems.mock import HINT_S
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import NOTE, Draft, Interview, OwnCase, ProblemStatus, Rating
from tui.commands import bindings
from tui.screens.practice.interviews import InterviewsScreen
from tui.screens.practice.rating import EDITORIAL, RATINGS, RatingDialog, rate
from tui.screens.practice.texts import FOLLOW_S, TextsScreen
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.state.earlier import starts_over
from tui.state.interview import allowed_s
from tui.state.mock import Mock
from tui.text.visible import shown
from tui.widgets.stdin import EDITABLE_BYTES

GIVE_UP = "Give up"
NOT_IN_MOCK = {"open_editorial", "rate", "go_on", "toggle_interview", "open_attempts"}
"""Actions that a mock interview does not have."""
NOT_KEPT = "What you type here will not be saved."


@dataclass
class Loaded(Message):
    """The saved state of this problem has been read."""

    progress: ProblemStatus
    drafts: list[Draft]
    """One for each language, the most recently changed first."""
    cases: list[OwnCase]
    editorial: str
    judged: bool = False
    """Whether the user has had a solution judged on any case."""
    interview: Interview | None = None
    """The interview in progress when the app ended."""
    trouble: str = ""
    """Why the progress could not be read; "" if it was."""


@dataclass
class Foreseen(Message):
    """The time until the next review for each rating has been worked out."""

    after: Mapping[Rating, timedelta]
    goes_on: bool
    """Whether the user wants the next problem after rating this one."""


class ProblemScreen(TextsScreen):
    """The screen of one problem.

    Args:
        services: the app's services.
        problem: the problem.
        language: the language to open in without a draft.
        go_on: opens the next problem, once this screen has closed; called with the language last used.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("problem")]

    def __init__(
        self,
        services: Services,
        problem: Problem,
        language: Language,
        *,
        go_on: Callable[[Language], object] = lambda _: None,
    ) -> None:
        super().__init__(services, problem)
        self._first_language = language
        self._program_language = language
        self._go_on = go_on
        self._asking = False
        """Whether the user is about to be asked for a rating."""

    @property
    def next_steps(self) -> Sequence[str]:
        """The commands that come first in the footer: what one does next with this problem."""
        if self.report is None or self.busy:
            return ("problem.judge", "problem.run")
        if self.report.verdict == "accepted":
            return ("problem.go_on", "problem.rate", "problem.editorial", "problem.stress")
        return ("problem.judge", "problem.hint", "problem.stress")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a command only if it can do something now, and a mock interview has it."""
        if action == "open_other":
            return self.mock is not None
        return not (self.mock and action in NOT_IN_MOCK) and self._available(action, parameters)

    def _available(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        chosen = self.cases.list.chosen
        match action:
            case "judge" | "start_run" | "add_case":
                available = not self.busy
            case "stop_run":
                available = self.busy
            case "stress" | "ask_seed":
                available = not self.busy and self.problem.generator is not None and not self.answering
            case "open_hint":
                available = self.loaded and self.statement.more_hints
            case "rate":
                available = self.solved
            case "open_pdf":
                available = bool(self.problem.pdfs)
            case "open_editorial":
                available = bool(self.statement.editorial)
            case "end_interview":
                available = self.clock.interview is not None
            case "delete_case":
                available = not self.busy and chosen is not None and chosen.own is not None
            case _:
                return super().check_action(action, parameters)
        return available

    async def on_mount(self) -> None:
        """Show the statement at once, and load the saved state in the background."""
        self.lay_out()
        self.cases.list.revealed = False
        self.cases.show_own([])
        self._idle()
        self.set_interval(FOLLOW_S, self._follow_file)
        await self.statement.show()
        self._load()
        self.look_up_limit()

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
            judged = any(attempt.verdict != "compile_error" for attempt in progress.attempts(name))
            loaded = Loaded(*saved, editorial, judged, progress.interview(name))
        except ProgressError as error:
            loaded = Loaded(ProblemStatus(problem=name), [], [], editorial, trouble=str(error))
        self.post_message(loaded)

    @on(Loaded)
    async def _on_loaded(self, loaded: Loaded) -> None:
        services = self.services
        if loaded.trouble:
            services.say(f"{loaded.trouble} {NOT_KEPT}", severity="warning")
        services.practice.found_interview(self.problem.id, loaded.interview)
        self.clock.show()
        progress, now = loaded.progress, datetime.now(UTC)
        card, judged = progress.card, progress.last
        self.solved = progress.status == "solved"
        self._judged_since = judged is not None and (card is None or judged > card.reviewed)
        self.statement.editorial = loaded.editorial
        last = next((draft for draft in loaded.drafts if draft.language in self.languages), None)
        over = [draft for draft in loaded.drafts if starts_over(draft, card, now)]
        self._starts_over = last is not None and last in over
        self.stdin.text = last.stdin if last and not self._starts_over else self._sample()
        note = next((draft for draft in loaded.drafts if draft.language == NOTE), None)
        self.note.begin(note, services.practice, saves=not loaded.trouble)
        self.set_class(bool(self.note.text), "-noted")
        self.editor_pane.begin(
            loaded.drafts, over, services.practice, saves=not loaded.trouble, languages=self.languages.values()
        )
        first = next(iter(self.answers.values()), self._first_language)
        await self._use_language(self.languages[last.language] if last else first)
        await self.statement.show_hints(loaded.progress.hints)
        self.cases.show_own(loaded.cases)
        self.show_answers()
        self._judged_ever = loaded.judged
        self._reveal()
        self.loaded = True
        self.show_statement_title()
        self._idle()
        self.refresh_bindings()
        if self.mock:
            self._begin_in_mock(self.mock)
            return
        goes_on = last is not None and not self._starts_over
        self.action_go_to_pane("editor" if goes_on or not self.narrow else "statement")

    def _begin_in_mock(self, mock: Mock) -> None:
        """Let the clock run, and show the plan, which is to be written first."""
        place = mock.place_of(self.problem.id) or 0
        mock.place = place
        if mock.clock.paused:
            mock.clock.go_on()

        def keep(plan: str) -> None:
            mock.plan_changed(place, plan)
            self.services.practice.mock_changed()

        self.note.begin_plan(mock.plan(place), keep)
        self.add_class("-noted")
        mock.typed(place, self.language.id, self.editor_pane.sheet.editor.text)
        self.services.practice.mock_changed()
        self.clock.show()
        self.action_go_to_pane("editor" if mock.plan(place) else "statement" if self.narrow else "note")

    def _mock_judged(self, accepted: bool) -> None:
        """End the mock interview once both problems are solved."""
        mock = self.mock
        if not mock or not accepted:
            return
        if mock.record.solved_count == len(mock.problems):
            self._end_mock(given_up=False)
        else:
            self.services.say(f"Solved. {self.services.keys['problem.other']} goes to the other problem.")

    def _end_mock(self, *, given_up: bool) -> None:
        mock = self.mock
        over = self.services.practice.end_mock(given_up=given_up)
        if mock and over:
            self.app.switch_screen(InterviewsScreen(self.services, mock.problems, over.id))

    def action_open_other(self) -> None:
        """Go to the other problem of the mock interview; the clock runs on."""
        if mock := self.mock:
            place = mock.place_of(self.problem.id) or 0
            other = mock.problems[(place + 1) % len(mock.problems)]
            self.app.switch_screen(ProblemScreen(self.services, other, self._program_language or self._first_language))

    def _sample(self) -> str:
        """Return the first sample's input that fits stdin, or ""; what the judge reads is not for the program."""
        for case in () if self.problem.interactive else self.problem.samples:
            if case.input_bytes <= EDITABLE_BYTES:
                return case.input.decode(errors="replace")
        return ""

    @on(TextArea.Changed)
    def _on_typed(self) -> None:
        if self.loaded and (self.editor_pane.keep(self.stdin.text) | self.note.keep()):
            self.clock.go_on()
            self.editor_pane.show_title()
            if self.answering:
                self.show_answers()
            if mock := self.mock:
                mock.typed(mock.place_of(self.problem.id) or 0, self.language.id, self.editor_pane.sheet.editor.text)
                self.services.practice.mock_changed()
        self._look_whether_just_accepted()

    @on(TextArea.SelectionChanged)
    def _on_moved(self) -> None:
        if self.loaded:
            self.editor_pane.show_place()
        self._look_whether_just_accepted()

    @on(events.DescendantFocus)
    def _on_focused(self) -> None:
        self._look_whether_just_accepted()

    def action_pick_language(self) -> None:
        """Ask for a language; each has its own source."""

        async def take(name: str | None) -> None:
            if not name:
                return
            changes = name != self.language.id and not self.busy
            if changes and not {name, self.language.id} <= {*self.answers}:
                self._forget_reports()  # they belong to the other language's source
            await self._use_language(self.languages[name])
            if changes and self.report is None:
                self._idle()
            self.refresh_bindings()
            self.action_go_to_pane("editor")

        if self.loaded:
            self.ask_language(self.language.id, take, [*self.answers.values()])

    # -------------------------------------------------------------------- hints, editorial, cases

    @work(exclusive=True, group="hints")
    async def action_open_hint(self) -> None:
        """Open the next hint."""
        if not self.statement.more_hints:
            return
        if mock := self.mock:
            question = f"A hint costs {duration_text(1000 * HINT_S)} of the clock. Open it?"
            if await self.app.push_screen_wait(Confirm(question, "Open", careful=True)) is None:
                return
            mock.hint(mock.place_of(self.problem.id) or 0)
            self.services.practice.mock_changed()
        hints = self.statement.hints + 1
        practice = self.services.practice
        practice.later(partial(practice.progress.open_hints, self.problem.id, hints))
        self.read_statement()
        await self.statement.show_hints(hints, reveal=True)
        self.show_statement_title()
        self.refresh_bindings()

    @work(exclusive=True, group="pdf", thread=True)
    def action_open_pdf(self) -> None:
        """Open the statement's PDF, or say where it is and why it cannot be opened."""
        pdf = self.problem.pdf(self.services.catalogue.settings.practice.language)
        if not pdf:
            return
        # In a browser the app runs on another machine, whose desktop is not the user's.
        why = "the app runs in a browser" if self.app.is_web else viewer.open_file(pdf)
        place = shown(str(pdf), None)
        if why:
            self.services.say(f"Cannot open the PDF: {why}. It is {place}", "warning")
        else:
            self.services.say(f"Opened {place}")

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

    def action_go_on(self) -> None:
        """Ask for a rating, unless there is one since the last judgement, then open the next problem."""
        if self._judged_since:
            self._ask_rating(goes_on=True)
        else:
            self._leave_for_the_next()

    def _leave_for_the_next(self) -> None:
        self._go_on(self._program_language or self._first_language)
        self.dismiss()

    def action_rate(self) -> None:
        """Ask for a rating, once a solution has been judged since the last one."""
        if self._judged_since:
            self._ask_rating(goes_on=False)
        else:
            key = self.services.keys["problem.judge"]
            self.services.say(f"Solve it and have it judged first ({key}): then you know how hard it was.")

    def _ask_rating(self, *, goes_on: bool) -> None:
        """Ask once, however often the key is pressed until the question is there."""
        if not self._asking:
            self._asking = True
            self._foresee(goes_on=goes_on)

    @work(thread=True, exclusive=True, group="rating")
    def _foresee(self, *, goes_on: bool) -> None:
        """Read when each rating would make the problem due again."""
        after: Mapping[Rating, timedelta] = {}
        with suppress(ProgressError):  # saving the rating will fail too, and say why
            after = self.services.practice.progress.choices(self.problem.id)
        self.post_message(Foreseen(after, goes_on))

    @on(Foreseen)
    def _on_foreseen(self, event: Foreseen) -> None:
        def take(answer: str | None) -> None:
            self._asking = False
            if answer == EDITORIAL:
                self.action_open_editorial()
            elif answer:
                self._judged_since = False
                rate(self.services, self.problem.id, RATINGS[answer])
                if event.goes_on:
                    self._leave_for_the_next()
            elif event.goes_on:
                self.forget_accepted()  # Enter is a new line again

        extra = (EDITORIAL,) if event.goes_on and self.statement.editorial else ()
        self.app.push_screen(RatingDialog(event.after, *extra), take)

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

    # ---------------------------------------------------------------------------------- interview

    def action_toggle_interview(self) -> None:
        """Ask whether to start an interview; pause or resume the one under way."""

        def start(answer: str | None) -> None:
            if answer:
                self.clock.start()
                self._reveal()

        if self.clock.interview:
            self.clock.toggle()
            return
        key = self.services.keys["problem.interview"]
        allowed = duration_text(1000 * allowed_s(self.problem.practice.difficulty))
        question = (
            f"Start an interview? You have {allowed} until a solution must be accepted; topics and the names of cases "
            f"are hidden. {key} pauses the clock."
        )
        self.app.push_screen(Confirm(question, "Start"), start)

    def action_end_interview(self) -> None:
        """Give up the interview; end or give up a mock interview, after asking."""

        def end(answer: str | None) -> None:
            if answer:
                self._end_mock(given_up=answer == GIVE_UP)

        if mock := self.mock:
            question = (
                f"End the mock interview? {mock.record.solved_count} of {len(mock.problems)} problems are solved. "
                "End shows the report, where you rate yourself; Give up does, too, and says that you gave up."
            )
            self.app.push_screen(Confirm(question, "End", GIVE_UP, careful=True), end)
            return
        self.clock.end()
        self._reveal()

    # ------------------------------------------------------------------------------------ leaving

    def action_back(self) -> None:
        """Leave full screen, or go back to the list."""
        if self.full_screen:
            self.fill_with(None)
        else:
            self.dismiss()
