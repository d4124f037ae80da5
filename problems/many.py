"""Judge many submissions, on any executor, with a journal of what was judged.

for outcome in judge_many(problem, Submissions(Path("handed-in"))):
    print(outcome.submission, outcome.verdict)
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from queue import SimpleQueue
from typing import Any, Protocol

import languages
from languages import Catalogue, Language
from problems import package, timing
from problems.allowed import allowed
from problems.errors import PackageError
from problems.outcomes import Outcomes
from problems.problem import Problem
from problems.submissions import Submission
from problems.tasks import Task, close_sandboxes, do
from runner import SandboxError
from runner.engine import Engine, EngineInfo, connect
from runner.images import tag

AHEAD = 2
"""Submissions in flight for each worker: one that it judges, and the next one, so that it never waits."""
MOST_WORKERS = 8


class Future(Protocol):
    """What `Executor.submit` returns: `concurrent.futures.Future`, or one of Dask's."""

    def add_done_callback(self, fn: Callable[[Any], object], /) -> object:
        """Call `fn` with this future once it is done."""

    def result(self) -> Any:
        """Return the value, or raise what was raised."""


class Executor(Protocol):
    """What does the work: a `concurrent.futures.Executor`, or something with its `submit`."""

    def submit(self, fn: Callable[[Task], dict[str, Any]], task: Task, /) -> Future:
        """Start `fn(task)`, somewhere."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one submission was judged, or why it could not be."""

    submission: str
    author: str
    problem: str
    digest: str
    """Of the submission's language and files."""
    report: dict[str, Any]
    """The object of `judge --json`; empty if it could not be judged."""
    error: str = ""
    """Why it could not be judged, as a sentence."""
    known: bool = False
    """It is from the journal, and was not judged again."""

    @property
    def verdict(self) -> str:
        """The judge's verdict; "" if it could not be judged."""
        return str(self.report.get("verdict") or "")

    def to_dict(self) -> dict[str, Any]:
        """Return the line of `judge --each --jsonl`."""
        empty = {"schema": 1, "problem": self.problem, "language": None, "verdict": None, "passed": 0, "total": 0}
        report = self.report or {**empty, "compile": None, "cases": [], "message": self.error, "notes": []}
        error = {"error": self.error} if self.error else {}
        return {"submission": self.submission, "author": self.author, "digest": self.digest, **report, **error}


