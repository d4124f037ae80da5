"""Work out the answer to a case of the user's own."""

from __future__ import annotations

from dataclasses import dataclass

from problems.problem import Problem
from problems.records import OwnCase
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine


@dataclass
class Answered(JobEvent):
    """The package's solution has answered."""

    answer: bytes


@dataclass(kw_only=True)
class AnswerJob(Job):
    """Run the package's solution on a case of the user's own."""

    problem: Problem
    case: OwnCase

    def _work(self, machine: Machine, post: Post) -> None:
        answering = machine.answer(self.problem, self.case.input, listen=self._fetching(post), cancelled=self.cancelled)
        self._begin(answering)
        post(Answered(self.number, answering.result()))
