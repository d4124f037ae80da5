"""The workers of a scheduler, as the place where programs run."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from functools import partial
from typing import TypeVar

from languages import Catalogue, Language
from problems import package, timing
from problems.cluster.address import ClusterError
from problems.cluster.dispatch import Cluster
from problems.report import Report
from problems.submissions import Submission
from problems.tasks import Task
from runner import Run
from runner.engine import Engine
from runner.program import ProgramFiles
from serve import errand
from serve.errand import Errand, Wrong
from serve.order import Order
from serve.places import Entry
from serve.refusals import RETRY_S, Refused, log
from serve.running import Ran, Watcher
from serve.settings import Scheduler
from serve.versions import numbers

Kind = TypeVar("Kind")


class Workers:
    """The workers of a scheduler.

    Args:
        scheduler: where it is, and how to talk to it.
        catalogue: the languages.
        engine: returns this machine's engine, which only measures the time limits of packages that state none.
    """

    def __init__(self, scheduler: Scheduler, catalogue: Catalogue, engine: Callable[[], Engine]) -> None:
        self._scheduler = scheduler
        self._catalogue = catalogue
        self._engine = engine
        self._lock = threading.Lock()
        self._cluster: Cluster | None = None
        self._again_at = 0.0
        """When to connect again after that failed."""
        self._failure = ""

    def open(self) -> None:
        """Connect.

        Raises:
            ClusterError: the scheduler does not answer, or cannot be used.
        """
        self._connected()

    def close(self) -> None:
        """Disconnect."""
        with self._lock:
            if self._cluster:
                self._cluster.close()

    def _connected(self) -> Cluster:
        """Return the connection; a new one if the scheduler was away for longer than is waited for.

        Raises:
            ClusterError: the scheduler does not answer, or cannot be used.
        """
        with self._lock:
            if self._cluster and not self._cluster.failure:
                return self._cluster
            if time.monotonic() < self._again_at:
                raise ClusterError(self._failure)
            one = self._scheduler
            made = Cluster(
                one.address, self._catalogue, tls=one.tls, patience_s=one.patience_s, tell=partial(log.warning, "%s")
            )
            try:
                self._cluster = made.__enter__()
            except ClusterError as error:
                self._failure, self._again_at = str(error), time.monotonic() + RETRY_S
                raise
            return self._cluster

    def _with(self, language: Language) -> Cluster:
        """Return the connection, if a worker has the language now: nobody waits for one that may never come.

        Raises:
            ClusterError: none has, or there is no scheduler.
        """
        cluster = self._connected()
        if language.id not in cluster.versions():
            raise ClusterError(f"no worker at {cluster.address} has {language.name} now; ask again later")
        return cluster

    def check(self) -> None:
        """Check that there is a worker.

        Raises:
            ClusterError: there is none.
        """
        cluster = self._connected()
        if not cluster.versions():
            advice = f"start one with `code-runner worker --scheduler {cluster.address}`"
            raise ClusterError(f"no worker is at {cluster.address}; {advice}")

    def run(self, order: Order, job: Watcher, *, live: bool = False) -> Ran:
        """Run an order on a worker, and tell what happened once it is over."""
        del live
        cluster, name = self._with(order.language), str(uuid.uuid4())
        ran, events = _ended(cluster, cluster.run(errand.run, Errand.of(order, name), order.language.id), name, job)
        for event in events:
            job.tell(*event)
        return ran

    def interact(self, _order: Order, _job: Watcher, _started: Callable[[Run], None]) -> Ran:
        """Refuse.

        Raises:
            Refused: always.
        """
        raise Refused(
            501,
            "a program that is talked to needs a sandbox beside this server, which sends its work to a scheduler; "
            "give its stdin with POST /v1/runs",
        )

    def judge(self, entry: Entry, job: Watcher) -> Report:
        """Judge a solution on a worker, and tell its cases once it is over."""
        cluster, name = self._with(entry.language), str(uuid.uuid4())
        report = _ended(cluster, cluster.run(errand.judge, self._task(entry, name), entry.language.id), name, job)
        cases = {case.name: case for case in entry.problem.cases}  # with the paths here, not those there
        for number, one in enumerate(report.cases):
            job.tell("case", {"case": number, **one.to_dict()})
        return replace(report, cases=tuple(replace(one, case=cases[one.case.name]) for one in report.cases))

    def _task(self, entry: Entry, name: str) -> Task:
        """Return an entry as it travels."""
        problem, program = entry.problem, entry.program
        if timing.is_unlimited(problem):
            problem = timing.with_time_limit(problem, self._catalogue, self._engine())
        if isinstance(program, ProgramFiles):
            files, main = dict(program.files), program.main
        else:
            files, main = program.files(entry.language.file.source), program.name
        return Task(
            problem=str(problem.folder),
            digest=timing.digest(problem.folder, package.JUDGED_WITH),
            name=problem.id,
            submission=Submission(name="the program", files=files, language=entry.language.id),
            time_s=problem.limits.time_s if problem.limits.time_multiplier else None,
            first_failure=entry.first_failure,
            main=main,
            samples=entry.samples,
            id=name,
        )

    def of(self, language: Language) -> str:
        """Return a language's version as three numbers with dots.

        Raises:
            ClusterError: no worker has it now.
        """
        return numbers(self._with(language).versions().get(language.id, ""))

    def of_all(self) -> list[tuple[Language, str]]:
        """Return the languages that workers have now, with their versions.

        Raises:
            ClusterError: there is no scheduler.
        """
        said = self._connected().versions()
        return [(one, numbers(said[one.id])) for one in self._catalogue.languages.values() if one.id in said]


def _ended(cluster: Cluster, future: Future[Kind | Wrong], name: str, job: Watcher) -> Kind:
    """Wait for work on a worker; let the job stop it.

    Raises:
        DefinitionError, ProblemError: it cannot be done.
        ClusterError: the scheduler went away, or no worker could do it.
        Refused: it was stopped before it began.
    """
    job.stop_with(partial(cluster.stop, name))
    try:
        told = future.result()
    except CancelledError:
        raise Refused(409, "it was stopped before it began", kind="stopped") from None
    if isinstance(told, Wrong):
        raise told.error()
    if isinstance(told, dict):  # what the cluster says itself
        raise ClusterError(str(told["error"]))
    return told
