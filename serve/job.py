"""One request's work: it waits for a worker, runs in its thread, and tells what happens to whoever listens."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any, Generic, Literal, TypeVar

from serve.refusals import Refused

State = Literal["queued", "running", "finished", "failed"]
Event = tuple[str, dict[str, Any]]
"""An event's name and its data."""
Kind = TypeVar("Kind")


class Job(Generic[Kind]):
    """Work that makes a `Kind`; made in the event loop, done in a worker's thread.

    Args:
        work: what to do; it tells events and registers how it is stopped.
        keep: called with the finished job in the worker's thread, to store its result.
        runs: how many programs it runs, as far as rates count them.
    """

    def __init__(
        self,
        work: Callable[[Job[Kind]], Kind],
        *,
        keep: Callable[[Job[Kind]], None] | None = None,
        runs: int = 1,
    ) -> None:
        self.id = str(uuid.uuid4())
        self.runs = runs
        self.created = datetime.now(UTC)
        self.finished: datetime | None = None
        self.state: State = "queued"
        self.value: Kind | None = None
        self.error: Exception | None = None
        self.stopped = False
        self._work = work
        self._keep = keep
        self._loop = asyncio.get_running_loop()
        self._stop: Callable[[], object] | None = None
        self._events: list[Event] = []
        self._news = asyncio.Event()

    # ------------------------------------------------------------------- in the worker's thread

    def do(self) -> None:
        """Do the work and store its result."""
        self._loop.call_soon_threadsafe(self._set, "running")
        try:
            self.value = self._begun()
        except Exception as error:
            self.error = error
        self.finished = datetime.now(UTC)
        try:
            if self._keep:
                self._keep(self)
        finally:
            self._stop = None
            self._loop.call_soon_threadsafe(self._set, "failed" if self.error else "finished")

    def _begun(self) -> Kind:
        if self.stopped:
            raise Refused(409, "it was stopped before it began", kind="stopped")
        return self._work(self)

    def tell(self, name: str, data: dict[str, Any]) -> None:
        """Tell an event to all who listen, now or later."""
        self._events.append((name, data))  # at once, for `keep` may be next
        self._loop.call_soon_threadsafe(self._ring)

    def stop_with(self, stop: Callable[[], object]) -> None:
        """Register how the work is stopped from here on."""
        self._stop = stop
        if self.stopped:
            stop()

    # ------------------------------------------------------------------------ in the event loop

    def stop(self) -> None:
        """Stop the work, or do not begin it."""
        self.stopped = True
        if stop := self._stop:
            # Stopping may wait for a lock that the run holds.
            threading.Thread(target=stop, name="stop", daemon=True).start()

    @property
    def told(self) -> tuple[Event, ...]:
        """The events so far."""
        return tuple(self._events)

    @property
    def over(self) -> bool:
        """Whether it has ended, one way or the other."""
        return self.state in ("finished", "failed")

    async def ended(self) -> None:
        """Wait until it is over."""
        while not self.over:
            await self._news.wait()

    async def wait(self) -> Kind:
        """Wait until it is over and return its result, or raise what went wrong."""
        await self.ended()
        if self.error:
            raise self.error
        return self.value  # type: ignore[return-value]  # it has finished

    async def events(self, quiet_s: float | None = None) -> AsyncIterator[Event | None]:
        """Yield all events from the first one, until the job is over; None after so many seconds without one."""
        told = 0
        while True:
            news = self._news
            while told < len(self._events):
                told += 1
                yield self._events[told - 1]
            if self.over:
                return
            try:
                await asyncio.wait_for(news.wait(), quiet_s)
            except TimeoutError:
                yield None

    def _set(self, state: State) -> None:
        self.state = state
        self._ring()

    def _ring(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()
