"""Answer by runs whether a higher limit would have helped a case that hit one."""

from __future__ import annotations

from textual import on
from textual.content import Content

from languages import Language
from problems.allowed import allowed
from problems.more import OF_VERDICT, Raised
from problems.problem import Problem
from problems.report import CaseReport
from tui.jobs.measure_job import LimitRaised, LimitTried, RaiseJob
from tui.screens.shared.measuring import MeasuringScreen
from tui.services.context import Services
from tui.text.more import amount_text, answer_text, run_line
from tui.text.status import Status
from tui.widgets.pane import QUIET


class MoreScreen(MeasuringScreen[RaiseJob]):
    """The runs of one case with twice the limit each time; `report` is the one that hit it."""

    HEADING = "Would more have helped?"

    def __init__(
        self, services: Services, problem: Problem, source: str, language: Language, report: CaseReport
    ) -> None:
        super().__init__(services, report.case.name)
        self._problem, self._source, self._language, self._report = problem, source, language, report
        self._limit = OF_VERDICT[report.verdict]
        engine = services.engine.info
        given = allowed(problem, language, engine.memory_bytes if engine else None, problem.cases)
        before = given.timeouts["cpu_ms"] if self._limit == "time" else given.limits[self._limit]
        self._before = float(before or 0)
        self.tried: list[Raised] = []
        self._answer = ""

    def job(self, number: int) -> RaiseJob:
        """Return the job that runs the case."""
        self.tried, self._answer = [], ""
        return RaiseJob(
            number=number,
            problem=self._problem,
            source=self._source,
            language=self._language,
            case=self._report.case,
            limit=self._limit,
        )

    @on(LimitRaised)
    def _on_raised(self, event: LimitRaised) -> None:
        if self.awaits(event):
            self.tried.append(event.raised)
            self.say(Status.BUSY, "MEASURING", run_line(event.raised))
            self.draw()

    @on(LimitTried)
    def _on_tried(self, event: LimitTried) -> None:
        if not self.awaits(event):
            return
        if self.running and self.running.cancelled.is_set():
            self.stopped()
            return
        self._answer = answer_text(self.tried, self._before)
        helped = bool(self.tried) and self.tried[-1].report.verdict == "accepted"
        self.over(Status.OK if helped else Status.FAILED, "MEASURED", self._answer)

    def content(self, width: int, height: int) -> Content:
        """Return a line for each run, and the answer."""
        del width, height
        verdict = self._report.verdict.replace("_", " ")
        first = (
            f"{amount_text(self._limit, self._before)}: {verdict}. The case runs again with twice as much each time."
        )
        lines = [Content.styled(first, QUIET), Content(), *(Content(run_line(one)) for one in self.tried)]
        return Content("\n").join([*lines, Content(), Content.styled(self._answer, "bold")])
