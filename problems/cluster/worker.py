"""The worker's side: a Dask worker that judges, with a sandbox for each of its threads.

`judge`, `stop`, `has`, `keep`, `prefer` and `ping` are what a client calls there.
"""

from __future__ import annotations

import asyncio
import pickle
import platform
import signal
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from foundation.paths import state_folder
from languages import Language
from problems.cluster.address import ClusterError, need_dask
from problems.cluster.announcement import KEY, Announcement, difference, own
from problems.cluster.connection import check, connect, unless
from problems.cluster.parcel import Parcels
from problems.stops import STOPS
from problems.tasks import close_sandboxes
from runner import RunnerError, images
from runner.engine import Engine
from runner.health import News, examine

if TYPE_CHECKING:
    from distributed import Client, Security, Worker

CHECKED = ("image", "version", "hello", "stdin", "memory", "processes", "network", "clean", "gone")
"""The checks of `code-runner health` that a language passes before it is announced: those that wait for nothing."""
MOST_ERRORS = 2
"""After so many errors of its own in a row a worker leaves."""
FIRST_S = 10.0
PATIENCE_S = 300.0
"""How long to wait for a scheduler: at first, and after it went away."""
LEAVE_S = 10.0
"""How long a worker that leaves waits for its reports to be fetched."""


class Missing(Exception):
    """The package of a submission is not on this worker's disk (any more)."""


class Leaving(Exception):
    """This worker takes nothing new."""


class Failed(Exception):
    """This worker could not do what it should: why, and whether it leaves because of that."""

    def __init__(self, why: str, leaving: bool) -> None:
        super().__init__(why, leaving)
        self.why = why
        self.leaving = leaving


# ------------------------------------------------------------------------------- what a client calls


def ping() -> str:
    """Return the version of code-runner, where there is one."""
    return version("code-runner")


def judge(packed: bytes) -> Any:
    """Judge a submission, or do other work; `packed` is a function, its task, and the languages of what will come.

    Raises:
        Missing, Leaving: it must be tried again, here or elsewhere.
        Failed: it could not be judged here.
    """
    fn, task, wanted = pickle.loads(packed)  # noqa: S301  # whoever reaches a Dask worker may run anything on it
    return _station().judge(fn, task, wanted)


def stop(name: str) -> None:
    """Stop the work of this name, now or when it begins."""
    STOPS.stop(name)


def has(digest: str) -> bool:
    """Return whether a package is on this worker's disk."""
    return _station().parcels.find(digest) is not None


def keep(digest: str, piece: bytes, first: bool, last: bool) -> None:
    """Put a piece of a package on this worker's disk."""
    _station().keep(digest, piece, first=first, last=last)


def prefer(wanted: Sequence[str]) -> None:
    """Note in which order images are wanted."""
    _station().prefer(wanted)


def _station() -> Station:
    from distributed import get_worker

    return _stations[get_worker()]


_stations: WeakKeyDictionary[Worker, Station] = WeakKeyDictionary()
"""What each Dask worker of this process judges with."""


# --------------------------------------------------------------------------------------- the station


