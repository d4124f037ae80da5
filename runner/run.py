"""One run: a submission goes into a sandbox, events come out, and the last one is the result.

A `Run` works in the thread that iterates over its events or asks for its result. Other threads may
write to its stdin or stop it.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Literal, TypedDict, Unpack

from foundation.limits import Value
from foundation.names import check_plain_name
from foundation.units import KIB, MIB, size_text
from languages import DefinitionError, Language, Limits
from runner.bounds import compile_bounds, first_bounds, needs_more, tried_bounds
from runner.engine import Engine
from runner.errors import EngineError, RunnerBusy, RunnerError, SandboxError
from runner.failure import Failure
from runner.measurement import Measurement
from runner.protocol import STDIN_WINDOW_BYTES, facts, frame, job
from runner.result import Phase, Result
from runner.sandbox import FEW_CPUS, SAMPLE_US, Sandbox
from runner.source import Source
from runner.supervisor import SANDBOX
from runner.used import Used, figures_from
from runner.verdict import internal_error, judge, no_program, stopped_early
from runner.written import Collect, Collection

START_S = 10.0
"""How long a sandbox that is ready may take to start a phase before it is considered lost; more, with little CPU."""
GRACE_S = 5.0
"""How long after its clock a phase may take to report before the sandbox is considered lost."""
LATE_S = 0.1
"""How long after its clock a phase may take to report before a sandbox with little CPU gets more."""
STOP_S = 0.3
"""How long a stopped program may take to report before its container is killed."""
CLEAN_S = 10.0
"""How long cleaning up after the run before may take."""
PENDING_BYTES = 4 * MIB
"""How much stdin may be written ahead of the program."""
MOST_AHEAD_BYTES = 16 * KIB
"""The largest job to send ahead. While it waits it is in the supervisor's memory, which the running program's limit
bounds too: its buffers take so much anyway."""
_NO_CLOCK_US = 1 << 50
_CANNOT_START = re.compile(r"cannot start (.*?): (.*)", re.DOTALL)
"""How the supervisor reports a command that the kernel does not start: the command, and why."""
_NO_PROGRAM = ("Permission denied", "Exec format error")
"""The kernel's message for a file that exists but is not a program."""
# A compiler is stopped by its wall clock alone. So is a program whose share of the cores keeps its CPU time
# below the wall clock anyway: the kernel hands out shares in slices, and which clock came first would be chance.
COMPILE_STACK_BYTES = 64 * MIB
"""A compiler's stack: what gcc asks for itself."""
GATE = 100
"""The descriptor at which an interpreter waits for its program: no program has so many by then. The images know it."""
LIVE = "CODE_RUNNER_LIVE"
"""The variable that makes a language's image write stdout line by line, for a user who watches."""
LOOK_S = 0.05
"""How often a waiting run checks whether it was stopped."""


@dataclass(frozen=True, slots=True)
class Started:
    """A phase has begun: the compiler or the program is running."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class Output:
    """Output of the program or its compiler."""

    phase: Phase
    stream: str
    """stdout or stderr."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Usage(Used):
    """What is in use now, twenty times a second."""

    phase: Phase
    unread_bytes: int | None = None
    """Bytes of its stdin that a program which talks has not read; None where it is closed, or nobody says."""
    at_rest: bool | None = None
    """Whether all threads of a program which talks wait for something."""
    silent: bool = False
    """Whether a program which talks has closed its stdout."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The result: always the last event."""

    result: Result


Event = Started | Output | Usage | Finished
Given = Mapping[str, Value | None] | None
"""Limits or timeouts as a caller writes them."""
Overflow = Literal["end", "truncate"]
"""What happens to a program that writes more than its output limit: it is ended, or goes on without it."""


