"""Measure how a program grows with its input, race solutions of a problem, or try higher limits on a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from languages import Language
from problems.growth import Growth, Measured, Sized
from problems.more import Raised, RaisedLimit
from problems.problem import Case, Problem
from problems.race import Lap, Race, Racer
from runner import Result
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine


@dataclass
class SizeMeasured(JobEvent):
    """The runs of one input size have ended."""

    measured: Measured


@dataclass
class GrowthMeasured(JobEvent):
    """Measuring is over."""

    growth: Growth | None
    """None if it was stopped."""
    failure: Result | None
    """How the program failed on the first size that was too large for it, if it did."""


@dataclass(kw_only=True)
class GrowthJob(Job):
    """Run a program on inputs of doubling size."""

    sized: Sized
    source: str
    language: Language
    problem: Problem | None = None

    def _work(self, machine: Machine, post: Post) -> None:
        growing = machine.growth(
            self.sized,
            self.source,
            self.language,
            problem=self.problem,
            listen=self._fetching(post),
            cancelled=self.cancelled,
        )
        self._begin(growing)
        for measured in growing:
            post(SizeMeasured(self.number, measured))
        post(GrowthMeasured(self.number, growing.growth, growing.failure))


@dataclass
class LapBegan(JobEvent):
    """A solution is about to run."""

    lap: Lap
    rounds: int


@dataclass
class Raced(JobEvent):
    """The race is over."""

    race: Race | None
    """None if it was stopped."""


@dataclass(kw_only=True)
class RaceJob(Job):
    """Race the user's solutions against each other and the package's."""

    problem: Problem
    own: Sequence[Racer]
    """The solution in the editor first."""

    def _work(self, machine: Machine, post: Post) -> None:
        racing = machine.race(self.problem, self.own, listen=self._fetching(post), cancelled=self.cancelled)
        self._begin(racing)
        for lap in racing:
            post(LapBegan(self.number, lap, racing.rounds))
        post(Raced(self.number, racing.race))


@dataclass
class LimitRaised(JobEvent):
    """The case has run with a higher limit."""

    raised: Raised


@dataclass
class LimitTried(JobEvent):
    """No higher limit is tried."""


@dataclass(kw_only=True)
class RaiseJob(Job):
    """Run a case again with ever higher limits."""

    problem: Problem
    source: str
    language: Language
    case: Case
    limit: RaisedLimit

    def _work(self, machine: Machine, post: Post) -> None:
        raising = machine.raise_limit(
            self.problem,
            self.source,
            self.language,
            self.case,
            self.limit,
            listen=self._fetching(post),
            cancelled=self.cancelled,
        )
        self._begin(raising)
        for raised in raising:
            post(LimitRaised(self.number, raised))
        post(LimitTried(self.number))
