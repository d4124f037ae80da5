"""Judge a solution of a problem."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from languages import Language
from problems import ProblemError, handed_in
from problems.judge import CaseReport, Event, at_first_failure
from problems.problem import Case, Problem
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine


@dataclass
class JudgeReported(JobEvent):
    """News from the judge: a case began, a case has its verdict, or judging is over."""

    event: Event


@dataclass
class MeasuringLimit(JobEvent):
    """A solution of the package is run to measure the time limit that the package leaves open."""

    name: str


@dataclass(kw_only=True)
class JudgeJob(Job):
    """Judge one solution of a problem."""

    problem: Problem
    source: str
    """The program, or all answers as one text; see `problems.handed_in`."""
    language: Language
    cases: Sequence[Case]
    stop_first: bool
    """Stop at the first case that is not accepted."""
    alone: bool = False
    """One case is run to see what program and judge say to each other; it is no attempt."""

    def _work(self, machine: Machine, post: Post) -> None:
        listen = self._fetching(post)
        enough: Callable[[CaseReport], bool] | None = at_first_failure if self.stop_first else None
        answers = handed_in.program(self.source) if self.language.id == handed_in.ANSWERS else None
        if answers is None:
            machine.fetch(self.language, listen, self.cancelled)
        judging = machine.judge(
            self.problem,
            answers or self.source,
            self.language,
            cases=self.cases,
            enough=enough,
            listen=listen,
            cancelled=self.cancelled,
            measuring=lambda name: post(MeasuringLimit(self.number, name)),
        )
        self._begin(judging)
        try:
            for event in judging:
                post(JudgeReported(self.number, event))
        except OSError as error:
            raise ProblemError(f"A file of the package cannot be read: {error.strerror}.") from None