class Options(TypedDict, total=False):
    """What else a caller may want of a run; nothing is sent or done for what is left out."""

    collect: Collect | None
    """Files that the program wrote, for `Result.files`."""
    stdin_as: str
    """The name of a file in the work folder that has the input; stdin is empty then."""
    overflow: Overflow
    """By default `end`."""
    talks: bool
    """Another program is at the other end: samples say whether it waits; its stdout is buffered as in any pipe."""


class Run:
    """A run of one submission; see the module."""

    def __init__(
        self,
        language: Language,
        limits: Limits,
        source: Source,
        stdin: str | bytes | None,
        take: Callable[[], Sandbox],
        *,
        arguments: Sequence[str] = (),
        beside: Mapping[str, bytes] | None = None,
        give_back: Callable[[Sandbox], None] | None = None,
        samples: bool = True,
        **options: Unpack[Options],
    ) -> None:
        self.language = language
        self.limits = limits
        self._source = source
        self._beside = dict(beside or {})
        self._options = options
        self._stdin_name = options.get("stdin_as", "")
        self._known = stdin.encode() if isinstance(stdin, str) else bytes(stdin or b"")
        """Stdin that is known in advance."""
        self._check_size()
        self._take = take
        self._arguments = checked_arguments(arguments)
        self._give_back = give_back
        self._samples = samples
        self._talks = options.get("talks", False)
        self._interactive = stdin is None
        self._check_beside()
        self._check_stdin_name()
        self._pending = bytearray()
        """Stdin for a pipe, not sent yet."""
        self._eof = stdin is not None
        self._eof_sent = False
        self._ahead = 0
        """Bytes of stdin that went with the job; not taken before the program has started."""
        self._window = STDIN_WINDOW_BYTES
        self._stdin = threading.Condition()
        self._over = False
        self._sandbox: Sandbox | None = None
        self._sent = False
        """The supervisor has our job."""
        self._reading = False
        """The program is running and may be given stdin."""
        self._written = {b"O": bytearray(), b"E": bytearray()}
        """What the current phase has written so far, by frame."""
        self._phase_now: Phase | None = None
        self._begun = False
        """Our compiler or program has started."""
        self._try_first = True
        """A compiler that fits, or waits, may be tried within the program's limits."""
        self._follower: Run | None = None
        self._ahead_in: Sandbox | None = None
        """Where our job was sent ahead."""
        self._stop_asked: float | None = None
        self._result: Result | None = None
        self._events = self._drive()

    def _check_size(self) -> None:
        size = self._source.size_bytes + sum(map(len, self._beside.values()))
        size += len(self._known) if self._stdin_name else 0
        disk = self.limits.disk_bytes
        if size > disk:
            what = "source's" if size == self._source.size_bytes else "files'"
            raise DefinitionError("disk", f"{size_text(disk)} is less than the {what} {size_text(size)}", "allow more")

    def _check_beside(self) -> None:
        """Check that no file lies where the program's own do: those, and their folders, are the compiler's user's."""
        own = self._source.files(self.language.file.source)
        folders = {folder for name in own for folder in PurePosixPath(name).parents} - {PurePosixPath()}
        for name in self._beside:
            if name in own or folders & set(PurePosixPath(name).parents):
                raise DefinitionError(name, "lies where the program's own files do", "give it another name or folder")

    def _check_stdin_name(self) -> None:
        if not (name := self._stdin_name):
            return
        check_plain_name(name, "the input file")
        if self._interactive:
            raise DefinitionError("the input file", "has to be there before the program starts", "give all of stdin")
        top = {each.partition("/")[0] for each in (*self._source.files(self.language.file.source), *self._beside)}
        if name in top:
            raise DefinitionError("the input file", f'"{name}" is a file of the program too', "rename one of them")

    # ------------------------------------------------------------------------- for callers

    def __iter__(self) -> Iterator[Event]:
        """Yield the events from here on; the run proceeds only while they are consumed."""
        return self._events

    def result(self, cancelled: threading.Event | None = None) -> Result:
        """Consume all events and return the result; once `cancelled` is set, stop the run."""
        for _ in self._events:
            if cancelled and cancelled.is_set():
                self.stop()
        assert self._result is not None
        return self._result

    def write(self, data: str | bytes) -> None:
        """Write more to the program's stdin, if the run was started with it left open.

        Blocks while more than `PENDING_BYTES` are not read yet. Does nothing after the end.
        """
        with self._stdin:
            while len(self._pending) > PENDING_BYTES and not self._over:
                self._stdin.wait()
            if not self._eof and not self._over:
                self._pending += data.encode() if isinstance(data, str) else data
                self._pump()

    @property
    def pending_bytes(self) -> int:
        """Bytes of stdin that the sandbox has not been sent yet."""
        return len(self._pending)

    def close_stdin(self) -> None:
        """Close stdin: the program reads end-of-file after what was written."""
        with self._stdin:
            self._eof = True
            self._pump()

    def stop(self) -> None:
        """Stop the run; safe at any time and from any thread."""
        if self._stop_asked is None:
            self._stop_asked = time.monotonic()
        if self._sent and self._sandbox:
            try:
                self._sandbox.line.send(frame(b"K"))
            except SandboxError:
                return  # the thread that iterates over the events reports it

    def followed_by(self, other: Run) -> None:
        """Let another run of the same program start when this one ends, without waiting for its result.

        It is the next run in this sandbox, or else to be withdrawn. Where the two differ in their limits, or the other
        one's stdin is large, it starts when its own events are consumed, like any run.
        """
        self._follower = other

    def withdraw(self) -> None:
        """Cancel this run, which follows another one and whose events nobody will consume."""
        if self._ahead_in:
            self._ahead_in.cancel_ahead(self, CLEAN_S)

    # ----------------------------------------------------------------------------- the run

    def _drive(self) -> Generator[Event, None, None]:
        began = time.perf_counter()
        try:
            # The sandbox that this source had before and the one that was parked may have gone away with their
            # engine. While no program has run, a new one does as well.
            for another in (True, True, False):
                sandbox = self._clean_sandbox()
                began = time.perf_counter()
                try:
                    result = yield from self._submission(sandbox)
                    break
                except (SandboxError, EngineError):
                    if not another or self._begun or self._stop_asked is not None:
                        raise
                    if sandbox.engine.pulse.lately_missed():
                        raise  # no other sandbox would do better
                    sandbox.close()
            if not sandbox.closed:
                sandbox.release()
        except RunnerBusy:
            raise
        except RunnerError as error:
            result = self._failed(error)
        except BaseException:
            # Ctrl+C, or the caller dropped the iterator: the program must not go on.
            if self._sandbox:
                self._sandbox.close()
            raise
        finally:
            with self._stdin:
                self._over = True
                self._stdin.notify_all()
            self.withdraw()
            if self._sandbox and self._give_back:
                self._give_back(self._sandbox)
        compiled_ms = result.compile.wall_ms if result.compile else 0.0
        overhead_ms = (time.perf_counter() - began) * 1000 - result.wall_ms - compiled_ms
        self._result = result.with_overhead(round(max(0.0, overhead_ms), 3))
        yield Finished(self._result)

    def _failed(self, error: RunnerError) -> Result:
        """Close the failed sandbox and return the result."""
        if self._stop_asked is not None:
            result = stopped_early(self.language, self.limits, None, error.failure if self._begun else None)
            if self._sandbox:
                self._sandbox.close(wait=False)
        else:
            result = internal_error(self.language.id, self.limits, error.failure)
            if self._sandbox:
                self._sandbox.close()
        if self._phase_now == "compile":
            return result
        return replace(result, stdout_bytes=bytes(self._written[b"O"]), stderr_bytes=bytes(self._written[b"E"]))

    def _clean_sandbox(self) -> Sandbox:
        """Return the sandbox, cleaned of the previous run, or another one if that is impossible."""
        self._sandbox = self._take()
        try:
            self._sandbox.clean(CLEAN_S, self)
        except SandboxError:
            self._sandbox.close()
            self._sandbox = self._take()
        return self._sandbox

    def _submission(self, sandbox: Sandbox) -> Generator[Event, None, Result]:
        language, limits = self.language, self.limits
        compile_limits = compile_bounds(language, sandbox.engine, limits)
        key = self._key() if language.file.compile else ""
        compiled = sandbox.compiled(key) if key else None
        cached = compiled is not None
        if key and compiled is None:
            compiled = yield from self._compile(sandbox, compile_limits, key)
            if not compiled.success:
                return judge(language, limits, compile_limits, compiled, None, cached=False)
            sandbox.remember(key, compiled)
        if self._stop_asked is not None:
            return stopped_early(language, limits, compiled)
        waits = self._may_wait(sandbox, limits)
        sandbox.bound(replace(limits, memory_bytes=limits.memory_bytes + sandbox.stdin_memory(len(self._known))))
        extra: dict[str, object] = ({"requires": key} if key else {}) | ({"waiting": 1} if waits else {})
        try:
            ran = yield from self._phase(sandbox, "run", limits, extra)
        except _NoProgramError as error:
            return no_program(judge(language, limits, compile_limits, compiled, None, cached=cached), error.failure)
        if ran is None:
            return (yield from self._submission(sandbox))
        sandbox.let_down |= waits and not ran.waited
        result = judge(language, limits, compile_limits, compiled, ran, cached=cached)
        if asked := self._options.get("collect"):
            # The result is known already: no failure here changes it.
            written = Collection(asked, self._beside)
            if sandbox.closed:  # the kernel killed its supervisor too
                written.lose()
            elif not written.receive(sandbox.line, lambda: self._stop_asked):
                sandbox.close(wait=self._stop_asked is None)
            result = replace(result, files=written.files, files_left_out=written.left_out)
        return result

    def _compile(self, sandbox: Sandbox, own: Limits, key: str) -> Generator[Event, None, Measurement]:
        """Compile, in the compiler's own bounds unless it fits into the program's limits; see `runner.bounds`."""
        tried = tried_bounds(self.language, own, self.limits) if self._try_first else None
        waiting = tried is not None and sandbox.waits_within(tried)
        if tried is None or not (waiting or self.language.file.compiler_fits):
            return (yield from self._compile_within(sandbox, own, key))
        output: list[Event] = []
        try:
            attempt = self._compile_within(sandbox, tried, key, waiting=waiting)
            ending = yield from _set_aside(attempt, Output, output)
            if self._stop_asked is not None or not needs_more(ending, tried, self.language):
                yield from output
                return ending
        except _NotWaitingError:
            sandbox.let_down = True
            return (yield from self._compile_within(sandbox, own, key))
        self._try_first = False
        sandbox.let_down = waiting and not ending.oom_kills
        if sandbox.closed:  # the kernel killed its supervisor too
            self._begun = False
            raise SandboxError("sandbox_gone", reason="")
        return (yield from _set_aside(self._compile_within(sandbox, own, key), Started, []))

    def _compile_within(
        self, sandbox: Sandbox, limits: Limits, key: str, *, waiting: bool = False
    ) -> Generator[Event, None, Measurement]:
        sandbox.bound(limits)
        ending = yield from self._phase(sandbox, "compile", limits, {"key": key} | ({"waiting": 1} if waiting else {}))
        if ending is None:
            return (yield from self._compile_within(sandbox, limits, key))
        return ending

    def _key(self) -> str:
        """Return the key of this source's compiled program."""
        file = self.language.file
        command = "\0".join((self.language.id, *file.compile, *sorted(map(str, file.env.items()))))
        return sha256(command.encode() + b"\0" + self._source.digest).hexdigest()

    def _phase(
        self, sandbox: Sandbox, phase: Phase, limits: Limits, extra: dict[str, object]
    ) -> Generator[Event, None, Measurement | None]:
        """Send one job and read its frames; return None if another process has used the sandbox since we did."""
        self._phase_now = phase
        compiling = phase == "compile"
        wall_ms = limits.compile_ms if compiling else limits.run_ms
        in_pipe = self._interactive or not (self._stdin_name or sandbox.takes_file(len(self._known)))
        piped = not compiling and in_pipe
        followed = not compiling and sandbox.take_ahead(self)
        if not followed:
            self._send(sandbox, self._job(sandbox, phase, limits, extra, piped=piped), phase, piped=piped)
        self._sent = True
        if self._stop_asked is not None:
            sandbox.line.send(frame(b"K"))
        self._written = {b"O": bytearray(), b"E": bytearray()}
        began, since = time.monotonic(), time.time()
        try:
            start_s = None if followed else START_S / min(1.0, sandbox.limits.cpus)
            return (yield from self._frames(sandbox, phase, wall_ms, piped, start_s))
        except SandboxError:
            if followed:
                self._begun = False  # alone in another sandbox it will be seen why
                raise
            if self._stop_asked is not None or not sandbox.ran_out_of_memory(since):
                raise
            sandbox.close()
            elapsed_ms = (time.monotonic() - began) * 1000
            return Measurement.without_supervisor(phase, elapsed_ms, *map(bytes, self._written.values()))
        finally:
            self._sent = self._reading = False

    def _may_wait(self, sandbox: Sandbox, limits: Limits) -> bool:
        """Return whether an interpreter waits in the sandbox that can take the program; see `waiting_job`."""
        words = self.language.file.run
        plain = not self._arguments and self._source.command(words, self.language.file.source, compiling=False) == words
        # Its stdin is a file, into which the supervisor copies the program's.
        small = len(self._known) <= SANDBOX.chunk_bytes and not (self._interactive or self._stdin_name)
        return plain and small and sandbox.waits_within(limits)

    def _job(self, sandbox: Sandbox, phase: Phase, limits: Limits, extra: dict[str, object], *, piped: bool) -> bytes:
        """Return the payload of X."""
        compiling = phase == "compile"
        wall_ms = limits.compile_ms if compiling else limits.run_ms
        file = self.language.file
        live = self._samples and not self._talks and file.line_buffered and not compiling
        settings: dict[str, object] = {
            "phase": phase,
            "wall_us": wall_ms * 1000,
            "cpu_us": _NO_CLOCK_US if compiling or limits.cpu_ms >= wall_ms * limits.cpus else limits.cpu_ms * 1000,
            "output_bytes": limits.output_bytes,
            "processes": limits.processes,
            "stack_bytes": COMPILE_STACK_BYTES if compiling else self.language.stack_bytes(limits.memory_bytes),
            "sample_us": SAMPLE_US if self._samples else 0,
            "stdin": "pipe" if piped else "file",
            **({"live": LIVE} if live else {}),
            "limits_in_force": sandbox.facts["limits_in_force"],
            **({} if compiling else self._asked_settings()),
            **extra,
        }
        words = self._source.command(file.compile if compiling else file.run, file.source, compiling=compiling)
        argv = self.language.command(words, limits.memory_bytes)
        argv += [] if compiling else self._arguments
        return job(settings, argv, self.language.environment(limits.memory_bytes))

    def _asked_settings(self) -> dict[str, object]:
        """Return the settings of X for our options: none unless there are any."""
        found: dict[str, object] = {}
        if self._talks:
            found["talks"] = 1
        if self._options.get("overflow") == "truncate":
            found["overflow"] = "truncate"
        if asked := self._options.get("collect"):
            found |= asked.settings()
        return found

    def _files(self, phase: Phase) -> dict[str, bytes]:
        """Return the files to send; a compiled program is already there, beside its source."""
        there = phase == "run" and self.language.file.compile
        return {} if there else self._source.files(self.language.file.source)

    def _send(self, sandbox: Sandbox, payload: bytes, phase: Phase, *, piped: bool) -> None:
        given = b"" if phase == "compile" else self._known
        with self._stdin:
            if piped and not self._interactive:
                self._pending[:], given = given, b""
            # Sent with the job, or the program would wait for a slow connection to the engine.
            ahead = self._stdin_ahead() if piped else b""
            beside = {} if phase == "compile" else self._beside
            sandbox.start(
                payload,
                self._files(phase),
                beside,
                given,
                ahead,
                stdin_name="" if phase == "compile" else self._stdin_name,
                cancelled=lambda: self._stop_asked is not None,
            )

    def _send_ahead(self, sandbox: Sandbox, running: Run) -> None:
        """Send our job to the sandbox in which another one runs, if the two differ in their input alone."""
        key = self._key() if self.language.file.compile else ""
        files = self._files("run")
        same = self.language == running.language and self._source == running._source and sandbox.fits(self.limits)
        # With few CPUs the supervisor is given more when a program is late; see `Sandbox.hurry`.
        bounded = sandbox.holds(self.limits) and self.limits.cpus >= FEW_CPUS
        size = len(self._known) + sum(map(len, (*files.values(), *self._beside.values())))
        if not same or not bounded or self._interactive or size > MOST_AHEAD_BYTES or self._stop_asked is not None:
            return
        if key and sandbox.compiled(key) is None:
            return
        payload = self._job(sandbox, "run", self.limits, {"requires": key} if key else {}, piped=False)
        self._ahead_in = sandbox
        sandbox.start_ahead(self, payload, files, self._beside, self._known, stdin_name=self._stdin_name)

    def _frames(
        self, sandbox: Sandbox, phase: Phase, wall_ms: int, piped: bool, start_s: float | None
    ) -> Generator[Event, None, Measurement | None]:
        deadline = time.monotonic() + wall_ms / 1000 + GRACE_S
        start_by = start_s and time.monotonic() + start_s
        late: float | None = None
        for received in sandbox.line.frames(deadline, pause_s=LOOK_S):
            if self._stop_asked is not None and time.monotonic() - self._stop_asked > STOP_S:
                raise SandboxError("sandbox_silent")
            if late and time.monotonic() > late:
                late = None
                sandbox.hurry()
            if received is None:
                if start_by and time.monotonic() > start_by:
                    raise SandboxError("sandbox_silent")
                continue
            letter, payload = received
            if letter in self._written:
                self._written[letter] += payload
                yield Output(phase, "stdout" if letter == b"O" else "stderr", payload)
            elif letter == b"U":
                yield _usage(phase, facts(payload))
            elif letter == b"S":
                self._begun, start_by = True, None
                late = time.monotonic() + wall_ms / 1000 + LATE_S
                with self._stdin:
                    del self._pending[: self._ahead]
                    self._window -= self._ahead
                    self._reading = piped
                    self._pump()
                if phase == "run" and self._follower and self._stop_asked is None:
                    self._follower._send_ahead(sandbox, self)
                yield Started(phase)
            elif letter == b"C":
                with self._stdin:
                    self._window += int.from_bytes(payload, "big")
                    self._pump()
            elif letter == b"D":
                return self._ended(sandbox, phase, facts(payload))
        raise AssertionError("frames ends by an exception only")

    def _ended(self, sandbox: Sandbox, phase: Phase, told: Mapping[str, str]) -> Measurement | None:
        error = told.get("error")
        if error == "changed":
            sandbox.forget()
        if error in ("changed", "cancelled"):  # only what was sent ahead is cancelled
            return None
        if error:
            raise self._refused(error, phase)
        return Measurement.from_facts(phase, told, *map(bytes, self._written.values()))

    def _refused(self, error: str, phase: Phase) -> Exception:
        """Return the error for a phase that the supervisor did not start."""
        if error == "busy":
            return RunnerBusy("busy")
        if error.startswith("waiting: "):
            return _NotWaitingError(error)
        facts = {"phase": phase, "reason": error, "file": str(self.language.folders[0] / "language.toml")}
        if not (found := _CANNOT_START.fullmatch(error)):
            return SandboxError("phase_failed", **facts)
        command, reason = found.groups()
        if phase == "run" and self.language.file.compile and command.startswith("./") and reason in _NO_PROGRAM:
            return _NoProgramError(Failure("cannot_start", {"phase": phase, "command": command, "reason": reason}))
        return SandboxError("cannot_start", command=command, **facts)

    # ------------------------------------------------------------------------------- stdin

    def _stdin_ahead(self) -> bytes:
        """Return the frames of stdin that go with the job; the caller holds `_stdin`."""
        self._ahead = len(self._pending[: self._window])
        self._eof_sent = self._eof and self._ahead == len(self._pending)
        return frame(b"I", bytes(self._pending[: self._ahead])) * (self._ahead > 0) + frame(b"Z") * self._eof_sent

    def _pump(self) -> None:
        """Send as much stdin as the window allows; the caller holds `_stdin`."""
        if self._reading and self._sandbox and (data := self._feed()):
            try:
                self._sandbox.line.send(data)
            except SandboxError:
                return  # as in `stop`

    def _feed(self) -> bytes:
        data = b""
        if self._pending and self._window:
            piece = bytes(self._pending[: self._window])
            del self._pending[: self._window]
            self._window -= len(piece)
            data = frame(b"I", piece)
            self._stdin.notify_all()
        if self._eof and not self._pending and not self._eof_sent:
            self._eof_sent = True
            data += frame(b"Z")
        return data