def judge_many(
    problem: Problem | Callable[[str], Problem],
    submissions: Iterable[Submission],
    *,
    executor: Executor | None = None,
    workers: int | Callable[[], int] | None = None,
    first_failure: bool = False,
    fresh: bool = False,
    outcomes: Outcomes | None = None,
    catalogue: Catalogue | None = None,
    engine: Engine | None = None,
) -> Iterator[Outcome]:
    """Judge submissions side by side; yield the outcomes as they come, in whatever order they end.

    Closing the iterator lets what runs end, and starts nothing new.

    Args:
        problem: the problem, or a function from `Submission.problem` to one.
        submissions: what to judge; taken one by one, a few ahead of the workers.
        executor: does the work; by default, as many threads as there are `workers`.
        workers: how many are judged at a time, or what says so while they come and go; by default as many as the
            machine has processors and memory for.
        first_failure: stop each submission at its first case that is not accepted.
        fresh: give each submission a sandbox of its own; by default, sandboxes are wiped and used again.
        outcomes: the journal: what it knows is not judged again, what is judged is added.
        catalogue: the languages.
        engine: where to judge, by default the settings' own. Executors in other processes use theirs; this one then
            only measures the time limits of packages that state none.

    Raises:
        PackageError: `problem` raised it for the submissions that name none.
        EngineError, ImageError: nothing can be judged; raised after what is in flight.
    """
    catalogue = catalogue or languages.load()
    local = partial(_engine, engine, catalogue)
    find = problem if callable(problem) else partial(_always, problem)
    with ExitStack() as stack:
        workers = workers or _most_workers(problem, catalogue, local())
        limit = workers if callable(workers) else partial(int, workers)
        if executor is None:
            executor = pool = ThreadPoolExecutor(limit(), thread_name_prefix="judge")
            stack.callback(close_sandboxes)
            stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        ended: SimpleQueue[Outcome | BaseException] = SimpleQueue()
        flying = 0
        for asked in _asked(find, submissions, catalogue, local, first_failure=first_failure, fresh=fresh):
            known = outcomes.find(asked.key) if outcomes is not None else None
            if known is not None or asked.task.submission.fault:
                yield asked.outcome(known or {"error": asked.task.submission.fault}, known=known is not None)
                continue
            executor.submit(do, asked.task).add_done_callback(partial(_end, asked, outcomes, ended))
            flying += 1
            while flying >= AHEAD * max(1, limit()):
                yield _taken(ended)
                flying -= 1
        for _ in range(flying):
            yield _taken(ended)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A task, and what its outcome is known by."""

    task: Task
    problem: str
    digest: str
    key: str

    def outcome(self, told: dict[str, Any], *, known: bool = False) -> Outcome:
        one = self.task.submission
        error = str(told.get("error", ""))
        return Outcome(one.name, one.author, self.problem, self.digest, {} if error else told, error, known)


def _asked(
    find: Callable[[str], Problem],
    submissions: Iterable[Submission],
    catalogue: Catalogue,
    engine: Callable[[], Engine],
    *,
    first_failure: bool,
    fresh: bool,
) -> Iterator[_Asked]:
    """Yield a task for each submission."""
    found: dict[str, tuple[Problem, str]] = {}
    images = "\0".join(tag(language) for language in catalogue.languages.values())
    for one in submissions:
        try:
            if one.problem not in found:
                problem = find(one.problem)
                if timing.is_unlimited(problem):  # a legacy package: it is measured before anything else runs
                    problem = timing.with_time_limit(problem, catalogue, engine())
                found[one.problem] = problem, timing.digest(problem.folder, package.JUDGED_WITH)
        except PackageError as error:
            if not one.problem:
                raise
            faulty = replace(one, fault=str(error))
            yield _Asked(Task(problem="", digest="", submission=faulty), one.problem, _digest(one), "")
            continue
        problem, problem_digest = found[one.problem]
        task = Task(
            problem=str(problem.folder),
            digest=problem_digest,
            name=problem.id,
            submission=one,
            time_s=problem.limits.time_s if problem.limits.time_multiplier else None,
            first_failure=first_failure,
            fresh=fresh,
        )
        digest = _digest(one)
        parts = (problem_digest, repr(problem.limits), str(first_failure), images, digest)
        yield _Asked(task, problem.id, digest, hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest())


def _end(asked: _Asked, outcomes: Outcomes | None, ended: SimpleQueue[Outcome | BaseException], future: Future) -> None:
    """Note the outcome of a task and hand it on; also if nobody waits for it any more."""
    try:
        try:
            told = future.result()
        except SandboxError as error:
            told = {"error": str(error)}
        if outcomes is not None and "error" not in told:
            outcomes.add(asked.key, told)
        ended.put(asked.outcome(told))
    except BaseException as error:  # raised again where the outcomes are taken
        ended.put(error)


def _taken(ended: SimpleQueue[Outcome | BaseException]) -> Outcome:
    """Return the next outcome.

    Raises:
        EngineError, ImageError: the worker cannot judge anything.
        OSError: the journal cannot be written.
    """
    outcome = ended.get()
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def _engine(given: Engine | None, catalogue: Catalogue) -> Engine:
    return given or connect(catalogue.settings.engine.host)


def _always(problem: Problem, _name: str) -> Problem:
    return problem


def _digest(one: Submission) -> str:
    found = hashlib.sha256(one.language.encode())
    for name, raw in sorted(one.files.items()):
        found.update(b"\0%s\0%d\0" % (os.fsencode(name), len(raw)) + raw)
    return found.hexdigest()


def _most_workers(problem: Problem | Callable[[str], Problem], catalogue: Catalogue, engine: Engine) -> int:
    """Return how many submissions the engine's machine has processors and memory for."""
    all_ = catalogue.languages.values()
    if callable(problem):
        return most_at_a_time(all_, engine.info)
    of_all = [allowed(problem, each, engine.info.memory_bytes, problem.cases).limits["memory"] for each in all_]
    return most_at_a_time(all_, engine.info, max(int(memory or 0) for memory in of_all))


def most_at_a_time(languages: Iterable[Language], info: EngineInfo, memory: int = 0) -> int:
    """Return how many programs the machine has room for, if each may use so much memory; 0: a language's own."""
    memory = memory or max(language.limits.memory_bytes for language in languages)
    return max(1, min(info.cpus, (info.memory_bytes or memory) // memory, MOST_WORKERS))
