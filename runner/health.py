"""Is this machine ready, and does every limit really hold?

Each language goes through the same checks. Most are programs of its `programs/` folder, run in
one sandbox one after the other: each limit is tripped and must be reported with its proof, and
the run after it must be clean.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from languages import DefinitionError, Language
from languages.programs import Expectation, Program, program
from runner import images
from runner.engine import Engine
from runner.errors import RunnerError
from runner.images import Progress
from runner.result import Result
from runner.runner import Runner
from runner.sandbox import exists

PROGRAMS = (
    "hello",
    "stdin",
    "stderr",
    "unicode",
    "exception",
    "syntax",
    "time",
    "memory",
    "processes",
    "output",
    "disk",
    "network",
    "clean",
)
"""The checks that are programs."""
CHECKS = ("image", "version", *PROGRAMS, "gone")
"""All checks, in the order in which they are made."""
Status = Literal["pass", "fail", "skip"]


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one check."""

    language: str
    name: str
    status: Status
    detail: str = ""
    """What was expected and what came; empty where it passed."""
    result: Result | None = None


@dataclass(slots=True)
class LanguageHealth:
    """What came of all checks of a language."""

    language: str
    image: str
    version: str = ""
    checks: list[Check] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """No check failed."""
        return all(check.status != "fail" for check in self.checks)

    def to_dict(self) -> dict[str, object]:
        """The contract's object for one language."""
        return {
            "language": self.language,
            "image": self.image,
            "version": self.version,
            "ok": self.ok,
            "checks": {check.name: check.status for check in self.checks},
            "detail": {check.name: check.detail for check in self.checks if check.status != "pass"},
        }


Listener = Callable[[Check | Progress], None]


def examine(
    engine: Engine,
    languages: Sequence[Language],
    listen: Listener,
    *,
    checks: Iterable[str] = CHECKS,
    cancelled: threading.Event | None = None,
) -> list[LanguageHealth]:
    """Check languages side by side, as many as there are cores; `listen` is called from their threads.

    Raises:
        EngineError: the engine does not say what it is.
    """
    wanted = set(checks)
    workers = max(1, min(len(languages), engine.info.cpus, os.cpu_count() or 1))
    stop = cancelled or threading.Event()
    with ThreadPoolExecutor(workers, thread_name_prefix="health") as threads:
        return list(threads.map(lambda one: _Examination(engine, one, listen, wanted, stop).examine(), languages))


class _Examination:
    """The checks of one language."""

    def __init__(
        self, engine: Engine, language: Language, listen: Listener, wanted: set[str], cancelled: threading.Event
    ) -> None:
        self.engine = engine
        self.language = language
        self.listen = listen
        self.wanted = wanted
        self.cancelled = cancelled
        self.health = LanguageHealth(language.id, images.tag(language))

    def examine(self) -> LanguageHealth:
        try:
            images.ensure(self.engine, self.language, self.listen, self.cancelled)
            runner = Runner(self.language, engine=self.engine)
        except (RunnerError, DefinitionError) as error:
            self._tell("image", "fail", str(error))
            for name in CHECKS[1:]:
                self._tell(name, "skip", "there is no sandbox to run it in")
            return self.health
        self._tell("image", "pass")
        with runner:
            self._guarded("version", partial(self._version, runner))
            for name in PROGRAMS:
                self._guarded(name, partial(self._program, runner, name))
            identifier = runner.id
        self._guarded("gone", partial(self._gone, identifier))
        return self.health

    def _guarded(self, name: str, check: Callable[[], None]) -> None:
        if name not in self.wanted:
            return
        if self.cancelled.is_set():
            self._tell(name, "skip", "cancelled")
            return
        try:
            check()
        except (RunnerError, DefinitionError) as error:
            self._tell(name, "fail", str(error))

    def _version(self, runner: Runner) -> None:
        self.health.version, answer = runner.version()
        if self.health.version:
            self._tell("version", "pass", result=answer)
        else:
            command = " ".join(self.language.file.version)
            said = (answer.stdout.strip() or answer.stderr.strip()).splitlines()
            self._tell("version", "fail", f"{command}: {answer.message} {' '.join(said[-1:])}", answer)

    def _program(self, runner: Runner, name: str) -> None:
        found = program(self.language, name)
        if found is None:
            self._tell(name, "skip", f"{self.language.name} brings no programs/{name}{self.language.file.endings[0]}")
            return
        if found.expects.after and (before := program(self.language, found.expects.after)):
            run_program(runner, before)
        result = run_program(runner, found)
        wrong = differences(result, found.expects)
        self._tell(name, "fail" if wrong else "pass", wrong, result)

    def _gone(self, identifier: str) -> None:
        left = exists(self.engine, identifier)
        self._tell(
            "gone", "fail" if left else "pass", f"the container {identifier[:12]} is still there" if left else ""
        )

    def _tell(self, name: str, status: Status, detail: str = "", result: Result | None = None) -> None:
        if name in self.wanted:
            check = Check(self.language.id, name, status, detail, result)
            self.health.checks.append(check)
            self.listen(check)


def run_program(runner: Runner, chosen: Program) -> Result:
    """Run a program with the input and limits that its expectation names.

    Raises:
        DefinitionError: those limits are none, or the machine has not so much.
    """
    expects = chosen.expects
    return runner.run(chosen.source, expects.stdin, limits=expects.limits, timeouts=expects.timeouts)


def differences(result: Result, expects: Expectation) -> str:
    """In what a result differs from what was expected, in one sentence; empty where it does not."""
    found: list[str] = []

    def compare(what: str, came: object, wanted: object) -> None:
        if came != wanted:
            found.append(f"{what}: expected {_short(wanted)}, came {_short(came)}")

    compare("verdict", result.verdict, expects.verdict)
    compare("breaches", sorted({breach.limit for breach in result.breaches}), sorted(expects.breaches))
    for what, wanted in (("exit_code", expects.exit_code), ("signal", expects.signal)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    for what, wanted in (("stdout", expects.stdout), ("stderr", expects.stderr)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    if expects.stdout_starts is not None:
        compare("start of stdout", result.stdout[: len(expects.stdout_starts)], expects.stdout_starts)
    said = result.stderr + (result.compile.to_dict()["stderr"] if result.compile else "")
    for what, where, wanted in (("stdout", result.stdout, expects.stdout_has), ("stderr", said, expects.stderr_has)):
        if wanted is not None and wanted not in where:
            found.append(f"{what}: expected {_short(wanted)} in it, came {_short(where)}")
    if found and result.verdict in ("internal_error", "compile_error", "runtime_error"):
        words = (said.strip().splitlines() or [""])[-1]
        found.append(f"({result.message}{': ' + _short(words) if words else ''})")
    return "; ".join(found)


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 100 else f"{text[:60]} … {text[-30:]}"
