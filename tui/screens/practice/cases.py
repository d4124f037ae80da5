"""The cases of a problem in their pane: the package's and the user's own, which are made and deleted here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import OptionList

from problems.judge import CaseReport
from problems.problem import Problem
from problems.records import OwnCase
from problems.stress import Failure
from tui.commands import bindings
from tui.screens.practice.case import CaseScreen
from tui.screens.practice.case_table import CaseList, CaseRow
from tui.screens.practice.new_case import NewCase, Written
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.widgets.pane import Pane, choice


@dataclass
class Renamed(Message):
    """A case of the user's own is kept under another name than it was given."""

    case: OwnCase


class CasesPane(Pane):
    """The table, and what is done with the case under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("cases")]

    class InputWanted(Message):
        """The chosen case's input is to go to stdin."""

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__(id="cases-pane")
        self._services = services
        self.list = CaseList()
        self._problem = problem
        self._order: list[int] = []
        """Rows of the cases that are being judged, in their order."""

    def compose(self) -> ComposeResult:
        """The table."""
        yield self.list

    @property
    def rows(self) -> list[CaseRow]:
        """All of them."""
        return self.list.rows

    @property
    def own(self) -> list[OwnCase]:
        """The user's."""
        return [row.own for row in self.rows if row.own]

    @property
    def failed(self) -> CaseRow | None:
        """The first that was not accepted."""
        return next((row for row in self.rows if row.report and row.report.verdict != "accepted"), None)

    def show_own(self, own: Sequence[OwnCase]) -> None:
        """Samples, these of the user's own, the others."""
        rows = [CaseRow(case) for case in self._problem.cases]
        samples = len(self._problem.samples)
        rows[samples:samples] = [CaseRow.of_own(case) for case in own]
        # Two apps may have given the same name.
        known = {row.own.id if row.own else row.case.name: row.report for row in self.rows}
        for row in rows:
            row.report = known.get(row.own.id if row.own else row.case.name)
        self.list.show_rows(rows, self.list.highlighted or 0)

    def show_title(self) -> None:
        """Whether all are judged."""
        first = self._services.practice.stop_first
        action = "screen.toggle_stop_first"
        words = choice([(action, "all"), (action, "to the first failure")], "to the first failure" if first else "all")
        self.border_subtitle = words

    # ------------------------------------------------------------------------------ while judging

    def begin(self) -> list[CaseRow]:
        """The rows that are to be judged now, without what was found before."""
        self._order = [index for index, row in enumerate(self.rows) if row.judged]
        self.forget()
        return [self.rows[index] for index in self._order]

    def started(self, number: int) -> None:
        """A case runs: the judge's number."""
        index = self._order[number]
        self.rows[index].running = True
        self.list.show_row(index)
        self.point_at(index)

    def judged(self, number: int, report: CaseReport) -> None:
        """It has its verdict."""
        row = self.rows[self._order[number]]
        row.running, row.report = False, report
        self.list.show_row(self._order[number])

    def ended(self) -> None:
        """None runs any more."""
        for index, row in enumerate(self.rows):
            if row.running:
                row.running = False
                self.list.show_row(index)

    def forget(self) -> None:
        """What was found is not of the text in the editor."""
        for index, row in enumerate(self.rows):
            if row.report or row.running:
                row.report, row.running = None, False
                self.list.show_row(index)

    def point_at(self, index: int) -> None:
        """The cursor goes there, unless the user has it."""
        if not self.list.has_focus:
            self.list.highlighted = index

    # ------------------------------------------------------------------------ what keys ask for

    @on(OptionList.OptionSelected)
    def action_show_case(self) -> None:
        """Show the chosen case in full."""
        if row := self.list.chosen:
            self.app.push_screen(CaseScreen(row), self._case_closed)

    def _case_closed(self, to_stdin: bool | None) -> None:
        if to_stdin:
            self.post_message(self.InputWanted())

    @on(OptionList.OptionHighlighted)
    def _on_chosen(self) -> None:
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Showing a case needs a chosen one."""
        del parameters
        return action != "show_case" or self.list.chosen is not None

    def action_next_failure(self) -> None:
        """Choose the next case that failed; after the last, the first."""
        at, rows = self.list.highlighted or 0, self.rows
        ahead = [*range(at + 1, len(rows)), *range(at + 1)]
        failed = [index for index in ahead if (report := rows[index].report) and report.verdict != "accepted"]
        if failed:
            self.list.highlighted = failed[0]
        else:
            self._services.say("No case has failed.")

    def add(self, stdin: str) -> None:
        """Ask for a case; stdin is what it begins with."""

        def take(made: Written | None) -> None:
            if made:
                answer = made.answer.encode(errors="replace") if made.answer.strip() else None
                self.keep(made.input.encode(errors="replace"), answer)
                self.list.focus()

        self.app.push_screen(NewCase(stdin, self._problem.practice.signature), take)

    def keep(self, given: bytes, answer: bytes | None) -> OwnCase:
        """One more case of the user's own, and the cursor on it."""
        own = self.own
        names = {case.name for case in own}
        name = next(name for number in range(1, len(own) + 2) if (name := str(number)) not in names)
        case = OwnCase(problem=self._problem.id, name=name, input=given, answer=answer)
        self._services.practice.later(partial(self._write, case))
        self.show_own([*own, case])
        self.list.highlighted = next(index for index, row in enumerate(self.rows) if row.own is case)
        return case

    def _write(self, case: OwnCase) -> None:
        """For a worker: another app may have added one with this name meanwhile."""
        kept = self._services.practice.progress.add_case(case)
        if kept.name != case.name:
            self.post_message(Renamed(kept))

    @on(Renamed)
    def _on_renamed(self, news: Renamed) -> None:
        kept = news.case
        for row in self.rows:
            if row.own and row.own.id == kept.id:
                row.own, row.case = kept, CaseRow.of_own(kept).case
                row.report = replace(row.report, case=row.case) if row.report else None
        self.list.show_rows(self.rows, self.list.highlighted or 0)

    def found(self, failure: Failure) -> str:
        """A stress test's failure as a case of the user's own, unless there is one with that input; its name."""
        known = next((case for case in self.own if case.input == failure.input and case.answer is not None), None)
        case = known or self.keep(failure.input, failure.expected)
        index = next(index for index, row in enumerate(self.rows) if row.own is case)
        row = self.rows[index]
        row.report = replace(failure.report, case=row.case)
        self.list.show_row(index)
        self.list.highlighted = index
        return case.name

    def delete(self) -> None:
        """Ask, then delete the chosen case of the user's own."""
        gone = self.list.chosen.own if self.list.chosen else None
        if gone is None:
            return

        def take(answer: str | None) -> None:
            if answer:
                practice = self._services.practice
                practice.later(partial(practice.progress.delete_case, gone.id))
                self.show_own([case for case in self.own if case is not gone])

        self.app.push_screen(Confirm(f"Delete your case {gone.name}?", "Delete"), take)
