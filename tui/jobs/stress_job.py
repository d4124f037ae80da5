"""Stress-test a solution against the slow solution on random inputs."""

from __future__ import annotations

from dataclasses import dataclass

from languages import Language
from problems.judge import Report
from problems.problem import Problem
from problems.stress import Failure, Tried
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine


@dataclass
class Compared(JobEvent):
    """More inputs were tried."""

    tried: Tried


@dataclass
class Stressed(JobEvent):
    """The stress test is over."""

    tried: Tried
    failure: Failure | None
    """The smallest input for which the solution was not accepted."""
    stopped: bool
    seeds: range
    """The seeds of the random inputs."""
    uncompiled: Report | None = None
    """The judge's report if the solution does not compile."""


@dataclass(kw_only=True)
class StressJob(Job):
    """Compare a solution with the package's slow one on random inputs."""

    problem: Problem
    source: str
    language: Language
    first_seed: int | None = None
    """Where the random inputs begin; None: where none began before."""

    def _work(self, machine: Machine, post: Post) -> None:
        stress = machine.stress(
            self.problem,
            self.source,
            self.language,
            first_seed=self.first_seed,
            listen=self._fetching(post),
            cancelled=self.cancelled,
        )
        self._begin(stress)
        tried = Tried(0, 0)
        for tried in stress:
            post(Compared(self.number, tried))
        stopped = self.cancelled.is_set()
        post(Stressed(self.number, tried, stress.failure, stopped, stress.seeds, stress.uncompiled))
