"""The client's side: an executor whose work is done by the workers of a Dask scheduler.

Dask would choose a worker by itself, send tasks ahead, and blame a dead worker's tasks for its death, those that only
waited there too. So each submission is given to one worker by name, and only as many as it has sandboxes, and one
more, so that it never waits. Of a worker that dies, or cannot judge, all that was with it is under suspicion: each is
tried again alone, on another worker, so that only the guilty one can fail on three.
"""

from __future__ import annotations

import asyncio
import pickle
import threading
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self, TypeVar

from languages import Catalogue, DefinitionError
from problems.cluster import parcel, worker
from problems.cluster.address import ClusterError, Tls, need_dask, security
from problems.cluster.announcement import KEY, Announcement, difference, offer_difference, own, tools_difference
from problems.cluster.connection import check, connect, unless
from problems.cluster.plan import MOST_TRIES, Job, Member, Plan, Work
from problems.tasks import Task
from runner.program import language_of

if TYPE_CHECKING:
    from distributed import Client

Result = TypeVar("Result")
LEAST_WAITING = 16
"""So many submissions are taken ahead even if there are no workers yet."""
MOST_SENDING = 4
"""To so many workers packages are sent at a time: this bounds what is in the scheduler's memory."""
FIRST_S = 10.0
"""How long a scheduler may take to answer at first."""
PATIENCE_S = 300.0
"""How long to wait for a scheduler that went away."""
SILENT_S = 30.0
"""After this long without an answer, a scheduler counts as gone."""
LOOK_S = 1.0
"""How often to look at the workers, beside each time that Dask says that they changed; less often if they are many."""
ALONE_S = 3.0
"""After this long without a worker for what waits, the user is told."""


class _Lost(Exception):
    """The connection to the scheduler is gone."""


