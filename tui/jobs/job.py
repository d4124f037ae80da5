"""Define the base of all jobs: work in a thread that reports by numbered messages.

A job posts `JobEvent`s and does nothing else to the app. Each event carries the job's number, so a screen
drops late events of a job that it has abandoned.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from textual.message import Message

from languages import DefinitionError
from problems import ProblemError
from runner import Cancelled, RunnerError
from runner.images import Progress
from tui.jobs.machine import Machine

UNEXPECTED = "A bug in code-runner ended the run; its source and stdin are as they were."
Post = Callable[[Message], object]
"""Post a message to the screen that started the job, from any thread."""


@dataclass
class JobEvent(Message):
    """Something happened in a job."""

    number: int
    """The job's number."""


@dataclass
class Fetching(JobEvent):
    """The language's image is being pulled or built."""

    progress: Progress


@dataclass
class RunFailed(JobEvent):
    """The job did not start or did not finish; the sentence says why."""

    sentence: str
    cancelled: bool = False
    """Whether the user cancelled it."""


@contextmanager
def report_failure(number: int, post: Post) -> Iterator[None]:
    """Turn any exception into `RunFailed`, so that the screen never waits for a dead job.

    An unexpected exception is then raised again.
    """
    try:
        yield
    except Cancelled:
        post(RunFailed(number, "cancelled", cancelled=True))
    except (RunnerError, DefinitionError, ProblemError) as error:
        post(RunFailed(number, str(error)))
    except Exception:
        post(RunFailed(number, UNEXPECTED))
        raise


class Stoppable(Protocol):
    """The work of a job: a run, a judging or a stress test."""

    def stop(self) -> None:
        """Stop now."""


@dataclass(kw_only=True)
class Job:
    """Base of all jobs: drive it in a thread worker, stop it from another one."""

    number: int
    cancelled: threading.Event = field(default_factory=threading.Event)
    """Set by `stop`."""
    _busy_with: Stoppable | None = None

    def drive(self, machine: Machine, post: Post) -> None:
        """Work to the end and post what happens; the body of a thread worker."""
        with report_failure(self.number, post):
            self._work(machine, post)

    def _work(self, machine: Machine, post: Post) -> None:
        raise NotImplementedError

    def _begin(self, work: Stoppable) -> None:
        """Note the work that `stop` must stop; stop it now if the job is already cancelled."""
        self._busy_with = work
        if self.cancelled.is_set():
            work.stop()

    def _fetching(self, post: Post) -> Callable[[Progress], None]:
        """Return a listener that reports the pull or build of an image."""

        def listen(progress: Progress) -> None:
            post(Fetching(self.number, progress))

        return listen

    def stop(self) -> None:
        """Stop the job, whatever it is doing. Call it in a thread: an engine that hangs may block."""
        self.cancelled.set()
        if self._busy_with:
            self._busy_with.stop()