def _usage(phase: Phase, told: Mapping[str, str]) -> Usage:
    unread, rest = told.get("unread_bytes"), told.get("at_rest")
    return Usage(
        phase,
        unread_bytes=None if unread is None else int(unread),
        at_rest=None if rest is None else rest == "1",
        silent=told.get("silent") == "1",
        **figures_from(told),
    )


def _set_aside(
    phase: Generator[Event, None, Measurement], kind: type[Event], aside: list[Event]
) -> Generator[Event, None, Measurement]:
    """Yield the events of a phase, but add those of one kind to `aside`."""
    while True:
        try:
            event = next(phase)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # as the generator's type says
        if isinstance(event, kind):
            aside.append(event)
        else:
            yield event


class _NotWaitingError(Exception):
    """The compiler that waited cannot have the job."""


class _NoProgramError(Exception):
    """The compiler succeeded but made nothing that can be started: a library, say."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure)


def park(engine: Engine, image: str, language: Language, limits: Limits) -> Sandbox:
    """Park a sandbox with the limits of the language's first phase.

    Raises:
        ImageError, EngineError, SandboxError: it cannot be started.
    """
    first = first_bounds(language, engine, limits)
    return Sandbox.park(engine, image, language.id, first, run_limits=limits, settings=language.settings.sandbox)


def waiting_job(language: Language) -> bytes | None:
    """Return the payload of P for a language whose compiler or interpreter can wait, or None."""
    file, memory_bytes = language.file, language.limits.memory_bytes
    if not language.settings.sandbox.warm:
        return None
    if file.compiler_waits:
        words = [file.compiler_waits if word == file.source else word for word in file.compile]
        settings: dict[str, object] = {"phase": "compile", "stack_bytes": COMPILE_STACK_BYTES, "stdin": "pipe"}
    elif file.program_waits:
        words = file.run
        settings = {"phase": "run", "stack_bytes": language.stack_bytes(memory_bytes), "stdin": "file", "gate": GATE}
    else:
        return None
    return job(settings, language.command(words, memory_bytes), language.environment(memory_bytes))


def checked_arguments(arguments: Sequence[str]) -> list[str]:
    """Return the program's command-line arguments.

    Raises:
        DefinitionError: one contains a NUL.
    """
    if any("\0" in word for word in arguments):
        raise DefinitionError("an argument", "holds a NUL, which no command line can", "remove it")
    return list(arguments)
