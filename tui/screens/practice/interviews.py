"""List the mock interviews: what each came to, how one rated oneself, and its play-back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from problems.growth_fit import GrowthClass
from problems.mock import RATINGS, RUBRIC, MockInterview, Solution, solutions
from problems.problem import Problem
from problems.progress import ProgressError
from problems.records import Attempt
from tui.commands import bindings
from tui.screens.practice.playback import PlaybackScreen
from tui.screens.practice.report_growth import ReportGrowthScreen
from tui.screens.shared.dialogs import Confirm
from tui.screens.shared.listing import ListScreen
from tui.services.context import Services
from tui.text.mock import report_text, summary_text
from tui.text.times import moment_text
from tui.text.visible import shown
from tui.widgets.pane import Pane
from tui.widgets.rows import RowList

EMPTY = """No mock interviews yet.

{key} in practice starts one: two problems that you have not seen, one clock, no editorial. Here is then what each \
came to, and its play-back."""


@dataclass
class InterviewsRead(Message):
    """The interviews have been read."""

    mocks: list[MockInterview]
    ended_with: Mapping[str, Sequence[Solution | None]]
    """The solution of each problem, by the interview's id."""
    trouble: str = ""


class InterviewsScreen(ListScreen):
    """All mock interviews that are over, the newest first.

    Args:
        services: the app's services.
        problems: all problems, for their names.
        fresh: the id of one that has just ended, to rate oneself; "" for none.
    """

    TITLE = "Interviews"
    SEARCH = "/ search: words in the report"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("interviews")]
    DEFAULT_CSS = """
    InterviewsScreen {
        #list-pane { width: 40%; }
        &.-narrow {
            #list-body { layout: vertical; }
            #list-pane { width: 100%; height: 30%; }
        }
    }
    """

    def __init__(self, services: Services, problems: Sequence[Problem], fresh: str = "") -> None:
        self.list = RowList(markup=False)
        super().__init__(services, self.list)
        self._problems = {problem.id: problem for problem in problems}
        self._ended_with: Mapping[str, Sequence[Solution | None]] = {}
        self._fresh = fresh
        self._measured = False
        """Whether the growth of the fresh one's solutions was measured, or skipped."""
        self._all: list[MockInterview] = []
        self.mocks: list[MockInterview] = []
        """Those that are shown."""

    @property
    def chosen(self) -> MockInterview | None:
        """The selected interview."""
        return None if self.list.highlighted is None or not self.mocks else self.mocks[self.list.highlighted]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to play back and rate only a selected one."""
        del parameters
        return action not in ("play", "rate") or self.chosen is not None

    def on_mount(self) -> None:
        """Read the interviews."""
        self._empty.update("Reading the interviews …")
        self.list.focus()
        self._read()

    def action_play(self) -> None:
        """Play the selected interview back."""
        languages = self.services.catalogue.languages

        def lexer_of(name: str) -> str:
            return languages[name].file.lexer if name in languages else "text"

        if self.chosen:
            self.app.push_screen(PlaybackScreen(self.chosen, self._name_of, lexer_of))

    def action_rate(self) -> None:
        """Ask for the four ratings, one after the other; Cancel keeps what was rated so far."""
        if self.chosen:
            self._ask(self.chosen, 0)

    def action_close(self) -> None:
        """Clear the search, or go back to the problems."""
        if self._words.value or self._words.has_focus:
            self._words.value = ""
            self._show()
            self.call_after_refresh(self.list.focus)
        else:
            self.dismiss()

    def _ask(self, mock: MockInterview, row: int) -> None:
        def take(answer: str | None) -> None:
            if answer is None:
                return
            rated = replace(mock, ratings={**mock.ratings, RUBRIC[row]: RATINGS.index(answer) + 1})
            practice = self.services.practice
            practice.later(partial(practice.progress.save_mock, rated, len(rated.events)))
            self._all = [rated if one.id == rated.id else one for one in self._all]
            self._show()
            if row + 1 < len(RUBRIC):
                self._ask(rated, row + 1)

        question = f"{RUBRIC[row]} ({row + 1} of {len(RUBRIC)}): how would an interviewer have rated you?"
        self.app.push_screen(Confirm(question, *RATINGS), take)

    @work(thread=True, group="interviews")
    def _read(self) -> None:
        practice = self.services.practice
        try:
            practice.save()
            mocks = [mock for mock in practice.progress.mocks() if mock.ended]
            kept_of = cache(practice.progress.kept_attempts)
            self.post_message(InterviewsRead(mocks, {mock.id: solutions(mock, kept_of) for mock in mocks}))
        except ProgressError as error:
            self.post_message(InterviewsRead([], {}, str(error)))

    @on(InterviewsRead)
    def _on_read(self, read: InterviewsRead) -> None:
        self._all, self._ended_with = read.mocks, read.ended_with
        self._empty.update(read.trouble or EMPTY.format(key=self.services.keys["practice.mock"]))
        self._show()
        if self._fresh and self.chosen and self.chosen.id == self._fresh:
            if not self._measured and (left := list(self._measurable(self._fresh))):
                self._measured = True
                self._measure(left, len(left))
                return
            self._ask(self.chosen, 0)
        self._fresh = ""

    def _measurable(self, mock: str) -> Iterator[tuple[Problem, Attempt]]:
        """Yield the solutions of an interview whose growth can be measured and is not known yet."""
        for solution in self._ended_with[mock]:
            if solution and not solution.growth_known:
                problem = self._problems.get(solution.attempt.problem)
                if problem and problem.sized and solution.attempt.language in self.services.catalogue.languages:
                    yield problem, solution.attempt

    def _measure(self, left: Sequence[tuple[Problem, Attempt]], total: int) -> None:
        """Measure one solution after the other; then go on with the report."""
        if not left:
            self._read()
            return
        (problem, attempt), *rest = left
        screen = ReportGrowthScreen(
            self.services,
            attempt.source,
            self.services.catalogue.languages[attempt.language],
            problem,
            f"{total - len(rest)} of {total}",
        )
        self.app.push_screen(screen, lambda _: self._measure(rest, total))

    @on(OptionList.OptionHighlighted)
    def _on_moved(self) -> None:
        if self.chosen:
            text = self._report(self.chosen)
            self._detail.update(Content("\n".join(shown(line) for line in text.split("\n"))))
            self.query_one("#detail-pane", Pane).border_title = moment_text(self.chosen.when)

    @on(OptionList.OptionSelected)
    def _on_clicked(self) -> None:
        self.action_play()

    def on_input_changed(self) -> None:
        """Search."""
        self._show()

    def _name_of(self, problem: str) -> str:
        return self._problems[problem].name if problem in self._problems else problem

    def _best_of(self, problem: str) -> GrowthClass | None:
        stated = self._problems[problem].practice.growth if problem in self._problems else None
        return stated.cpu if stated else None

    def _report(self, mock: MockInterview) -> str:
        return report_text(mock, self._name_of, self._ended_with[mock.id], self._best_of)

    def _show(self) -> None:
        words = self._words.value.casefold().split()
        index = self.list.highlighted or 0
        self.mocks = [one for one in self._all if all(word in self._report(one).casefold() for word in words)]
        self.set_class(not self.mocks, "-empty")
        if self._all and not self.mocks:
            self._empty.update("No interview has these words.")
        self.list.set_options([Option(f"{moment_text(one.when)}  {summary_text(one)}") for one in self.mocks])
        self.list.highlighted = min(index, len(self.mocks) - 1) if self.mocks else None
        count = len(self.mocks)
        self.query_one("#list-pane", Pane).border_title = f"{count} mock interview{'' if count == 1 else 's'}"
        self.refresh_bindings()
