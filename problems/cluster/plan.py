"""Who judges what next: submissions that wait, workers that have room, and suspects, which are tried alone."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Protocol

from problems.cluster.announcement import Announcement

MOST_TRIES = 3
"""On so many workers a submission is tried before it counts as not judged."""
AHEAD = 1
"""Submissions that wait on each worker, beside those in its sandboxes."""


class Work(Protocol):
    """What a worker gets: a `Task`, or anything else that can be pickled."""

    @property
    def id(self) -> str:
        """The name by which `Cluster.stop` stops it."""

    @property
    def problem(self) -> str:
        """The folder of the package that it needs."""

    @property
    def digest(self) -> str:
        """Of that package; "": it needs none."""


@dataclass(eq=False, slots=True)
class Job:
    """A submission to be judged, or other work."""

    fn: Callable[[Any], Any]
    task: Work
    language: str
    """An id; "" if it is not known, so that any worker may say what is wrong with it."""
    future: Future[Any] = field(default_factory=Future)
    stopped: bool = False
    """Nobody wants it any more."""
    tried: list[str] = field(default_factory=list)
    """The ids of the workers on which it failed."""


@dataclass(eq=False, slots=True)
class Member:
    """A worker that judges for us."""

    address: str
    told: Announcement
    languages: frozenset[str] = frozenset()
    """Those in which its verdicts are like ours."""
    running: dict[Job, asyncio.Task[Any]] = field(default_factory=dict)
    parcels: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    """The packages that it has or gets, by their digests."""
    alone: Job | None = None
    """The suspect that it judges, or will when it has nothing else."""
    gone: bool = False

    @property
    def room(self) -> int:
        """How many more submissions it can take."""
        if self.told.leaving or self.alone:
            return 0
        return self.told.sandboxes + AHEAD - len(self.running)

    def may(self, job: Job) -> bool:
        """Return whether it judges the submission's language as we would."""
        return not job.language or job.language in self.languages

    def ready(self, job: Job) -> bool:
        """Return whether it may, and has the language's image already."""
        return self.may(job) and (not job.language or self.told.languages[job.language].ready)


class Plan:
    """What waits, and the workers there are."""

    def __init__(self) -> None:
        self.members: dict[str, Member] = {}
        """By their addresses."""
        self._jobs: deque[Job] = deque()
        self._suspects: deque[Job] = deque()

    @property
    def busy(self) -> bool:
        """Whether something is being judged."""
        return any(one.running for one in self.members.values())

    @property
    def waiting(self) -> Iterable[Job]:
        """What waits."""
        return (*self._suspects, *self._jobs)

    def add(self, job: Job) -> None:
        """Let a submission wait."""
        self._jobs.append(job)

    def put_back(self, job: Job) -> None:
        """Let a submission wait that was taken, and is not to blame that it was not judged."""
        (self._suspects if job.tried else self._jobs).appendleft(job)

    def suspect(self, job: Job, member: Member) -> bool:
        """Let a submission wait that failed on a worker; return whether it gets another try."""
        job.tried.append(member.told.id)
        if len(job.tried) < MOST_TRIES:
            self._suspects.append(job)
        return len(job.tried) < MOST_TRIES

    def forget(self, name: str) -> Job | None:
        """Take the work of this name if it waits."""
        for waiting in (self._suspects, self._jobs):
            for job in waiting:
                if job.task.id == name:
                    waiting.remove(job)
                    return job
        return None

    def drain(self) -> Iterator[Job]:
        """Take everything that waits."""
        for waiting in (self._suspects, self._jobs):
            while waiting:
                yield waiting.popleft()

    def starts(self) -> Iterator[tuple[Member, Job]]:
        """Take what can start now; whoever iterates notes it in `Member.running` before the next."""
        kept = {one.alone for one in self.members.values()}
        for job in self._suspects:
            # It waits on: the worker that is kept free for it may go away first.
            if job not in kept and (found := self._for_suspect(job)):
                found.alone = job
        for one in self.members.values():
            if one.alone and not one.running:
                self._suspects.remove(one.alone)
                yield one, one.alone
            while one.room > 0 and (job_ := self._next_for(one)):
                yield one, job_

    def _for_suspect(self, job: Job) -> Member | None:
        """Return a worker that will judge a suspect alone: one where it has not failed, if there is one."""
        able = [one for one in self.members.values() if one.may(job) and not one.told.leaving]
        new = [one for one in able if one.told.id not in job.tried]
        free = [one for one in new or able if not one.alone]
        return min(free, key=lambda one: len(one.running), default=None)

    def _next_for(self, one: Member) -> Job | None:
        """Take the first submission that a worker can judge now, or could if nobody has its image."""
        for job in self._jobs:
            if one.ready(job) or (one.may(job) and not any(other.ready(job) for other in self.members.values())):
                self._jobs.remove(job)
                return job
        return None