class Cluster:
    """The workers of a scheduler, as an executor for `judge_many`. Use it in a `with`, which connects.

    Args:
        address: the scheduler's, as `address.checked` returns it.
        catalogue: the languages; a worker must have the same.
        tls: the certificates for tls://.
        patience_s: how long to wait for a scheduler that went away.
        tell: called from another thread with a sentence for the user.

    Raises:
        ClusterError: the scheduler does not answer, or cannot be used.
    """

    def __init__(
        self,
        address: str,
        catalogue: Catalogue,
        *,
        tls: Tls | None = None,
        patience_s: float = PATIENCE_S,
        tell: Callable[[str], object] = print,
    ) -> None:
        need_dask()
        self.address = address
        self._catalogue = catalogue
        self._security = security(address, tls or Tls())
        self._patience_s = patience_s
        self._tell = tell
        self._own = own(catalogue.languages)
        self._plan = Plan()
        self._said: set[str] = set()
        """What the user was told already, so that it is told once."""
        self._wanted: dict[str, None] = {}
        """The languages of what waits, in order."""
        self._boxes = TemporaryDirectory(prefix="code-runner-parcels-")
        self._packed: dict[str, asyncio.Task[Path]] = {}
        self._client: Client | None = None
        self._failure: ClusterError | None = None
        self._closed = False
        """Somebody waits for the end, or did."""
        self._closing = False
        self._ending = threading.Lock()
        self._over = False
        """The loop takes nothing any more."""
        self._connected: Future[None] = Future()
        self._broken = False
        """The connection is no good any more, and nothing must be sent over it."""
        self._changed = asyncio.Event()
        self._stopped = asyncio.Event()
        self._sending = asyncio.Semaphore(MOST_SENDING)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="cluster", daemon=True)

    # ------------------------------------------------------------------------ for other threads

    def __enter__(self) -> Self:
        self._thread.start()
        try:
            self._connected.result()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def workers(self) -> int:
        """How many workers judge for us now."""
        return len(self._plan.members)

    @property
    def sandboxes(self) -> int:
        """How many submissions are judged at a time."""
        return sum(one.told.sandboxes for one in list(self._plan.members.values()))

    def ahead(self) -> int:
        """Return how many submissions are worth taking, for `workers=` of `judge_many`."""
        return max(self.sandboxes, LEAST_WAITING)

    def submit(self, fn: Callable[[Task], dict[str, Any]], task: Task, /) -> Future[dict[str, Any]]:
        """Judge a submission on some worker. The future fails with a `ClusterError` if the scheduler went away."""
        return self._begin(Job(fn, task, self._language(task)))

    def run(self, fn: Callable[[Any], Result], work: Work, language: str) -> Future[Result]:
        """Have other work done by some worker that has a language; the future is as that of `submit`."""
        return self._begin(Job(fn, work, language))

    def _begin(self, job: Job) -> Future[Any]:
        with self._ending:
            if self._over:
                job.future.set_exception(self._failure or ClusterError("the cluster is closed"))
            else:
                self._loop.call_soon_threadsafe(self._add, job)
        return job.future

    def stop(self, name: str) -> None:
        """Stop the work of this name: cancel its future if it waits, have its worker stop it if it runs."""
        with self._ending:
            if not self._over:
                self._loop.call_soon_threadsafe(self._stop_one, name)

    @property
    def failure(self) -> ClusterError | None:
        """Why nothing can be done any more, or None."""
        return self._failure

    def versions(self) -> dict[str, str]:
        """Return the languages that workers run for us now, with what their compilers or interpreters say."""
        return {
            name: offer.version
            for one in list(self._plan.members.values())
            for name, offer in one.told.languages.items()
            if name in one.languages and offer.ready and not one.told.leaving
        }

    def close(self) -> None:
        """Let the workers end what they judge, and forget the rest; do not wait for them a second time."""
        if self._thread.is_alive() and not self._closed:
            self._closed = True
            with self._ending:
                if not self._over:
                    self._loop.call_soon_threadsafe(self._stop)
            self._thread.join()
        self._boxes.cleanup()

    def _language(self, task: Task) -> str:
        given = task.submission
        try:
            found = self._catalogue.find(given.language) if given.language else None
            return (found or language_of(self._catalogue, given.files, given.name)).id
        except DefinitionError:
            return ""

    # ---------------------------------------------------------------------------- the connection

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._connect())
        except ClusterError as error:
            self._fail(error)
        except BaseException as error:  # a bug; nobody may wait for ever
            self._fail(ClusterError(f"{type(error).__name__}: {error}; this is a bug in code-runner"))
        finally:
            with self._ending:
                self._over = True
            self._closing = True
            self._loop.run_until_complete(asyncio.sleep(0))  # what was submitted meanwhile
            for job in self._plan.drain():
                job.future.cancel()
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            asyncio.set_event_loop(None)
            self._loop.close()

    async def _connect(self) -> None:
        """Be connected until all is done, over as many connections as it takes.

        Raises:
            ClusterError: the scheduler does not answer, or cannot be used.
        """
        within_s = min(FIRST_S, self._patience_s)
        while True:
            try:
                again = self._connected.done()
                client = await unless(self._stopped, connect(self.address, self._security, within_s, again=again))
            except ClusterError as error:
                if not again:
                    raise
                raise ClusterError(f"{error}; what was judged is kept, and the same command goes on") from None
            if client is None:
                return
            try:
                async with client:
                    await self._serve(client)
            except (_Lost, OSError):
                within_s = self._patience_s
                if self._closing:
                    return
                self._tell(f"the scheduler at {self.address} went away; waiting up to {within_s:g} s for it")
            else:
                return

    def _fail(self, error: ClusterError) -> None:
        self._failure = error
        if not self._connected.done():
            self._connected.set_exception(error)
        for job in self._plan.drain():
            job.future.set_exception(error)

    def _stop(self) -> None:
        self._closing = True
        self._stopped.set()
        for job in self._plan.drain():
            job.future.cancel()
        self._changed.set()

    async def _serve(self, client: Client) -> None:
        """Use a connection until all is done.

        Raises:
            _Lost: the scheduler is gone.
        """
        await check(client, self._own)
        try:
            await client.run_on_scheduler(worker.ping)
        except (ImportError, AttributeError):
            raise ClusterError(
                f"the scheduler at {self.address} does not know code-runner; `pip install 'code-runner[cluster]'` there"
            ) from None
        self._client, self._broken = client, False
        client.subscribe_topic("all", self._on_event)
        try:
            await self._give_work(client)
        finally:
            self._client = None
            if client.status == "running":
                client.unsubscribe_topic("all")  # or the scheduler would tell us that we go
            await self._end_running()

    async def _give_work(self, client: Client) -> None:
        scheduler = ""
        idle_since = self._loop.time()
        while True:
            told = await self._identity(client)
            if scheduler and told["id"] != scheduler:
                raise _Lost  # another one took its place; it knows nothing of us
            scheduler = told["id"]
            self._see(told["workers"])
            self._dispatch()
            if not self._connected.done():
                self._connected.set_result(None)
            if self._closing and not self._plan.busy:
                return
            if self._plan.busy or not self._plan.waiting:
                idle_since = self._loop.time()
                self._said.discard("idle")
            elif self._loop.time() - idle_since > ALONE_S:
                self._say_waiting()
            self._changed.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), max(LOOK_S, len(self._plan.members) / 100))

    async def _identity(self, client: Client) -> dict[str, Any]:
        if client.status != "running" or self._broken:
            raise _Lost
        try:
            where = client.scheduler
            assert where
            told: dict[str, Any] = await asyncio.wait_for(where.identity(n_workers=-1), SILENT_S)
        except (OSError, TimeoutError):
            raise _Lost from None
        return told

    async def _on_event(self, event: tuple[float, dict[str, Any]]) -> None:
        if str(event[1].get("action", "")).endswith("-worker"):
            self._changed.set()

    async def _end_running(self) -> None:
        """Take back what is with the workers; none of it is to blame."""
        running = [task for one in self._plan.members.values() for task in one.running.values()]
        sending = [task for one in self._plan.members.values() for task in one.parcels.values()]
        self._plan.members.clear()
        for task in (*running, *sending):
            task.cancel()
        await asyncio.gather(*running, *sending, return_exceptions=True)

    # --------------------------------------------------------------------------------- the workers

    def _see(self, told: dict[str, Any]) -> None:
        """Note which workers there are."""
        now: dict[str, Announcement] = {}
        for address, info in told.items():
            announced = self._accepted(address, (info.get("metrics") or {}).get(KEY))
            if announced and info.get("status") == "running":
                now[address] = announced
        for address, one in list(self._plan.members.items()):
            if address not in now or now[address].id != one.told.id:
                self._plan.members.pop(address)
                one.gone = True
                for task in (*one.running.values(), *one.parcels.values()):
                    task.cancel()
        for address, announced in now.items():
            known = self._plan.members.get(address)
            if known is None:
                self._plan.members[address] = known = Member(address, announced)
                self._hint([known])
            known.told = replace(announced, leaving=announced.leaving or known.told.leaving)
            known.languages = frozenset(self._shared(address, announced))

    def _accepted(self, address: str, told: object) -> Announcement | None:
        announced = Announcement.of(told) if told else None
        wrong = difference(self._own, announced) if announced else "is no worker of this version of code-runner"
        if announced and not wrong:
            wrong = tools_difference(self._own, announced.python, announced.dask)
        if wrong:
            self._say_once(f"the worker at {address} is left out: it {wrong}")
        return None if wrong else announced

    def _shared(self, address: str, announced: Announcement) -> Iterable[str]:
        for language in announced.languages:
            if wrong := offer_difference(self._own, announced, language):
                self._say_once(f"the worker at {address} judges no {language} for us: it {wrong}")
            elif language in self._own.languages:
                yield language

    def _say_once(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            self._tell(sentence)

    def _say_waiting(self) -> None:
        if "idle" in self._said:
            return
        self._said.add("idle")
        if not self._plan.members:
            advice = f"start one with `code-runner worker --scheduler {self.address}`"
            self._tell(f"no worker is at {self.address}; waiting: {advice}")
            return
        waiting = ", ".join(sorted({job.language for job in self._plan.waiting if job.language}))
        self._tell(f"no worker at {self.address} judges {waiting}; waiting for one that does")

    # ------------------------------------------------------------------------------------ the work

    def _add(self, job: Job) -> None:
        if self._failure is not None:
            job.future.set_exception(self._failure)
        elif self._closing:
            job.future.cancel()
        else:
            self._plan.add(job)
            if job.language and job.language not in self._wanted:
                self._wanted[job.language] = None
                self._hint(one for one in self._plan.members.values() if not one.running)
            self._dispatch()

    def _stop_one(self, name: str) -> None:
        if waiting := self._plan.forget(name):
            waiting.future.cancel()
            return
        for one in self._plan.members.values():
            for job in one.running:
                if job.task.id == name and self._client is not None:
                    job.stopped = True
                    # Not as a task of Dask's, which would wait until a sandbox is free.
                    self._aside(self._client.run(worker.stop, name, workers=[one.address]))

    def _dispatch(self) -> None:
        """Start whatever can start."""
        if self._client is None or self._broken:
            return
        for one, job in self._plan.starts():
            one.running[job] = task = self._loop.create_task(self._judge(one, job))
            task.add_done_callback(partial(self._ended, one, job))

    async def _judge(self, one: Member, job: Job) -> Any:
        """Have a submission judged by a worker; return the report."""
        if job.task.digest:
            await self._supply(one, job.task)
        packed = pickle.dumps((job.fn, job.task, tuple(self._wanted)))
        return await self._call(one, worker.judge, packed)

    def _ended(self, one: Member, job: Job, task: asyncio.Task[Any]) -> None:
        """Hand on the report of a submission, or try it again; called however `_judge` ended, or if it never began."""
        one.running.pop(job, None)
        if one.alone is job:
            one.alone = None
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error is None:
            job.future.set_result(task.result())
        elif job.stopped:
            job.future.cancel()
        elif not (failed := self._failed(one, job, error)):
            self._plan.put_back(job)
        elif not self._plan.suspect(job, one):
            job.future.set_result({"error": f"could not be judged on {MOST_TRIES} workers: {failed}"})
        if self._closing:
            for waiting in self._plan.drain():
                waiting.future.cancel()
            self._changed.set()
        self._dispatch()

    def _failed(self, one: Member, job: Job, error: BaseException) -> str:
        """Return why a submission failed on a worker, or "" if it may be tried again as if nothing had been."""
        from distributed import KilledWorker
        from distributed.client import FutureCancelledError

        if not isinstance(error, worker.Leaving | asyncio.CancelledError):
            one.parcels.pop(job.task.digest, None)  # perhaps that failed, and is sent again
        if isinstance(error, worker.Leaving):
            one.told = replace(one.told, leaving=True)
        elif isinstance(error, worker.Failed):
            one.told = replace(one.told, leaving=one.told.leaving or error.leaving)
            return error.why
        elif isinstance(error, KilledWorker) or one.gone:
            return "" if one.told.leaving else "the worker went away"
        elif isinstance(error, asyncio.CancelledError | FutureCancelledError) or self._is_broken():
            self._broken = True
            self._changed.set()
        elif not isinstance(error, worker.Missing):
            return str(error) or type(error).__name__
        return ""

    def _is_broken(self) -> bool:
        return self._client is None or self._client.status != "running"

    async def _call(self, one: Member, fn: Callable[..., Any], *arguments: Any) -> Any:
        """Run a function on a worker: there and nowhere else, and once."""
        if self._client is None:
            raise asyncio.CancelledError
        return await self._client.submit(
            fn, *arguments, workers=[one.address], allow_other_workers=False, retries=0, pure=False
        )

    def _hint(self, workers: Iterable[Member]) -> None:
        """Tell workers which languages are wanted first."""
        for one in workers if self._wanted else ():
            self._aside(self._call(one, worker.prefer, tuple(self._wanted)))

    def _aside(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Run something beside, whose end perhaps nobody waits for."""
        task = self._loop.create_task(work)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return task

    # -------------------------------------------------------------------------------- the packages

    async def _supply(self, one: Member, task: Work) -> None:
        """See to it that a worker has the package of a task."""
        if task.digest not in one.parcels:
            one.parcels[task.digest] = self._aside(self._send(one, task))
        await asyncio.shield(one.parcels[task.digest])

    async def _send(self, one: Member, task: Work) -> None:
        if await self._call(one, worker.has, task.digest):
            return
        async with self._sending:
            with (await self._pack(task)).open("rb") as file:
                piece, first = file.read(parcel.PIECE_BYTES), True
                while piece:
                    following = file.read(parcel.PIECE_BYTES)
                    await self._call(one, worker.keep, task.digest, piece, first, not following)
                    piece, first = following, False

    async def _pack(self, task: Work) -> Path:
        if task.digest not in self._packed:
            path = Path(self._boxes.name, task.digest)

            async def make() -> Path:
                await asyncio.to_thread(parcel.pack, Path(task.problem), path)
                return path

            self._packed[task.digest] = self._aside(make())
        return await asyncio.shield(self._packed[task.digest])
