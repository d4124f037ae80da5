"""Race the solution in the editor against the user's last accepted one and the package's own."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.content import Content

from problems.problem import Problem
from problems.race import Race, Racer
from tui.jobs.measure_job import LapBegan, Raced, RaceJob
from tui.screens.shared.measuring import MeasuringScreen
from tui.services.context import Services
from tui.text.race import cases_text, cpu_rows, memory_rows, outcome_text, table
from tui.text.status import Status
from tui.widgets.pane import QUIET

_AROUND = 55
"""Cells of a row beside its bar."""


class RaceScreen(MeasuringScreen[RaceJob]):
    """A race on one problem; the first of `own` is the solution in the editor."""

    HEADING = "Race"

    def __init__(self, services: Services, problem: Problem, own: Sequence[Racer]) -> None:
        super().__init__(services, problem.name)
        self._problem, self._own = problem, own
        self.race: Race | None = None

    def job(self, number: int) -> RaceJob:
        """Return the job that races."""
        self.race = None
        return RaceJob(number=number, problem=self._problem, own=self._own)

    @on(LapBegan)
    def _on_lap(self, event: LapBegan) -> None:
        if self.awaits(event):
            lap = event.lap
            said = f"round {lap.round} of {event.rounds}" if lap.round else "checking that all are accepted"
            self.say(Status.BUSY, "RACING", f"{said}: {lap.racer.name}")

    @on(Raced)
    def _on_raced(self, event: Raced) -> None:
        if not self.awaits(event):
            return
        if event.race is None:
            self.stopped()
            return
        self.race = event.race
        self.over(Status.OK, "RACED", outcome_text(event.race))

    def content(self, width: int, height: int) -> Content:
        """Return the bars, and what they mean."""
        del height
        race = self.race
        if race is None:
            return Content.styled("All run in turn on the largest cases, in equal sandboxes.", QUIET)
        room = max(8, min(50, width - _AROUND))
        memory = memory_rows(race, room)
        parts = [("CPU time", cpu_rows(race, room)), *([("peak memory", memory)] if memory else [])]
        lines: list[Content] = []
        for heading, rows in parts:
            lines += [Content.styled(heading, "bold"), *map(Content, table(rows)), Content()]
        return Content("\n").join(
            [*lines, Content.styled(outcome_text(race), "bold"), Content.styled(cases_text(race), QUIET)]
        )
