"""What a worker does: judge one submission of many, in sandboxes that the next submissions use again.

A `Task` holds all that is needed and can be pickled, so the worker may be a thread, a process or another machine; what
it returns is JSON. Sandboxes belong to the process: each serves one task at a time, is wiped before the next, and is
closed after `MOST_USES` tasks, or after one that failed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import languages
from languages import DefinitionError, Language
from problems import package
from problems.dialect import dialect
from problems.errors import ProblemError
from problems.judge import at_first_failure, judge
from problems.problem import Problem
from problems.station import Quiet
from problems.submissions import Submission
from runner import EngineError, ImageError, Runner, SandboxError
from runner.engine import Engine, connect
from runner.program import ProgramFiles, language_of

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
    submission: Submission
    time_s: float | None = None
    """The time limit of a legacy package that has none, measured."""
    first_failure: bool = False
    """Stop at the first case that is not accepted."""
    fresh: bool = False
    """Give it a sandbox of its own."""


@dataclass
class _Shelf:
    """The idle sandboxes of this process."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    idle: dict[str, list[tuple[Runner, int]]] = field(default_factory=dict)
    """By language; each with the number of tasks that it has served."""
    quiet: Quiet = field(default_factory=Quiet)

    @contextmanager
    def borrowed(self, language: Language, engine: Engine, *, fresh: bool) -> Iterator[Runner]:
        """Lend a sandbox for one task."""
        with self.lock:
            waiting = [] if fresh else self.idle.get(language.id, [])
            runner, uses = waiting.pop() if waiting else (None, 0)
        runner = runner or Runner(language, engine=engine)
        try:
            yield runner
        except BaseException:
            runner.close()
            raise
        if fresh or uses + 1 >= MOST_USES:
            runner.close()
            return
        with self.lock:
            self.idle.setdefault(language.id, []).append((runner, uses + 1))

    def clear(self) -> None:
        """Close all idle sandboxes."""
        with self.lock:
            runners = [runner for waiting in self.idle.values() for runner, _ in waiting]
            self.idle.clear()
        for runner in runners:
            runner.close()


_SHELF = _Shelf()


def close_sandboxes() -> None:
    """Close the idle sandboxes of this process; it may judge on with new ones."""
    _SHELF.clear()


def do(task: Task) -> dict[str, Any]:
    """Judge a submission; return the object of `judge --json`, or `{"error": …}` if it could not be judged.

    Raises:
        EngineError, ImageError: nothing can be judged here.
    """
    given = task.submission
    if given.fault:
        return {"error": given.fault}
    try:
        problem = _problem(task.problem, task.digest)
        if task.time_s is not None:
            problem = replace(problem, limits=replace(problem.limits, time_s=task.time_s))
        catalogue = languages.load()
        language = catalogue.find(given.language) if given.language else None
        files = _named(given.files, language)
        language = language or language_of(catalogue, files, given.name)
        engine = connect(catalogue.settings.engine.host)
        return _judged(task, problem, ProgramFiles(files, given.name), language, engine)
    except (DefinitionError, ProblemError, SandboxError) as error:
        return {"error": str(error).removeprefix(f"{given.name}: ")}


def _judged(task: Task, problem: Problem, program: ProgramFiles, language: Language, engine: Engine) -> dict[str, Any]:
    """Judge it in one sandbox after the other, until one of them holds.

    Raises:
        SandboxError: none did.
    """
    for left in reversed(range(MOST_TRIES)):
        try:
            with _SHELF.borrowed(language, engine, fresh=task.fresh) as runner:
                report = judge(
                    problem,
                    program,
                    language,
                    enough=at_first_failure if task.first_failure else None,
                    engine=engine,
                    start=runner.as_language(dialect(problem, language)).start,
                    quiet=_SHELF.quiet,
                )
                if report.verdict == "internal_error":
                    raise SandboxError.of(report.failure) if report.failure else ProblemError(report.message)
                return report.to_dict()
        except (EngineError, ImageError):
            raise
        except SandboxError:
            if not left:
                raise
    raise AssertionError("unreachable")


@lru_cache(maxsize=8)
def _problem(folder: str, _digest: str) -> Problem:
    return package.read(Path(folder))


def _named(files: Mapping[str, bytes], language: Language | None) -> dict[str, bytes]:
    """Give a program that came without a file name that of its language."""
    if "" not in files:
        return dict(files)
    if language is None:
        raise DefinitionError("the program", "has no file name and no language", "fill the column language")
    return {language.file.source: files[""]}
