"""Measure the solution of a problem: its growth, a race against others, a case with higher limits."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from textual import on, work
from textual.message import Message

from languages import DefinitionError
from problems.growth import sized_of
from problems.more import OF_VERDICT
from problems.progress import ProgressError
from problems.race import Racer
from problems.report import CaseReport
from runner.source import Source
from tui.screens.practice.judging import JudgingScreen
from tui.screens.practice.more import MoreScreen
from tui.screens.practice.race import RaceScreen
from tui.screens.shared.growth import GrowthScreen


@dataclass
class RaceReady(Message):
    """The user's solutions that take part in a race have been read, the one in the editor first."""

    own: Sequence[Racer]


class MeasurableScreen(JudgingScreen):
    """A problem screen with the measurements of its solution."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a measurement only if there is what it needs."""
        if action in ("open_growth", "open_race", "try_more"):
            return self.loaded and self._measurable(action)
        return super().check_action(action, parameters)

    @property
    def _limited(self) -> CaseReport | None:
        """The report of the selected case, if it hit a limit that can be raised."""
        row = self.cases.list.chosen
        report = row.report if row else None
        return report if report and report.verdict in OF_VERDICT else None

    def action_try_more(self) -> None:
        """Try higher limits on the selected case, with the source that was judged."""
        if report := self._limited:
            name, source = self._judged_source
            language = self.services.catalogue.languages[name]
            self.app.push_screen(MoreScreen(self.services, self.problem, source, language, report))

    def _measurable(self, action: str) -> bool:
        """Return whether there is what a measurement needs."""
        if self.answering:
            return False
        if action == "open_growth":
            return self.problem.sized is not None
        if action == "try_more":
            return self._limited is not None
        return any(submission.folder == "accepted" for submission in self.problem.submissions)

    def action_open_growth(self) -> None:
        """Measure how the solution grows with its input."""
        source = self.editor_pane.sheet.editor.text
        if self.problem.sized and self._accepted_by_a_sandbox(source):
            sized = sized_of(self.problem)
            self.app.push_screen(GrowthScreen(self.services, sized, source, self.language, self.problem))

    @work(thread=True, exclusive=True, group="race")
    def action_open_race(self) -> None:
        """Read the user's last accepted solution, to race against it."""
        source, language = self.editor_pane.sheet.editor.text, self.language
        if not self._accepted_by_a_sandbox(source):
            return
        own = [Racer("your solution", source, language)]
        known = self.services.catalogue.languages
        with suppress(ProgressError):  # then there is none, as for somebody who never had one accepted
            attempts = self.services.practice.progress.attempts(self.problem.id)
            others = (one for one in attempts if one.accepted and one.source != source and one.language in known)
            own += [Racer("your last", one.source, known[one.language]) for one in islice(others, 1)]
        self.post_message(RaceReady(own))

    @on(RaceReady)
    def _on_race_ready(self, event: RaceReady) -> None:
        self.app.push_screen(RaceScreen(self.services, self.problem, event.own))

    def _accepted_by_a_sandbox(self, source: str) -> bool:
        """Return whether a sandbox takes the source; if not, the user is notified."""
        try:
            Source.check(source)
        except DefinitionError as error:
            self.services.say(str(error), severity="error")
            return False
        return True
