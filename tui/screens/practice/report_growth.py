"""Measure how a solution grows for the report of a mock interview."""

from __future__ import annotations

from languages import Language
from problems.growth import sized_of
from problems.problem import Problem
from tui.screens.shared.growth import GrowthScreen
from tui.services.context import Services
from tui.text.status import Status
from tui.text.visible import shown


class ReportGrowthScreen(GrowthScreen):
    """The growth of one solution; the screen closes by itself when that is known.

    Args:
        services: the app's services.
        source: the solution.
        language: its language.
        problem: the problem, which has a generator of inputs of a given size.
        number: which of the solutions it is: `1 of 2`.
    """

    def __init__(self, services: Services, source: str, language: Language, problem: Problem, number: str) -> None:
        super().__init__(services, sized_of(problem), source, language, problem)
        self._pane.border_title = f"Your interview's report: the growth of {shown(problem.name)} ({number})"
        self._pane.border_subtitle = f"{services.keys['measure.close']} skips it"

    def over(self, status: Status, words: str, detail: str) -> None:
        """Close, unless something else is in front; a failure is told, for it will not be seen here."""
        super().over(status, words, detail)
        if status is Status.TROUBLE:
            self.services.say(f"The growth was not measured: {detail}", severity="warning")
        if self.is_current:
            self.dismiss()
