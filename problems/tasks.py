"""What a worker does: judge one submission of many, in sandboxes that the next submissions use again.

A `Task` holds all that is needed and can be pickled, so the worker may be a thread, a process or another machine; what
it returns is JSON. Sandboxes belong to the process: each serves one task at a time, is wiped before the next, and is
closed after `MOST_USES` tasks, or after one that failed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import languages
from languages import Catalogue, DefinitionError, Language
from problems import package
from problems.dialect import dialect
from problems.errors import ProblemError
from problems.handed_in import ANSWERS, language_for
from problems.judge import Judging, at_first_failure
from problems.problem import Problem
from problems.report import Report
from problems.station import Quiet, Start, open_validators
from problems.stops import STOPS
from problems.submissions import Submission, fault_of
from runner import EngineError, ImageError, Runner, SandboxError
from runner.engine import Engine, connect
from runner.program import ProgramFiles

MOST_USES = 50
"""How many submissions a sandbox serves."""
MOST_TRIES = 3
"""How many sandboxes a submission is tried in before it counts as not judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One submission to judge."""

    problem: str
    """The folder of the package."""
    digest: str
    """Of the package: a worker reads one that has changed again."""
    name: str = ""
    """The problem's id; by default the folder's name."""
    submission: Submission
    time_s: float | None = None
    """The time limit of a legacy package that has none, measured."""
    first_failure: bool = False
    """Stop at the first case that is not accepted."""
    fresh: bool = False
    """Give it a sandbox of its own."""
    main: str = ""
    """The main file of several; default: by the language's rules."""
    samples: bool = False
    """Judge only the cases that the statement shows."""
    id: str = ""
    """The name by which `STOPS` stops it; "": nobody will."""


Kept = TypeVar("Kept")


class _Shelf:
    """The idle sandboxes of this process: what a task used and the next one may use again."""

    def __init__(self) -> None:
        self.quiet = Quiet()
        self._lock = threading.Lock()
        self._idle: dict[tuple[str, ...], list[_Idle]] = {}

    @contextmanager
    def borrowed(self, key: tuple[str, ...], make: AbstractContextManager[Kept], *, fresh: bool) -> Iterator[Kept]:
        """Lend what `make` opens for one task; it is closed after `MOST_USES`, and after an error."""
        with self._lock:
            waiting = [] if fresh else self._idle.get(key, [])
            idle = waiting.pop() if waiting else None
        if idle is None:
            stack = ExitStack()
            idle = _Idle(stack.enter_context(make), stack)
        with ExitStack() as closing_it:
            closing_it.push(idle.stack)
            yield idle.value
            idle.uses += 1
            if not fresh and idle.uses < MOST_USES:
                closing_it.pop_all()
                with self._lock:
                    self._idle.setdefault(key, []).append(idle)

    def clear(self) -> None:
        """Close all that is idle."""
        with self._lock:
            idle = [each for waiting in self._idle.values() for each in waiting]
            self._idle.clear()
        for each in idle:
            each.stack.close()


@dataclass
class _Idle:
    value: Any
    stack: ExitStack
    """Closes it."""
    uses: int = 0


_SHELF = _Shelf()


def close_sandboxes() -> None:
    """Close the idle sandboxes of this process, and forget its settings; it may judge on with new ones."""
    _SHELF.clear()
    _catalogue.cache_clear()


def do(task: Task) -> dict[str, Any]:
    """Judge a submission; return the object of `judge --json`, or `{"error": …}` if nobody could judge it.

    Raises:
        EngineError, ImageError: nothing can be judged here.
        SandboxError: no sandbox lasted long enough.
    """
    given = task.submission
    if given.fault:
        return {"error": given.fault}
    try:
        return report_on(task).to_dict()
    except DefinitionError as error:
        return {"error": fault_of(error, given.name)}
    except ProblemError as error:
        return {"error": str(error)}


def report_on(task: Task) -> Report:
    """Judge a submission that can be tried; return the report.

    Raises:
        DefinitionError: something is wrong with the submission.
        ProblemError: something is wrong with the package.
        EngineError, ImageError, SandboxError: as `do`.
    """
    given = task.submission
    problem = _problem(task.problem, task.digest, task.name)
    if task.time_s is not None:
        problem = replace(problem, limits=replace(problem.limits, time_s=task.time_s))
    catalogue = _catalogue()
    language = catalogue.find(given.language) if given.language else None
    files = _named(given.files, language)
    language = language or language_for(problem, catalogue, files, given.name)
    engine = connect(catalogue.settings.engine.host)
    return _judged(task, problem, ProgramFiles(files, given.name, task.main), language, engine)


def _judged(task: Task, problem: Problem, program: ProgramFiles, language: Language, engine: Engine) -> Report:
    """Judge it in one sandbox after the other, until one of them holds.

    Raises:
        SandboxError: none did.
    """
    for left in reversed(range(MOST_TRIES)):
        try:
            with (
                _start_of(task, problem, language, engine) as start,
                _SHELF.borrowed(
                    (task.problem, task.digest),
                    open_validators(problem, problem.cases, engine),
                    fresh=task.fresh or not problem.validators,
                ) as validators,
            ):
                judging = Judging(
                    problem,
                    program,
                    language,
                    cases=problem.samples if task.samples else None,
                    enough=at_first_failure if task.first_failure else None,
                    engine=engine,
                    start=start,
                    validators=validators,
                    quiet=_SHELF.quiet,
                )
                report = _ended(judging, task.id)
                if report.verdict == "internal_error":
                    raise SandboxError.of(report.failure) if report.failure else ProblemError(report.message)
                return report
        except (EngineError, ImageError):
            raise
        except SandboxError:
            if not left:
                raise
    raise AssertionError("unreachable")


def _ended(judging: Judging, name: str) -> Report:
    """Judge to the end, or until it is stopped by its name; return the report."""
    with STOPS.under(name, judging.stop):
        for _ in judging:
            pass
    assert judging.report
    return judging.report


@contextmanager
def _start_of(task: Task, problem: Problem, language: Language, engine: Engine) -> Iterator[Start | None]:
    """Lend a sandbox of the language; answers need none."""
    if language.id == ANSWERS:
        yield None
        return
    with _SHELF.borrowed((language.id,), _runner(language, engine), fresh=task.fresh) as runner:
        yield runner.as_language(dialect(problem, language)).start


@contextmanager
def _runner(language: Language, engine: Engine) -> Iterator[Runner]:
    with closing(Runner(language, engine=engine)) as runner:
        yield runner


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    return languages.load()  # reads thirty files, which no submission should pay


@lru_cache(maxsize=8)
def _problem(folder: str, _digest: str, name: str) -> Problem:
    # Whoever asks has read it before, and refused links that must not be there.
    return package.read(Path(folder), name=name, root=Path(Path(folder).anchor))


def _named(files: Mapping[str, bytes], language: Language | None) -> dict[str, bytes]:
    """Give a program that came without a file name that of its language."""
    if "" not in files:
        return dict(files)
    if language is None:
        raise DefinitionError("the program", "has no file name and no language", "fill the column language")
    return {language.file.source: files[""]}
