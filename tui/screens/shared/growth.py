"""Show how a program's CPU time and memory grow with its input: both curves, log-log, and the fitted classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual import on
from textual.content import Content

from foundation.units import duration_text, size_text
from languages import Language
from problems.growth import Growth, Point, Sized
from problems.growth_fit import Fit, GrowthClass, curve
from problems.problem import Problem
from problems.records import KeptGrowth
from runner import Result
from tui.jobs.measure_job import GrowthJob, GrowthMeasured, SizeMeasured
from tui.screens.shared.measuring import MeasuringScreen
from tui.services.context import Services
from tui.text.growth import fit_text, milliseconds_text, stopped_text
from tui.text.plot import POINT, log_log
from tui.text.status import Status
from tui.text.visible import shown
from tui.widgets.pane import QUIET

_TEXT_LINES = 8
"""Lines of words around the curves."""
_MOST_LINES = 26


class GrowthScreen(MeasuringScreen[GrowthJob]):
    """The growth of one program.

    Args:
        services: the app's services.
        sized: the generator.
        source: the program.
        language: its language.
        problem: the problem that it solves, if it is for one; then the result is kept.
    """

    HEADING = "Growth"

    def __init__(
        self, services: Services, sized: Sized, source: str, language: Language, problem: Problem | None = None
    ) -> None:
        super().__init__(services, problem.name if problem else f"{language.name} on {sized.generator.name}")
        self._sized, self._source, self._language, self._problem = sized, source, language, problem
        self.growth: Growth | None = None
        self._points: Sequence[Point] = ()
        self._failure: Result | None = None

    def job(self, number: int) -> GrowthJob:
        """Return the job that measures growth."""
        self.growth, self._points, self._failure = None, (), None
        return GrowthJob(
            number=number,
            sized=self._sized,
            source=self._source,
            language=self._language,
            problem=self._problem,
        )

    @on(SizeMeasured)
    def _on_size(self, event: SizeMeasured) -> None:
        if self.awaits(event):
            news = event.measured
            self._points = news.points
            spent = next((one.cpu_ms for one in news.points if one.n == news.n), 0.0)
            again = f", run {news.round + 1}" if news.round else ""
            self.say(Status.BUSY, "MEASURING", f"n = {news.n:,}: {duration_text(spent)}{again}")
            self.draw()

    @on(GrowthMeasured)
    def _on_measured(self, event: GrowthMeasured) -> None:
        if not self.awaits(event):
            return
        if event.growth is None:
            self.stopped()
            return
        self.growth, self._points, self._failure = event.growth, event.growth.points, event.failure
        if self._problem:
            practice = self.services.practice
            kept = KeptGrowth.of(event.growth, self._problem.id, self._language.id, self._source)
            practice.later(partial(practice.progress.add_growth, kept))
        status = Status.OK if event.growth.cpu.name else Status.IDLE
        self.over(status, "MEASURED", f"CPU time {fit_text(event.growth.cpu)}")

    def content(self, width: int, height: int) -> Content:
        """Return both curves beside each other, and below them what they mean."""
        points, growth = self._points, self.growth
        if not points:
            return Content.styled(
                f"n is the size of the input{self._of_what}. It doubles until a run takes long.", QUIET
            )
        stated = self._problem.practice.growth if self._problem else None
        rows = min(_MOST_LINES, max(5, height - _TEXT_LINES))
        half = (width - 3) // 2
        left = self._plot(
            [(one.n, one.cpu_ms) for one in points],
            growth.cpu if growth else None,
            stated.cpu if stated else None,
            (half, rows),
            milliseconds_text,
        )
        right = self._plot(
            [(one.n, one.memory_bytes or 0) for one in points],
            growth.memory if growth else None,
            stated.memory if stated else None,
            (half, rows),
            lambda value: size_text(round(value)),
        )
        lines = [_beside(Content.styled("CPU time", "bold"), Content.styled("memory", "bold"), half)]
        lines += [
            _beside(
                left[index] if index < len(left) else Content(), right[index] if index < len(right) else Content(), half
            )
            for index in range(max(len(left), len(right)))
        ]
        return Content("\n").join([*lines, Content(), *self._words()])

    @property
    def _of_what(self) -> str:
        return f" ({shown(self._sized.n)})" if self._sized.n else ""

    def _words(self) -> list[Content]:
        growth = self.growth
        if growth is None:
            return []
        stated = self._problem.practice.growth if self._problem else None
        lines = [
            Content.assemble(("CPU time ", "bold"), fit_text(growth.cpu)),
            Content.assemble(("memory ", "bold"), fit_text(growth.memory)),
        ]
        if stated and stated.cpu:
            line = "" if stated.cpu == growth.cpu.best else " (the second line)"
            lines.append(Content.styled(f"the problem's own solution takes {stated.cpu}{line}", QUIET))
        ended = f"n{self._of_what}: {stopped_text(growth, self._failure)}"
        return [*lines, Content.styled(shown(ended), QUIET)]

    @staticmethod
    def _plot(
        points: Sequence[tuple[float, float]],
        fit: Fit | None,
        stated: GrowthClass | None,
        room: tuple[int, int],
        label: Callable[[float], str],
    ) -> list[Content]:
        curves: list[Callable[[float], float | None]] = [fit.value] if fit and fit.best else []
        if fit and stated and stated != fit.best and points:
            curves.append(curve(stated, *points[-1]))
        drawn = log_log(points, curves, *room, label).lines
        if not drawn:
            return [Content.styled("nothing that grows measurably", QUIET)]
        return [_coloured(line) for line in drawn]


def _coloured(line: str) -> Content:
    content = Content(line)
    for place, character in enumerate(line):
        if character == POINT:
            content = content.stylize("$text-accent", place, place + 1)
    return content


def _beside(left: Content, right: Content, width: int) -> Content:
    return Content.assemble(left, " " * max(1, width + 3 - left.cell_length), right)
