"""Check languages: the job behind the health screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from languages import Language
from runner.health import News
from tui.jobs.job import Job, JobEvent, Post
from tui.jobs.machine import Machine


@dataclass
class CheckReported(JobEvent):
    """News from the harness: the engine answered, an image is being made, a check began or ended."""

    news: News


@dataclass
class Checked(JobEvent):
    """All checks are over."""


@dataclass(kw_only=True)
class HealthJob(Job):
    """Run checks of languages side by side; without languages, only ask about the engine."""

    languages: Sequence[Language] = ()
    checks: Sequence[str] = ()

    def _work(self, machine: Machine, post: Post) -> None:
        def listen(news: News) -> None:
            post(CheckReported(self.number, news))

        machine.examine(self.languages, listen, self.checks, self.cancelled)
        post(Checked(self.number))
