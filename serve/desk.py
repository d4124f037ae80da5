"""The desk: takes jobs in, gives them to workers in their order, and refuses what would wait too long."""

from __future__ import annotations

import asyncio
import math
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from serve.job import Job
from serve.rates import CALLER, Rate
from serve.refusals import Refused, log

MOST_RETRY_S = 60
STOPPED_S = 10.0
"""How long a job that was stopped may take to end."""


class Desk:
    """A queue with a bound before a fixed number of workers.

    Args:
        workers: how many jobs run at a time.
        waiting: how many more may wait.
        rate: of runs.
    """

    def __init__(self, *, workers: int, waiting: int, rate: Rate) -> None:
        self.workers = workers
        self.waiting = waiting
        self.rate = rate
        self.jobs: dict[str, Job[Any]] = {}
        """Those that are not over, by id."""
        self._closed = False
        self._executor = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._lock = threading.Lock()
        self._usual_s = 1.0

    @property
    def closed(self) -> bool:
        """Whether it takes nothing new."""
        return self._closed

    @property
    def running(self) -> int:
        """How many jobs run now."""
        return sum(job.state == "running" for job in tuple(self.jobs.values()))

    def room(self) -> int:
        """Return how many more jobs would be taken now."""
        return 0 if self._closed else self.workers + self.waiting - len(self.jobs)

    def take(self, *jobs: Job[Any]) -> None:
        """Take all of these jobs, or none.

        Raises:
            Refused: the server is stopping, too many wait already, or whoever asks has had enough for a minute.
        """
        with self.admitted(*jobs):
            pass

    @contextmanager
    def admitted(self, *jobs: Job[Any]) -> Iterator[None]:
        """Take all of these jobs, or none; they begin after the block, and are forgotten if it raises.

        Raises:
            Refused: as `take`.
        """
        self._check(jobs)
        self.jobs |= {job.id: job for job in jobs}
        try:
            yield
        except BaseException:
            for job in jobs:
                self.jobs.pop(job.id, None)
            raise
        for job in jobs:
            self._executor.submit(self._do, job, asyncio.get_running_loop())

    def _check(self, jobs: tuple[Job[Any], ...]) -> None:
        if self._closed:
            raise Refused(503, "the server is stopping; ask another one, or later", kind="stopping", retry_s=5)
        if len(jobs) > self.room():
            ahead = math.ceil(self._usual_s * len(self.jobs) / self.workers)
            raise Refused(
                503,
                f"the queue of {self.waiting} is full; ask again later",
                kind="queue_full",
                retry_s=max(1, min(ahead, MOST_RETRY_S)),
            )
        if jobs:
            self.rate.take(CALLER.get(), sum(job.runs for job in jobs))

    def _do(self, job: Job[Any], loop: asyncio.AbstractEventLoop) -> None:
        began = time.monotonic()
        try:
            job.do()
        except Exception:
            log.exception("a job failed")
        finally:
            took = time.monotonic() - began
            with self._lock:
                self._usual_s += 0.1 * (took - self._usual_s)
            loop.call_soon_threadsafe(self.jobs.pop, job.id, None)

    def close(self) -> None:
        """Take nothing new."""
        self._closed = True

    async def drain(self, seconds: float) -> None:
        """Take nothing new and let what was taken finish; stop what takes longer than so many seconds."""
        self.close()
        deadline = time.monotonic() + seconds
        while self.jobs and time.monotonic() < deadline:
            await asyncio.sleep(0.05)
        for job in tuple(self.jobs.values()):
            job.stop()
        deadline = time.monotonic() + STOPPED_S
        while self.jobs and time.monotonic() < deadline:
            await asyncio.sleep(0.05)
        self._executor.shutdown(wait=False, cancel_futures=True)
