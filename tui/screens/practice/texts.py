"""The texts of a problem: the solution in the editor, its file, earlier texts and attempts, stdin, the note."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from foundation.units import size_text
from languages import Language
from problems import handed_in
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import NOTE, Attempt
from tui.screens.practice.answers import typed_words
from tui.screens.practice.attempts import AttemptsScreen
from tui.screens.practice.cases import CasesPane
from tui.screens.practice.lines import earlier_words
from tui.screens.practice.measurements import MeasurableScreen
from tui.screens.practice.solution import SolutionPane
from tui.screens.shared.external_editor import edit_in_editor
from tui.screens.shared.files import Files
from tui.services.context import Services
from tui.state.earlier import Earlier, earlier_texts, next_text
from tui.text.times import moment_text
from tui.widgets.stdin import EDITABLE_BYTES

OF_LOADED_TEXTS = {
    "begin_anew",
    "fetch_earlier",
    "open_attempts",
    "open_note",
    "edit_elsewhere",
    "open_file",
    "save_file",
    "save_file_as",
}
"""Actions that wait until the saved texts are there."""
FOLLOW_S = 0.5
"""Seconds between two looks at the text's file."""


@dataclass
class EarlierFound(Message):
    """The user's earlier texts in a language have been read."""

    texts: list[Earlier]


