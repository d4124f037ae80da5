"""Show a problem's cases in a pane, and let the user add and delete cases of their own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar
from uuid import uuid4

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import OptionList

from problems.handed_in import file_of
from problems.judge import CaseReport
from problems.problem import Problem
from problems.records import OwnCase
from problems.stress import Failure
from tui.commands import bindings
from tui.screens.practice.case import CaseScreen
from tui.screens.practice.case_table import CaseList, CaseRow
from tui.screens.practice.new_case import NewCase, Typed
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.widgets.pane import Pane, choice


@dataclass
class Renamed(Message):
    """An own case was saved under a different name because another app had taken the name."""

    case: OwnCase


class CasesPane(Pane):
    """The table of cases and the commands on the selected case."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("cases")]

    class InputWanted(Message):
        """The user wants the selected case's input in stdin."""

    class AnswerChosen(Message):
        """The user wants to write the answer to the selected case."""

    @dataclass
    class AnswerWanted(Message):
        """The answer to an own case is to be worked out."""

        case: OwnCase

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__(id="cases-pane")
        self._services = services
        self.list = CaseList()
        self._problem = problem
        self._order: list[int] = []
        """Row index of each case being judged, by the judge's case number."""

    def compose(self) -> ComposeResult:
        """Lay out the table."""
        yield self.list

    @property
    def rows(self) -> list[CaseRow]:
        """All rows of the table."""
        return self.list.rows

    @property
    def own(self) -> list[OwnCase]:
        """The cases made by the user."""
        return [row.own for row in self.rows if row.own]

    @property
    def failed(self) -> CaseRow | None:
        """The first case that was not accepted, or None."""
        return next((row for row in self.rows if row.report and row.report.verdict != "accepted"), None)

    def show_own(self, own: Sequence[OwnCase]) -> None:
        """Show the samples, then these own cases, then the secret cases."""
        rows = [CaseRow(case) for case in self._problem.cases]
        samples = len(self._problem.samples)
        signature = self._problem.practice.signature
        rows[samples:samples] = [CaseRow.of_own(case, signature) for case in own]
        # Match own cases by id: two apps may have chosen the same name.
        known = {row.own.id if row.own else row.case.name: row.report for row in self.rows}
        for row in rows:
            row.report = known.get(row.own.id if row.own else row.case.name)
        self.list.show_rows(rows, self.list.highlighted or 0)

    def show_typed(self, words: Mapping[str, str]) -> None:
        """Show what the user has typed as the answer to each case, by the answer's file."""
        for index, row in enumerate(self.rows):
            typed = words.get(file_of(row.case), "")
            if row.typed != typed:
                row.typed = typed
                self.list.show_row(index)

    def show_title(self) -> None:
        """Say in the border whether judging stops at the first failure."""
        first = self._services.practice.stop_first
        action = "screen.toggle_stop_first"
        words = choice([(action, "all"), (action, "to the first failure")], "to the first failure" if first else "all")
        self.border_subtitle = words

    # ----------------------------------------------------------------------------------- judging

    def begin(self, due: Collection[str] | None = None) -> list[CaseRow]:
        """Clear all verdicts and return the rows to judge: all with an answer, or the cases of these names."""
        self._order = [
            index for index, row in enumerate(self.rows) if (row.judged if due is None else row.case.name in due)
        ]
        self.forget()
        return [self.rows[index] for index in self._order]

    def begin_one(self) -> CaseRow:
        """Clear all verdicts and return the selected row, or the first, to judge it alone."""
        chosen = self.list.highlighted or 0
        self._order = [chosen if self.rows[chosen].judged else 0]
        self.forget()
        return self.rows[self._order[0]]

    def started(self, number: int) -> None:
        """Mark a case as running, by the judge's case number."""
        index = self._order[number]
        self.rows[index].running = True
        self.list.show_row(index)
        self.point_at(index)

    def judged(self, number: int, report: CaseReport) -> None:
        """Show a case's verdict, by the judge's case number."""
        row = self.rows[self._order[number]]
        row.running, row.report = False, report
        self.list.show_row(self._order[number])

    def skipped(self, number: int) -> None:
        """Show that a case is left out by the rules of its group, by the judge's case number."""
        row = self.rows[self._order[number]]
        row.running, row.skipped = False, True
        self.list.show_row(self._order[number])

    def ended(self) -> None:
        """Unmark all running cases."""
        for index, row in enumerate(self.rows):
            if row.running:
                row.running = False
                self.list.show_row(index)

    def forget(self) -> None:
        """Clear all verdicts: they no longer belong to the source in the editor."""
        for index, row in enumerate(self.rows):
            if row.report or row.running or row.skipped:
                row.report, row.running, row.skipped = None, False, False
                self.list.show_row(index)

    def point_at(self, index: int) -> None:
        """Move the cursor to a row, unless the user is in the table."""
        if not self.list.has_focus:
            self.list.highlighted = index

    # ------------------------------------------------------------------------ actions --------

    @on(OptionList.OptionSelected)
    def action_show_case(self) -> None:
        """Open the selected case."""
        if row := self.list.chosen:
            name = self.list.name_of(row.case)
            case = CaseScreen(
                row,
                name,
                self._problem.practice.signature,
                revealed=self.list.revealed,
                talks=self._problem.interactive,
            )
            self.app.push_screen(case, self._case_closed)

    def _case_closed(self, to_stdin: bool | None) -> None:
        if to_stdin:
            self.post_message(self.InputWanted())

    @on(OptionList.OptionHighlighted)
    def _on_chosen(self) -> None:
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to show a case only if one is selected, and its answer only if the problem takes answers."""
        del parameters
        if action == "open_answer":
            chosen = self.list.chosen
            return self._problem.takes_answers and chosen is not None and chosen.own is None
        return action != "show_case" or self.list.chosen is not None

    def action_open_answer(self) -> None:
        """Go to the answer to the selected case."""
        self.post_message(self.AnswerChosen())

    def action_next_failure(self) -> None:
        """Select the next case that failed, wrapping around."""
        at, rows = self.list.highlighted or 0, self.rows
        ahead = [*range(at + 1, len(rows)), *range(at + 1)]
        failed = [index for index in ahead if (report := rows[index].report) and report.verdict != "accepted"]
        if failed:
            self.list.highlighted = failed[0]
        else:
            self._services.say("No case has failed.")

    def add(self, stdin: str) -> None:
        """Ask for a new case, with `stdin` as the initial input."""

        def take(made: Typed | None) -> None:
            if made:
                answer = made.answer.encode(errors="replace") if made.answer.strip() or talks else None
                case = self.keep(made.input.encode(errors="replace"), answer)
                self.list.focus()
                if answer is None and solved:
                    self.post_message(self.AnswerWanted(case))

        solved = any(one.folder == "accepted" for one in self._problem.submissions)
        talks = self._problem.interactive
        if talks and not stdin:
            stdin = next((one.input.decode(errors="replace") for one in self._problem.samples), "")
        self.app.push_screen(NewCase(stdin, self._problem.practice.signature, solved=solved, talks=talks), take)

    def keep(self, given: bytes, answer: bytes | None) -> OwnCase:
        """Save a new own case, select it, and return it."""
        own = self.own
        names = {case.name for case in own}
        name = next(name for number in range(1, len(own) + 2) if (name := str(number)) not in names)
        case = OwnCase(problem=self._problem.id, name=name, input=given, answer=answer)
        self._services.practice.later(partial(self._write, case))
        self.show_own([*own, case])
        self.list.highlighted = next(index for index, row in enumerate(self.rows) if row.own is case)
        return case

    def answered(self, case: OwnCase, answer: bytes) -> OwnCase | None:
        """Give an own case its answer; None if it has been deleted meanwhile."""
        here = next((one for one in self.own if one.id == case.id), None)
        if here is None:
            return None
        progress = self._services.practice.progress
        made = replace(here, id=uuid4().hex, answer=answer)
        self._services.practice.later(partial(progress.delete_case, here.id))
        self._services.practice.later(partial(self._write, made))
        self.show_own([made if one is here else one for one in self.own])
        return made

    def _write(self, case: OwnCase) -> None:
        """Write the case (in a worker); tell the pane if it had to be renamed."""
        saved = self._services.practice.progress.add_case(case)
        if saved.name != case.name:
            self.post_message(Renamed(saved))

    @on(Renamed)
    def _on_renamed(self, event: Renamed) -> None:
        saved = event.case
        for row in self.rows:
            if row.own and row.own.id == saved.id:
                row.own, row.case = saved, CaseRow.of_own(saved, None).case
                row.report = replace(row.report, case=row.case) if row.report else None
        self.list.show_rows(self.rows, self.list.highlighted or 0)

    def found(self, failure: Failure) -> str:
        """Save a stress test's failure as an own case, reusing one with the same input; return its name."""
        known = next((case for case in self.own if case.input == failure.input and case.answer is not None), None)
        case = known or self.keep(failure.input, failure.expected)
        index = next(index for index, row in enumerate(self.rows) if row.own is case)
        row = self.rows[index]
        row.report = replace(failure.report, case=row.case)
        self.list.show_row(index)
        self.list.highlighted = index
        return case.name

    def delete(self) -> None:
        """Delete the selected own case after asking."""
        chosen = self.list.chosen.own if self.list.chosen else None
        if chosen is None:
            return

        def take(answer: str | None) -> None:
            if answer:
                practice = self._services.practice
                practice.later(partial(practice.progress.delete_case, chosen.id))
                self.show_own([case for case in self.own if case is not chosen])

        self.app.push_screen(Confirm(f"Delete your case {chosen.name}?", "Delete"), take)
