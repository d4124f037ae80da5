"""The library's entry points: `Runner`, and three functions for callers that hold only an id."""

from __future__ import annotations

import atexit
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self, Unpack

import msgspec

import languages
from languages import DefinitionError, Language, Limits
from runner import images, lingering, reaper
from runner.container import find, remove
from runner.engine import Engine, connect
from runner.errors import UnknownRunner
from runner.program import assemble
from runner.result import Compilation, Result
from runner.run import Event, Given, Options, Run, park
from runner.sandbox import Sandbox, check_host
from runner.source import Source, Text

Files = Mapping[str, str | bytes] | None
"""Files of a program as callers give them, by their paths in its work folder."""

LINGER_S = 600
"""How long a runner waits for another process to use it after its own process exited normally."""


@dataclass(frozen=True, slots=True)
class Case:
    """One run's input."""

    stdin: str | bytes = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class CasesReport:
    """One compilation, and a result for each case in order."""

    compile: Compilation | None
    results: tuple[Result, ...]


@dataclass
class _Place:
    """The sandbox of a runner and of all that `as_language` made of it: if one of them needs a new one, all have it."""

    sandbox: Sandbox


class Runner:
    """A sandbox of one language, for any number of runs.

    Between two runs every process in it is killed and everything writable is wiped. Use it in a
    `with`, or call `close`.

    Raises:
        DefinitionError: an unknown language or an invalid limit.
        EngineError, ImageError, SandboxError: the sandbox cannot be started.
    """

    def __init__(
        self,
        language: str | Language,
        *,
        tier: str = "standard",
        limits: Given = None,
        timeouts: Given = None,
        engine: Engine | None = None,
        listen: images.Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        self.language = language if isinstance(language, Language) else languages.load().find(language)
        self.limits = self.language.limits_for(tier=tier, limits=limits, timeouts=timeouts)
        self._engine = engine or connect(self.language.settings.engine.host)
        check_host(self._engine, self.limits)
        self._image = images.ensure(self._engine, self.language, listen, cancelled)
        self._place = _Place(self._park(self.limits))

    @classmethod
    def join(cls, runner_id: str) -> Self:
        """Return the runner that another process made.

        Raises:
            UnknownRunner: there is no such sandbox.
            RunnerBusy: a program is running in it.
        """
        catalogue = languages.load()
        self = cls.__new__(cls)
        self._engine = connect(catalogue.settings.engine.host)
        sandbox, name, self.limits = Sandbox.join(self._engine, runner_id)
        self._place = _Place(sandbox)
        self.language = catalogue.find(name)
        self._image = images.tag(self.language)
        return self

    @classmethod
    def lingering(
        cls,
        language: Language,
        *,
        tier: str = "standard",
        limits: Given = None,
        timeouts: Given = None,
        listen: images.Listener | None = None,
    ) -> Self:
        """Return a runner on a sandbox that waits for a process like this one, or else on a new one; see `leave`.

        Raises:
            DefinitionError, EngineError, ImageError, SandboxError: as `Runner`.
        """
        effective = language.limits_for(tier=tier, limits=limits, timeouts=timeouts)
        sandbox = lingering.take(language, effective)
        if sandbox is None:
            return cls(language, tier=tier, limits=limits, timeouts=timeouts, listen=listen)
        self = cls.__new__(cls)
        self.language, self.limits, self._engine = language, effective, sandbox.engine
        self._image = images.tag(language)
        self._place = _Place(sandbox)
        check_host(self._engine, effective)
        return self

    def leave(self, *, another: bool) -> None:
        """Close the sandbox without waiting for its removal, which a process of its own sees to.

        `another`: that process also lets a fresh sandbox wait for a later process, where settings and engine allow it.
        """
        identifier, host = self.id, self._engine.endpoint.host
        self._sandbox.leave()
        if another and self.language.settings.sandbox.linger and lingering.suits(self._engine):
            lingering.prepare(self.language, left=identifier, host=host)
        else:
            reaper.watch.stay()

    def version(self, cancelled: threading.Event | None = None) -> tuple[str, Result]:
        """Return the first line of the toolchain's version ("" if there is none), and the result of the command.

        Once `cancelled` is set, the command is stopped.
        """
        asking = msgspec.structs.replace(self.language.file, compile=[], run=self.language.file.version)
        # Bounds for a compiler: `javac --version` needs more than a small program may have.
        run = self.as_language(replace(self.language, file=asking)).start(
            "", limits={"memory": "512m", "processes": 256}, timeouts={"run_ms": 20_000}
        )
        answer = run.result(cancelled)
        said = (answer.stdout.strip() or answer.stderr.strip()).splitlines()
        return said[0] if answer.verdict == "ok" and said else "", answer

    @property
    def _sandbox(self) -> Sandbox:
        return self._place.sandbox

    def as_language(self, language: Language) -> Self:
        """Return a runner on the same sandbox with other commands: `language` is this runner's own, changed."""
        other = copy(self)
        other.language = language
        return other

    @property
    def id(self) -> str:
        """The container's id, for `run_code` and other processes.

        It changes if a run needed a new sandbox: because the old one broke, or for another disk size.
        """
        return self._sandbox.id

    def run(
        self,
        source: Text | None = None,
        stdin: str | bytes = "",
        *,
        files: Files = None,
        args: Sequence[str] = (),
        main: str = "",
        limits: Given = None,
        timeouts: Given = None,
        **options: Unpack[Options],
    ) -> Result:
        """Run a program to its end.

        Args:
            source: the program, or its main file.
            stdin: what the program reads.
            files: the other files by their paths; without `source`, all files, of which `main` or the
                language's rules tell the main one.
            args: the program's command-line arguments.
            main: the main file's path.
            limits: limits that differ from the runner's.
            timeouts: timeouts that differ from the runner's.
            options: see `Options`: files to get back, a name for the input, output that is cut.

        Raises:
            DefinitionError: a limit is invalid or above what the machine has, or the main file cannot be told.
        """
        program = self._program(source, files, main)
        return self._start(program, stdin, limits, timeouts, samples=False, arguments=args, **options).result()

    def _program(self, source: Text | None, files: Files, main: str) -> Source:
        if not files:
            if source is None:
                raise DefinitionError("the program", "has no source and no files", "give one of them")
            return Source.check(source)
        given = {name: raw.encode() if isinstance(raw, str) else bytes(raw) for name, raw in files.items()}
        if source is not None:
            main = main or self.language.file.source
            given[main] = Source.check(source).raw
        return assemble(self.language, given, "the program", main=main)

    def start(
        self,
        source: Text,
        stdin: str | bytes | None = "",
        *,
        limits: Given = None,
        timeouts: Given = None,
        arguments: Sequence[str] = (),
        beside: Mapping[str, bytes] | None = None,
        samples: bool = True,
        **options: Unpack[Options],
    ) -> Run:
        """Start a run whose events the caller iterates over; if `stdin` is None, it stays open for `Run.write`.

        `arguments` go on the program's command line; the files of `beside` are in its work folder during this run
        only. Without `samples` there are no `Usage` events, and the program buffers its stdout as in any pipe.

        Raises:
            DefinitionError: as `run`.
        """
        return self._start(
            source, stdin, limits, timeouts, samples=samples, arguments=arguments, beside=beside, **options
        )

    def stream(
        self,
        source: Text | None = None,
        stdin: str | bytes = "",
        *,
        files: Files = None,
        args: Sequence[str] = (),
        main: str = "",
        limits: Given = None,
        timeouts: Given = None,
        **options: Unpack[Options],
    ) -> Iterator[Event]:
        """Yield the events of a run live: phases, output, usage samples, and finally the result.

        Raises:
            DefinitionError: as `run`.
        """
        program = self._program(source, files, main)
        return iter(self._start(program, stdin, limits, timeouts, samples=True, arguments=args, **options))

    def run_cases(
        self,
        source: Text | None,
        cases: Sequence[Case | str | bytes],
        *,
        files: Files = None,
        main: str = "",
        limits: Given = None,
        timeouts: Given = None,
        stop_at_first_failure: bool = False,
        **options: Unpack[Options],
    ) -> CasesReport:
        """Compile once and run every case; a case is a `Case` or just its stdin.

        Raises:
            DefinitionError: as `run`.
        """
        program = self._program(source, files, main)
        results: list[Result] = []
        stdin = [case.stdin if isinstance(case, Case) else case for case in cases]
        runs = (self._start(program, each, limits, timeouts, samples=False, **options) for each in stdin)
        run = next(runs, None)
        while run:
            after = next(runs, None)
            if after:
                run.followed_by(after)
            results.append(run.result())
            if stop_at_first_failure and results[-1].verdict != "ok":
                if after:
                    after.withdraw()
                break
            run = after
        return CasesReport(results[0].compile if results else None, tuple(results))

    def linger(self, seconds: int) -> None:
        """Let the sandbox outlive this process by so much idle time, so that another can join it."""
        self._sandbox.linger(seconds)

    def _for(self, name: str) -> Self:
        wanted = languages.load().find(name)
        if wanted.id != self.language.id:
            raise DefinitionError("language", f"this runner is for {self.language.name}, not {wanted.name}", "")
        return self

    def close(self) -> None:
        """Close the sandbox. Safe to call twice."""
        self._sandbox.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start(
        self,
        source: Text,
        stdin: str | bytes | None,
        limits: Given,
        timeouts: Given,
        *,
        samples: bool,
        arguments: Sequence[str] = (),
        beside: Mapping[str, bytes] | None = None,
        **options: Unpack[Options],
    ) -> Run:
        effective = self.limits.with_values(limits, timeouts)
        check_host(self._engine, effective)
        return Run(
            self.language,
            effective,
            Source.check(source),
            stdin,
            lambda: self._fitting(effective),
            arguments=arguments,
            beside=beside,
            samples=samples,
            **options,
        )

    def _fitting(self, limits: Limits) -> Sandbox:
        """Return the sandbox, or a new one if it broke or cannot be held to those limits."""
        if self._sandbox.joined and self._sandbox.closed:
            self._place.sandbox, *_ = Sandbox.join(self._engine, self.id)
        if not self._sandbox.fits(limits):
            if self._sandbox.joined:
                raise UnknownRunner("fixed", what="limits" if self._sandbox.fixed else "disk")
            self._sandbox.close()
            self._place.sandbox = self._park(limits)
        return self._sandbox

    def _park(self, limits: Limits) -> Sandbox:
        return park(self._engine, self._image, self.language, limits)


_mine: dict[str, Runner] = {}


def create_runner(lang: str, *, limits: Given = None, timeouts: Given = None, tier: str = "standard") -> str:
    """Start a sandbox for a language and return its id; the image is pulled or built if it is missing.

    It lives until `stop_runner`, or until this process is killed. If this process exits normally
    without `stop_runner`, the sandbox waits `LINGER_S` for another process to use it.

    Raises:
        DefinitionError: an unknown language or an invalid limit.
        EngineError, ImageError, SandboxError: it cannot be started.
    """
    runner = Runner(lang, limits=limits, timeouts=timeouts, tier=tier)
    _mine[runner.id] = runner
    return runner.id


def run_code(
    runner_id: str,
    lang: str,
    source: Text,
    stdin: str | bytes = "",
    run_timeout_ms: int | None = None,
    *,
    compile_timeout_ms: int | None = None,
    limits: Given = None,
) -> Result:
    """Run a program in a sandbox of `create_runner`, made by this process or another.

    Raises:
        UnknownRunner: there is no such sandbox.
        RunnerBusy: another process is running a program in it.
        DefinitionError: the sandbox is for another language, or a limit is invalid.
        EngineError: the engine does not answer.
    """
    timeouts: Given = {"run_ms": run_timeout_ms, "compile_ms": compile_timeout_ms}
    runner = _mine.get(runner_id)
    if runner:
        return runner._for(lang).run(source, stdin, limits=limits, timeouts=timeouts)
    with Runner.join(runner_id) as joined:
        return joined._for(lang).run(source, stdin, limits=limits, timeouts=timeouts)


def stop_runner(runner_id: str) -> None:
    """Close a sandbox, of this process or another. Safe to call twice.

    Raises:
        EngineError: the engine does not answer.
    """
    runner = _mine.pop(runner_id, None)
    if runner:
        runner.close()
        return
    engine = connect(languages.load().settings.engine.host)
    try:
        remove(engine, find(engine, runner_id)["Id"])
    except UnknownRunner:
        return


@atexit.register
def _leave_to_others() -> None:
    # Not after a crash: nobody comes back for them, and they end when their stdin closes.
    if not hasattr(sys, "last_value"):
        for runner in _mine.values():
            runner.linger(LINGER_S)