class Station:
    """What one process judges with, over as many connections to a scheduler as it takes.

    Args:
        languages: those that it judges, or will when their images are made.
        sandboxes: how many submissions at a time.
        tell: called from any thread with a sentence for the user.
    """

    def __init__(self, languages: Mapping[str, Language], sandboxes: int, tell: Callable[[str], object]) -> None:
        self.parcels = Parcels()
        self.sandboxes = sandboxes
        self.own = own(languages, id=uuid.uuid4().hex, host=platform.node(), sandboxes=sandboxes)
        self._languages = languages
        self._tell = tell
        self._changed = threading.Condition()
        self._versions: dict[str, str] = {}
        """Of the languages whose images are here and were checked."""
        self._unusable: set[str] = set()
        self._wanted: tuple[str, ...] = ()
        self._errors = 0
        """In a row."""
        self.running = 0
        self.leaving: str | None = None
        """Why it leaves; "" because somebody asked it to."""
        self.on_leave: Callable[[], object] = int

    def announcement(self) -> Announcement:
        """Return what to tell of it."""
        with self._changed:
            offers = {
                name: replace(offer, version=self._versions.get(name, ""))
                for name, offer in self.own.languages.items()
                if name not in self._unusable
            }
        return replace(self.own, languages=offers, leaving=self.leaving is not None)

    # ------------------------------------------------------------------------------------ judging

    def judge(self, fn: Callable[[Any], Any], task: Any, wanted: Sequence[str]) -> Any:
        """Judge a submission with a package from the disk, or do other work; see `judge`."""
        if self.leaving is not None:
            raise Leaving
        if task.digest:
            folder = self.parcels.find(task.digest)
            if folder is None:
                raise Missing(task.digest)
            task = replace(task, problem=str(folder))
        with self._changed:
            self.running += 1
            self._wanted = tuple(wanted)
        try:
            told = fn(task)
        except (RunnerError, OSError) as error:
            raise self._failed(error) from None
        else:
            self._errors = 0
            return told
        finally:
            with self._changed:
                self.running -= 1
                self._changed.notify_all()

    def keep(self, digest: str, piece: bytes, *, first: bool, last: bool) -> None:
        """Put a piece of a package on the disk.

        Raises:
            Failed: there is no space.
            ValueError: it is not what was sent.
        """
        try:
            self.parcels.add(digest, piece, first=first, last=last)
        except OSError as error:
            raise self._failed(error) from None

    def _failed(self, error: Exception) -> Failed:
        """Count an error of this worker's own; return what to tell the client."""
        self._errors += 1
        if self._errors >= MOST_ERRORS:
            self.leave(f"{self._errors} submissions in a row could not be judged here: {error}")
        return Failed(str(error), self.leaving is not None)

    def leave(self, why: str = "") -> None:
        """Take nothing new, and end when all is done."""
        if self.leaving is None:
            self.leaving = why
            self.on_leave()

    # ------------------------------------------------------------------------------------- images

    def prefer(self, wanted: Sequence[str]) -> None:
        """Note in which order images are wanted."""
        with self._changed:
            self._wanted = tuple(wanted)
            self._changed.notify_all()

    def check(self, engine: Engine) -> None:
        """Check the languages whose images are here.

        Raises:
            EngineError: the engine does not answer.
            ClusterError: nothing can be judged here.
        """
        self._examine(engine, [one for one in self._languages.values() if images.find(engine, images.tag(one))])
        if len(self._unusable) == len(self._languages):
            raise ClusterError("nothing can be judged here; `code-runner health` says more")

    def offer(self, language: str, version: str) -> None:
        """Announce that a language can be judged from now on."""
        with self._changed:
            self._versions[language] = version

    def prepare(self, engine: Engine) -> None:
        """Make the missing images while nothing is judged, one after the other, those that are wanted first."""
        while self.leaving is None and (language := self._next_missing()):
            try:
                images.ensure(engine, language)
                self._examine(engine, [language])
            except RunnerError as error:
                self._leave_out(language, str(error))

    def _next_missing(self) -> Language | None:
        with self._changed:
            self._changed.wait_for(lambda: not self.running)
            missing = [name for name in self._languages if name not in self._versions and name not in self._unusable]
            first = [name for name in self._wanted if name in missing]
            return self._languages[(first or missing)[0]] if missing else None

    def _examine(self, engine: Engine, here: Sequence[Language]) -> None:
        """Offer the languages that pass their checks; what fails on a busy machine is checked again, alone."""
        for one in examine(engine, here, _silent, checks=CHECKED):
            language = self._languages[one.language]
            found = one if one.ok else examine(engine, [language], _silent, checks=CHECKED)[0]
            failed = next((check for check in found.checks if check.status == "fail"), None)
            if found.ok:
                self.offer(language.id, found.version or "?")
            else:
                self._leave_out(language, f"check {failed.name}: {failed.detail}" if failed else "it cannot be checked")

    def _leave_out(self, language: Language, why: str) -> None:
        with self._changed:
            self._unusable.add(language.id)
        self._tell(f"{language.name} is left out: {why}")


def _silent(_: News) -> None:
    """Listen to nothing."""


# ------------------------------------------------------------------------------------ the connection