class TextsScreen(MeasurableScreen):
    """A problem screen whose texts come from files, attempts and earlier drafts, and go there."""

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__(services, problem)
        self.files = Files(self, services, self._use_language, self._other_text, self.editor_pane.starter)
        self._program_language: Language | None = None
        """The language of the program that was in the editor last."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what concerns the texts once they are loaded."""
        if action in OF_LOADED_TEXTS:
            return self.loaded
        if action == "input_to_stdin":
            return self.cases.list.chosen is not None
        return super().check_action(action, parameters)

    async def _use_language(self, language: Language) -> None:
        await self.editor_pane.use(language, self.stdin.text)
        key = self.services.keys["problem.language"]
        words = Content.from_markup("[@click=screen.pick_language]$name ▾[/]", name=f"{key} {language.name}")
        self.query_one("#problem-language", Static).update(words)
        if language.id not in self.answers:
            self._program_language = language
            self.services.engine.park(language)

    @on(CasesPane.InputWanted)
    def _on_input_wanted(self) -> None:
        self.action_input_to_stdin()

    @property
    def _chosen_answer(self) -> Language | None:
        """What stands for the language of the answer to the selected case; None if it has none."""
        row = self.cases.list.chosen
        return self.answers.get(handed_in.file_of(row.case)) if row else None

    @on(CasesPane.AnswerChosen)
    async def _on_answer_chosen(self) -> None:
        if self.loaded and (language := self._chosen_answer):
            await self._use_language(language)
            if not self.busy and self.report is None:
                self._idle()
            self.refresh_bindings()
            self.action_go_to_pane("editor")

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

    def action_begin_anew(self) -> None:
        """Replace the source by the starter; undo brings it back, and it stays among the earlier texts."""
        self.services.practice.start_over(self.problem.id, self.language.id)
        self.editor_pane.begin_anew()

    @work(thread=True, exclusive=True, group="earlier")
    def action_fetch_earlier(self) -> None:
        """Save the user's text and read the earlier ones, to put one into the editor."""
        progress, name, language = self.services.practice.progress, self.problem.id, self.language.id
        try:
            self.services.practice.save()
            drafts = [*progress.drafts(name), *progress.superseded_drafts(name)]
            self.post_message(EarlierFound(earlier_texts(language, drafts, progress.attempts(name))))
        except ProgressError as error:
            self.services.say(str(error), severity="warning")

    @on(EarlierFound)
    def _on_earlier_found(self, event: EarlierFound) -> None:
        found = next_text(event.texts, self.editor_pane.sheet.editor.text)
        if found is None:
            self.services.say(f"There is no other text of yours in {self.language.name}.")
            return
        self.services.practice.start_over(self.problem.id, self.language.id)
        self.editor_pane.replace_text(found.source)
        self.action_go_to_pane("editor")
        self.services.say(f"This is {earlier_words(found)}; undo brings back what you had.")

    def action_open_note(self) -> None:
        """Go to the note; pressed again, back to the editor, and an empty note is hidden."""
        if not self.note.has_focus_within:
            self.action_go_to_pane("note")
            return
        self.action_go_to_pane("editor")
        if not self.note.text:
            self.remove_class("-noted", "-noting")
            self.show_tab(self.tab)

    def action_edit_elsewhere(self) -> None:
        """Edit the text in the user's own editor: the note if it has the focus, else the solution."""
        sheet = self.editor_pane.sheet
        noting = self.note.has_focus_within
        name, text = (NOTE, self.note.text) if noting else (sheet.name, sheet.editor.text)
        edited = edit_in_editor(self.app, self.services.say, name, text)
        if edited is not None:
            (self.note.replace if noting else self.editor_pane.replace_text)(edited)

    def action_open_file(self) -> None:
        """Ask for a file and open it in the editor; undo brings back what was there."""
        self.run_worker(self.files.ask_open(), group="files")

    def action_save_file(self) -> None:
        """Save the text to its file."""
        self.run_worker(self.files.save(), group="files")

    def action_save_file_as(self) -> None:
        """Ask for a file and save the text to it."""
        self.run_worker(self.files.save_as(), group="files")

    def _other_text(self) -> None:
        """Another program took the place of the text, which stays among the earlier ones."""
        self.services.practice.start_over(self.problem.id, self.language.id)
        self._forget_reports()
        self._idle()

    @on(SolutionPane.EditedElsewhere)
    def _on_edited_elsewhere(self, event: SolutionPane.EditedElsewhere) -> None:
        key = self.services.keys["problem.earlier"]
        self.services.say(f"{event.name} was changed by another program; {key} fetches the text that was here.")

    @on(events.AppFocus)
    async def _follow_file(self) -> None:
        """Keep the text and its file the same, whoever changes one of them."""
        if self.loaded and self.app.screen is self:
            self.run_worker(self.files.follow(), group="follow")

    @on(events.Unmount)
    async def _save_file(self) -> None:
        """Save the draft's file."""
        if self.loaded:
            await self.files.save_draft()

    def action_open_attempts(self) -> None:
        """Show all attempts at this problem; one of them may come back from there."""
        self.app.push_screen(AttemptsScreen(self.services, self.problem, self._put_back))

    async def _put_back_answers(self, attempt: Attempt) -> None:
        """Put the answers of an attempt into their editors; those that it did not have become empty."""
        texts = handed_in.of_text(attempt.source)
        first = next((name for name in texts if name in self.answers), next(iter(self.answers)))
        await self._use_language(self.answers[first])
        self.editor_pane.put_texts({name: texts.get(name, "") for name in self.answers})
        self.show_answers()

    def show_answers(self) -> None:
        """Show in the table of cases what was typed."""
        if self.answers:
            self.cases.show_typed(typed_words(self.editor_pane.texts(self.answers)))

    async def _put_back(self, attempt: Attempt) -> None:
        """Put an attempt's source into its language's editor; undo brings back what was there."""
        if attempt.language != self.language.id:
            if self.busy:
                self.services.say("Something is running in another language; put the attempt back when it has ended.")
                return
            self._forget_reports()
            self._idle()
        if attempt.language == handed_in.ANSWERS:
            await self._put_back_answers(attempt)
        else:
            await self._use_language(self.languages[attempt.language])
            self.services.practice.start_over(self.problem.id, self.language.id)
            self.editor_pane.replace_text(attempt.source)
        self.action_go_to_pane("editor")
        name = f"“{attempt.name}”" if attempt.name else f"your attempt of {moment_text(attempt.when)}"
        self.services.say(f"This is {name}; undo brings back what you had.")
