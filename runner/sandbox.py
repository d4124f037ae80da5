"""A sandbox: one container with our supervisor, parked until a job arrives.

Processes and privileges
    Process 1 is the supervisor (`runner/supervisor/`): root, but with the capabilities SETUID, SETGID and KILL alone.
    Compiler and program are its children, users 65533 and 65534, without any capability. The
    container has a read-only root, no network, no new privileges, no core dumps, private IPC, no
    log (a flood must not fill the host's disk), and three kinds of tmpfs: /app (the work folder,
    programs may be executed there), /tmp, and a folder for root alone.

Life
    The container is started and attached to before it is needed, so that submitting a job is one
    write. It ends when its stdin closes, whatever happens to this process, and removes itself.

The engine enforces the limits in `CREATE` of container.py, the supervisor the others.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from typing import Any

from foundation.limits import BY_NAME
from foundation.settings import SandboxSettings
from foundation.units import size_text
from languages import Limits
from runner import protocol, reaper, supervisor
from runner.container import (
    CHANGEABLE,
    CREATE,
    LIMITS_LABEL,
    MOST_STDIN_BYTES,
    SUPERVISOR_PROCESSES,
    check_held,
    create,
    described,
    find,
    gvisor,
    known,
    processes_held,
    remove,
    runtime,
    update,
)
from runner.engine import Engine, translate_errors
from runner.errors import AboveMachine, EngineError, RunnerBusy, SandboxError
from runner.line import Line
from runner.measurement import Measurement

PARK_TIMEOUT_S = 30.0
"""How long a container may take to start and answer."""
WARM_TIMEOUT_S = 120.0
"""How long a compiler or interpreter may take until it waits: nobody waits for that."""
SMALL_STDIN_BYTES = 1 << 18
"""Stdin up to this size costs the sandbox no more memory as a file than as a pipe with its window."""
PAGE_BYTES = 4096
"""The smallest amount of memory that is charged."""
FEW_CPUS = 0.5
"""Below this the supervisor may be seconds late: up to two, measured with 0.1."""
SAMPLE_US = 50_000
"""The interval of usage samples: twenty a second are enough for a curve."""
_CANCEL = protocol.frame(b"K") + protocol.frame(b"U")


class Sandbox:
    """A parked container, and the line to its supervisor.

    One thread at a time may run a job in it; others may send on the line meanwhile.
    """

    def __init__(
        self, engine: Engine, identifier: str, limits: Limits, connection: Any, *, runtime: str, joined: bool
    ) -> None:
        self.engine = engine
        self.id = identifier
        self.limits = limits
        """What the engine holds it to now; only the limits in `CREATE` count here."""
        self.runtime = runtime
        """The container's runtime: `runc`, `crun`, `runsc` (gVisor)…"""
        self.joined = joined
        """Another process made it; we joined it by `exec`."""
        self._used = joined
        """A job has left something in it, or may have."""
        self.facts: dict[str, str] = {}
        """What the supervisor reported when it was last ready."""
        self._idle = False
        """The supervisor has reported that it is ready for a job."""
        self._compiled: tuple[str, Measurement] | None = None
        """The key of what was compiled in it last, which the supervisor remembers too, and the measurement."""
        self.line = Line(engine, connection)
        """To its supervisor."""
        self._ahead: object = None
        """Whose job was sent ahead, to start when the one that runs has ended."""
        self._preparing = threading.Lock()
        self._wanted = False
        """It was taken for a run: no more preparing."""
        self.let_down = False
        """A compiler or interpreter that had waited in it was not there when its job came."""
        self.closed = False

    # ------------------------------------------------------------------------ making one

    @classmethod
    def park(
        cls,
        engine: Engine,
        image: str,
        language: str,
        limits: Limits,
        *,
        run_limits: Limits,
        settings: SandboxSettings,
    ) -> Sandbox:
        """Start a container and wait until its supervisor answers.

        It is held to `limits`; `run_limits` are noted in a label, for a process that joins it.

        Raises:
            ImageError: the image does not exist.
            EngineError, SandboxError: it could not be started.
        """
        made_from = described(engine, image, language, limits, run_limits=run_limits, settings=settings)
        with reaper.watch.making(engine.endpoint.host):
            identifier = create(engine, made_from)
            try:
                connection = _attached(engine, identifier)
                sandbox = cls(engine, identifier, limits, connection, runtime=runtime(engine, settings), joined=False)
            except BaseException:
                remove(engine, identifier)
                raise
            try:
                _start(engine, identifier)
            except BaseException:
                sandbox.close()
                raise
        return sandbox._greeted()._checked()

    @classmethod
    def leave_waiting(cls, engine: Engine, made_from: Mapping[str, Any]) -> str:
        """Start a container for another process, which will `attach` to it; return its id.

        Nobody is attached to it now: when the first client goes away, its stdin closes.

        Raises:
            ImageError: the image does not exist.
            EngineError: it could not be started.
        """
        with reaper.watch.making(engine.endpoint.host):
            identifier = create(engine, made_from)
            try:
                _start(engine, identifier)
            except BaseException:
                remove(engine, identifier)
                raise
        return identifier

    @classmethod
    def attach(cls, engine: Engine, identifier: str, limits: Limits, *, runtime: str) -> Sandbox:
        """Attach to a sandbox that waits for its first client: from now on it is as if this process had parked it.

        Raises:
            EngineError, SandboxError: it is gone, or not held to `limits`.
        """
        connection = _attached(engine, identifier)
        return cls(engine, identifier, limits, connection, runtime=runtime, joined=False)._greeted()._checked()

    @classmethod
    def join(cls, engine: Engine, identifier: str) -> tuple[Sandbox, str, Limits]:
        """Join a sandbox that another process made; also return its language and the limits it was made with.

        Raises:
            UnknownRunner: there is no such sandbox.
        """
        found = find(engine, identifier)
        host = found["HostConfig"]
        labels = found["Config"]["Labels"]
        run_limits = Limits(**json.loads(labels[LIMITS_LABEL]))
        named = host.get("Runtime") or ""
        limits = run_limits
        if not gvisor(named):
            limits = replace(
                run_limits,
                memory_bytes=host["Memory"],
                cpus=host["NanoCpus"] / 1e9,
                # The supervisor that `exec` starts is one more process.
                processes=host["PidsLimit"] - SUPERVISOR_PROCESSES - 1,
            )
        with translate_errors(engine.endpoint):
            started = engine.api.exec_create(found["Id"], supervisor.command(), stdin=True, user="0:0", workdir="/app")
            connection = engine.api.exec_start(started["Id"], socket=True)
        joined = cls(engine, found["Id"], limits, connection, runtime=named, joined=True)
        return joined._greeted(), labels[reaper.LABEL], run_limits

    def _greeted(self) -> Sandbox:
        try:
            self.line.send(protocol.frame(b"H"))
            self.wait_ready(PARK_TIMEOUT_S)
        except BaseException:
            self.close()
            raise
        return self

    def _checked(self) -> Sandbox:
        try:
            check_held(self.facts["limits_in_force"], self.facts["cgroup"], self.limits)
        except BaseException:
            self.close()
            raise
        return self

    def wait_ready(self, timeout_s: float) -> None:
        """Wait until it is ready for a job.

        Raises:
            SandboxError: it went away, does not answer, or cannot be cleaned.
        """
        for received in self.line.frames(time.monotonic() + timeout_s):
            assert received is not None
            letter, payload = received
            if letter == b"R":
                self.facts = protocol.facts(payload)
                self._idle = True
                if self.facts.get("clean") != "1":
                    raise SandboxError("sandbox_dirty")
                return

    # ------------------------------------------------- a compiler or an interpreter that waits

    def prepare(self, job: bytes, limits: Limits) -> None:
        """Let what P asks for get ready and wait in it, and then hold it to these limits, which its job will have.

        If none waits in the end, its limits stay as they are. Another thread may call `stop_preparing` meanwhile.

        Args:
            job: the payload of P.
            limits: what the program may use.

        Raises:
            EngineError, SandboxError: as `bound`.
        """
        with self._preparing:
            if self._wanted or self.fixed or self.joined or self._used:
                return
            self._idle = False
            self.line.send(protocol.frame(b"P", job))
            if self._wanted:  # since the look above
                self.line.send(protocol.frame(b"N"))
            self.wait_ready(WARM_TIMEOUT_S)
            if self.waiting and not self._wanted:
                self.bound(limits)

    def stop_preparing(self) -> None:
        """Take it as it is: what is not ready yet is ended."""
        self._wanted = True
        if self._preparing.locked():
            with suppress(SandboxError):  # whoever uses it finds out
                self.line.send(protocol.frame(b"N"))
        with self._preparing:
            return

    @property
    def waiting(self) -> bool:
        """Whether a compiler or an interpreter waits in it for the first job."""
        return self.facts.get("waiting") == "1"

    @property
    def prepared(self) -> bool:
        """Whether one waits in it under the limits of its job."""
        return self.waiting and not self._preparing.locked()

    def waits_within(self, limits: Limits) -> bool:
        """Return whether one waits in it that would have these limits."""
        return self.waiting and _changeable(limits) == _changeable(self.limits)

    # ---------------------------------------------------------------------------- its jobs

    def clean(self, timeout_s: float, owner: object = None) -> None:
        """Wait until everything that the job before left behind is gone, and no job sent ahead but the owner's is left.

        Raises:
            SandboxError: as `wait_ready`.
        """
        if not self._idle:
            self.wait_ready(timeout_s)
        if self._ahead is not None and self._ahead is not owner:
            self.line.send(_CANCEL)
            self._ahead = None
            self.wait_ready(timeout_s)
            self.facts["mine"] = "0"

    def takes_file(self, stdin_bytes: int) -> bool:
        """Whether so much stdin can be a file: in gVisor, a large one would be part of the program's memory."""
        return stdin_bytes <= (SMALL_STDIN_BYTES if self.fixed else MOST_STDIN_BYTES)

    def stdin_memory(self, stdin_bytes: int) -> int:
        """Return by how much the memory limit has to be raised, so that such a file is not charged to the program."""
        if stdin_bytes <= SMALL_STDIN_BYTES or not self.takes_file(stdin_bytes):
            return 0
        return -(-stdin_bytes // PAGE_BYTES) * PAGE_BYTES

    def start(
        self,
        job: bytes,
        files: Mapping[str, bytes],
        beside: Mapping[str, bytes],
        stdin: bytes,
        ahead: bytes,
        *,
        stdin_name: str = "",
        cancelled: Callable[[], bool],
    ) -> None:
        """Start a job.

        Args:
            job: the payload of X.
            files: all that it finds in /app; if there are none, what was there before.
            beside: files that are removed again after this job.
            stdin: what it finds in the file that is its stdin.
            stdin_name: the name of that file in /app, instead of stdin; "": it is stdin.
            ahead: frames to send right after it, or a slow connection to the engine would be its waiting time.
            cancelled: whether to give up while a large `stdin`, or large files, are sent.

        Raises:
            SandboxError: it went away, or `cancelled`.
            EngineError: the engine hangs.
        """
        pieces = chain(self._files(files, beside), protocol.stdin_file(stdin, stdin_name))
        self._idle = False
        before = b""
        for piece in pieces:
            before += piece
            if len(before) > SMALL_STDIN_BYTES:
                self.line.send_unless(cancelled, before)
                before = b""
        self.line.send(before + protocol.frame(b"X", job) + ahead)

    def _files(self, files: Mapping[str, bytes], beside: Mapping[str, bytes]) -> Iterator[bytes]:
        if files:
            yield protocol.frame(b"W") * self._used
            self._used, self._compiled = True, None
        for letter, given in ((b"F", files), (b"A", beside)):
            for name, raw in given.items():
                yield from protocol.file_frames(letter, name, raw)

    def start_ahead(
        self,
        owner: object,
        job: bytes,
        files: Mapping[str, bytes],
        beside: Mapping[str, bytes],
        stdin: bytes,
        *,
        stdin_name: str = "",
    ) -> None:
        """Send the owner's job while another one runs: it starts when that one has ended and the sandbox is clean.

        The sandbox is released in between, as after any submission.

        Raises:
            SandboxError: it went away.
        """
        self._ahead = owner
        frames = b"".join(chain(self._files(files, beside), protocol.stdin_file(stdin, stdin_name)))
        self.line.send(protocol.frame(b"U") + frames + protocol.frame(b"X", job))

    def take_ahead(self, owner: object) -> bool:
        """Return whether the owner's job was sent ahead; from now on it is the one that runs."""
        if self._ahead is not owner:
            return False
        self._ahead, self._idle = None, False
        return True

    def cancel_ahead(self, owner: object, timeout_s: float) -> None:
        """Stop the owner's job if it was sent ahead, and wait for its end; if that does not come, close the sandbox."""
        if self._ahead is owner and not self.closed:
            try:
                self.clean(timeout_s)
            except (SandboxError, EngineError):
                self.close()

    def remember(self, key: str, compiled: Measurement) -> None:
        """Remember the compile phase of this key until other files are written."""
        self._compiled = key, compiled

    def compiled(self, key: str) -> Measurement | None:
        """Return how the compile phase of this key went, or None if its program is not there any more."""
        # In gVisor a program can put another file in the place of what was compiled: it obeys no sticky bit.
        if self._compiled and self._compiled[0] == key and not self.fixed:
            return self._compiled[1]
        return None

    def ran_out_of_memory(self, since: float) -> bool:
        """Return whether the kernel has killed for memory in it since then (`time.time`), as the engine reports.

        For a sandbox that went away: while the kernel still frees a killed program's memory, the
        supervisor's next page may get it killed too (or the program has lowered its own OOM score
        below the supervisor's), and nobody is left to report.

        Raises:
            EngineError: the engine does not answer.
        """
        with translate_errors(self.engine.endpoint):
            seen = self.engine.api.events(
                since=int(since),
                until=int(time.time()) + 1,
                filters={"container": self.id, "event": "oom"},
                decode=True,
            )
            return any(event["timeNano"] / 1e9 >= since for event in seen)

    # ------------------------------------------------------------------- changing, ending

    @property
    def fixed(self) -> bool:
        """Whether none of its limits can be changed, as under gVisor."""
        return gvisor(self.runtime)

    def fits(self, limits: Limits) -> bool:
        """Return whether it is open and can be held to these limits: not every limit of a container can be changed."""
        return not self.closed and fits(self.limits, limits, self.runtime)

    def holds(self, limits: Limits) -> bool:
        """Return whether it is held to the memory, cpus and processes of these limits."""
        return _changeable(limits) == _changeable(self.limits)

    def bound(self, limits: Limits) -> None:
        """Change its memory, cpus and processes if they differ from those in force.

        No other process can run a program in it until `release`.

        Raises:
            RunnerBusy: another process is running one.
            EngineError: the engine refused, or the kernel holds it to more.
            SandboxError: it went away.
        """
        if self.holds(limits):
            return
        self.clean(PARK_TIMEOUT_S)
        if self.facts["mine"] != "1":
            self._ask(b"B")
        if self.facts["mine"] != "1":
            raise RunnerBusy("busy")
        try:
            self._update(limits)
        except EngineError as refusal:
            if refusal.kind == "removing" or not known(self.engine, self.id):
                raise self.line.gone() from refusal
            raise
        self._ask(b"H")
        check_held(self.facts["limits_in_force"], self.facts["cgroup"], self._held(limits))

    def _update(self, limits: Limits) -> None:
        held = self._held(limits)
        update(self.engine, self.id, held, processes_held(held.processes + SUPERVISOR_PROCESSES, self.runtime))
        self.limits = limits

    def _held(self, limits: Limits) -> Limits:
        """Return limits that include the supervisor that `exec` started, if it did."""
        return replace(limits, processes=limits.processes + self.joined)

    def hurry(self) -> None:
        """Give it a whole processor: the supervisor, which must end the program now, shares the program's CPU limit."""
        if self.limits.cpus < FEW_CPUS and not self.fixed:
            with suppress(EngineError):  # then it is as slow as it is
                self._update(replace(self.limits, cpus=1.0))

    def forget(self) -> None:
        """Forget its state: another process has used it, so what we compiled may be gone and the limits changed."""
        self._compiled = None
        self.limits = replace(self.limits, memory_bytes=0)

    def release(self) -> None:
        """Let other processes use it: the submission is over.

        Raises:
            SandboxError: it went away.
        """
        if self._ahead is None:
            self.facts["mine"] = "0"
            self.line.send(protocol.frame(b"U"))

    def _ask(self, letter: bytes) -> None:
        """Send a frame that is answered by R, and wait for the answer."""
        self.clean(PARK_TIMEOUT_S)
        self.line.send(protocol.frame(letter))
        self.wait_ready(PARK_TIMEOUT_S)

    def linger(self, seconds: int) -> None:
        """Let it outlive this process by so much idle time."""
        if not self.closed:
            try:
                self.line.send(protocol.frame(b"L", str(seconds).encode()))
            except SandboxError:
                return  # gone already

    def leave(self) -> None:
        """Close the connection, so that it ends and the engine removes it, but do not wait for that."""
        if not self.closed:
            self.closed = True
            self.line.close()

    def close(self, *, wait: bool = True) -> None:
        """End it; the engine removes the container. Safe to call twice, and from any thread.

        Without `wait` this happens in another thread: whoever stops a run must not wait for an engine that may hang.
        """
        if self.closed:
            return
        self.closed = True
        if self.joined:
            self.line.close()
        elif wait:
            self._end()
        else:
            threading.Thread(target=self._end, name="close").start()

    def _end(self) -> None:
        # If the engine is gone or hangs, closing stdin ends the sandbox.
        if not self.engine.pulse.lately_missed():
            with suppress(EngineError):
                remove(self.engine, self.id)
        self.line.close()


def fits(held: Limits, limits: Limits, runtime: str) -> bool:
    """Return whether a sandbox of this runtime that is held to `held` can be held to `limits`."""
    changeable = () if gvisor(runtime) else CHANGEABLE
    fixed = {BY_NAME[name].key for name in CREATE if name not in changeable}
    return all(getattr(held, key) == getattr(limits, key) for key in fixed)


def _attached(engine: Engine, identifier: str) -> Any:
    with translate_errors(engine.endpoint):
        return engine.upgrade(f"/containers/{identifier}/attach", stdin=1, stdout=1, stderr=1, stream=1)


def _start(engine: Engine, identifier: str) -> None:
    with translate_errors(engine.endpoint):
        engine.call("POST", f"/containers/{identifier}/start")


def _changeable(limits: Limits) -> list[float]:
    return [getattr(limits, BY_NAME[name].key) for name in CHANGEABLE]


def check_host(engine: Engine, limits: Limits) -> None:
    """Check that the machine has as much as the limits allow.

    Raises:
        AboveMachine: it has less.
    """
    info = engine.info
    if limits.memory_bytes > info.memory_bytes > 0:
        raise AboveMachine(
            "memory",
            f"{size_text(limits.memory_bytes)} is more than the {size_text(info.memory_bytes)} of the engine's machine",
            "allow less",
        )
    if limits.cpus > info.cpus:
        raise AboveMachine(
            "cpus", f"{limits.cpus:g} is more than the {info.cpus} of the engine's machine", "allow less"
        )
    if limits.disk_bytes > info.memory_bytes > 0:
        raise AboveMachine(
            "disk",
            f"{size_text(limits.disk_bytes)} is more than the {size_text(info.memory_bytes)} of the engine's machine",
            "allow less: the sandbox's disk is in memory",
        )