async def serve(
    address: str,
    station: Station,
    security: Security,
    *,
    patience_s: float = PATIENCE_S,
    ready: Callable[[Announcement, str], object] = lambda *_: None,
    tell: Callable[[str], object] = print,
) -> None:
    """Judge for a scheduler until the station leaves; connect again if it comes back.

    Args:
        address: the scheduler's.
        station: what judges.
        security: from `address.security`.
        patience_s: how long to wait for a scheduler that went away.
        ready: called with what was announced, and the worker's own address, once there is a connection.
        tell: called with a sentence for the user.

    Raises:
        ClusterError: the scheduler does not answer, or does not match; or the station had too many errors of its own.
    """
    left = asyncio.Event()
    loop = asyncio.get_running_loop()
    station.on_leave = lambda: loop.call_soon_threadsafe(left.set)
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _interrupted, station, loop, number)
    within_s, again = min(FIRST_S, patience_s), False
    try:
        while station.leaving is None:
            try:
                client = await unless(left, connect(address, security, within_s, again=again))
                if client is None:
                    break
                async with client:
                    await _check(client, address, station)
                await _connected(address, station, security, left, ready)
            except (OSError, RuntimeError) as error:
                if not isinstance(error.__cause__ or error, OSError):
                    raise
                if again:
                    continue  # it went away before it was quite there
            within_s, again = patience_s, True
            if station.leaving is None:
                tell(f"the scheduler at {address} went away; waiting up to {patience_s:g} s for it")
    finally:
        station.leave()
        await asyncio.to_thread(close_sandboxes)
    if station.leaving:
        raise ClusterError(f"{station.leaving}; this worker leaves")


def _interrupted(station: Station, loop: asyncio.AbstractEventLoop, number: int) -> None:
    """Leave when all is done; the next signal ends at once."""
    loop.remove_signal_handler(number)
    station.leave()


async def _check(client: Client, address: str, station: Station) -> None:
    """Refuse a scheduler, or the workers that are there, if they do not match.

    Raises:
        ClusterError: why.
    """
    ours = station.announcement()
    await check(client, ours)
    assert client.scheduler
    for other, info in (await client.scheduler.identity(n_workers=-1))["workers"].items():
        theirs = Announcement.of((info.get("metrics") or {}).get(KEY))
        if theirs and (wrong := difference(ours, theirs)):
            raise ClusterError(f"the worker at {other} {wrong}; all workers of {address} must have the same")


async def _connected(
    address: str,
    station: Station,
    security: Security,
    left: asyncio.Event,
    ready: Callable[[Announcement, str], object],
) -> None:
    """Be a worker until the connection ends or the station leaves."""
    need_dask()
    import dask
    from distributed import Worker
    from distributed.utils import get_ip

    dask.config.set({"distributed.worker.http.routes": [], "distributed.worker.profile.enabled": False})
    worker = Worker(
        address,
        nthreads=station.sandboxes,
        security=security,
        # Dask would listen in all networks, and whoever reaches a worker may run anything on it.
        host=get_ip(urlsplit(address).hostname),
        memory_limit=0,  # programs have the engine's limits; this process itself keeps nothing
        local_directory=str(state_folder() / "dask"),
        metrics={KEY: lambda _: station.announcement().to_dict()},
    )
    _stations[worker] = station
    async with worker:
        ready(station.announcement(), worker.address)
        closed = asyncio.ensure_future(worker.finished())
        leaves = asyncio.ensure_future(left.wait())
        await asyncio.wait((closed, leaves), return_when=asyncio.FIRST_COMPLETED)
        leaves.cancel()
        if not closed.done():
            await _finish(station, worker)
            closed.cancel()
    with suppress(asyncio.CancelledError):
        await closed


async def _finish(station: Station, worker: Worker) -> None:
    """Wait until what runs has ended, and its reports were fetched."""
    with suppress(OSError):
        await worker.heartbeat()  # so that clients know
    loop = asyncio.get_running_loop()
    while station.running:
        await asyncio.sleep(0.05)
    until = loop.time() + LEAVE_S
    while worker.data and loop.time() < until:
        await asyncio.sleep(0.05)
