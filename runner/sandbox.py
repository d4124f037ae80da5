"""A sandbox: one container with our supervisor in it, parked until a job comes.

Processes and privileges
    Process 1 is the supervisor (`runner/supervisor/`): root, but with the capabilities SETUID, SETGID and KILL alone.
    Compiler and program are its children, users 65533 and 65534, without any capability. The
    container has a read-only root, no network, no new privileges, no core dumps, private IPC, no
    log (a flood must not fill the host's disk), and three kinds of tmpfs: /app (the work folder,
    programs may be executed there), /tmp, and a folder for root alone.

Life
    The container is started before it is needed and attached to; handing over a job is one
    write. It ends when its stdin closes, whatever became of us, and removes itself.

A limit is enforced by the engine where `CREATE` in container.py names it and by the supervisor otherwise.
"""

from __future__ import annotations

import json
import select
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
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
    find,
    gvisor,
    known,
    processes_held,
    remove,
    runtime,
    update,
)
from runner.engine import Engine, does_not_answer, translate_errors
from runner.errors import AboveMachine, EngineError, RunnerBusy, SandboxError
from runner.measurement import Measurement

PARK_TIMEOUT_S = 30.0
"""How long a container may take to start and answer."""
SILENCE_S = 1.0
"""After how much silence the engine is pinged: a program that sleeps is silent too, an engine that hangs for ever."""
RECEIVE_BYTES = 1 << 18
SMALL_STDIN_BYTES = 1 << 18
"""Stdin up to here costs the sandbox no more memory as a file than a pipe and what is sent ahead of it would."""
PAGE_BYTES = 4096
"""What memory is charged in, at least."""
FEW_CPUS = 0.5
"""Below it the supervisor may come seconds late: with 0.1, measured, up to two."""
SAMPLE_US = 50_000
"""Between two usage samples of a running program: twenty a second are enough for a curve."""


class Sandbox:
    """A parked container, and the connection to its supervisor.

    One thread at a time may run a job in it; `send` may be called by others meanwhile.
    """

    def __init__(
        self, engine: Engine, identifier: str, limits: Limits, connection: Any, *, runtime: str, joined: bool
    ) -> None:
        self.engine = engine
        self.id = identifier
        self.limits = limits
        """What the engine holds it to now; only memory, cpus, processes and disk count here."""
        self.runtime = runtime
        """What runs its container: `runc`, `crun`, `runsc` (gVisor)…"""
        self.joined = joined
        """Another process made it; we came in by `exec`."""
        self._used = joined
        """A job has left something in it, or may have."""
        self.facts: dict[str, str] = {}
        """What the supervisor said when it last was ready."""
        self._idle = False
        """It has said that it can take a job."""
        self._compiled: tuple[str, Measurement] | None = None
        """What was compiled in it last: its name, which the supervisor remembers too, and how that went."""
        self._connection = connection
        self._socket = getattr(connection, "_sock", connection)
        self._decoder = protocol.Decoder()
        self._ready: deque[tuple[bytes, bytes]] = deque()
        self._sending = threading.Lock()
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

        It is held to `limits`; `run_limits` are noted on it, for a process that joins it.

        Raises:
            ImageError: the image is not there.
            EngineError, SandboxError: it could not be started.
        """
        with reaper.watch.making(engine.endpoint.host):
            identifier = create(engine, image, language, limits, run_limits=run_limits, settings=settings)
            try:
                with translate_errors(engine.endpoint):
                    where = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
                    connection = engine.api.attach_socket(identifier, where)
                sandbox = cls(engine, identifier, limits, connection, runtime=runtime(engine, settings), joined=False)
            except BaseException:
                remove(engine, identifier)
                raise
            try:
                with translate_errors(engine.endpoint):
                    engine.api.start(identifier)
            except BaseException:
                sandbox.close()
                raise
        sandbox._greeted()
        try:
            check_held(sandbox.facts["limits_in_force"], sandbox.facts["cgroup"], limits)
        except BaseException:
            sandbox.close()
            raise
        return sandbox

    @classmethod
    def join(cls, engine: Engine, identifier: str) -> tuple[Sandbox, str, Limits]:
        """Come into a sandbox that another process made; also says its language, and the limits it was made with.

        Raises:
            UnknownRunner: there is no sandbox of ours with that id.
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
            self.send(protocol.frame(b"H"))
            self.wait_ready(PARK_TIMEOUT_S)
        except BaseException:
            self.close()
            raise
        return self

    # --------------------------------------------------------------------- talking to it

    def send(self, data: bytes) -> None:
        """Send frames.

        Raises:
            SandboxError: it went away.
        """
        try:
            with self._sending:
                self._socket.sendall(data)
        except OSError as error:
            raise self._gone(error) from error

    def frames(self, until: float, *, pause_s: float | None = None) -> Iterator[tuple[bytes, bytes] | None]:
        """Yield the supervisor's frames; with `pause_s`, None whenever nothing came for so long.

        Raises:
            SandboxError: it went away, or sent nothing until `until` (`time.monotonic`).
            EngineError: nothing comes, and the engine hangs.
        """
        heard = time.monotonic()
        while True:
            while self._ready:
                yield self._ready.popleft()
                heard = time.monotonic()
            now = time.monotonic()
            if not self._readable(min(max(until - now, 0), pause_s or SILENCE_S)):
                if now >= until:
                    raise SandboxError("sandbox_silent")
                if now - heard >= SILENCE_S and self.engine.pulse.missed(heard):
                    raise does_not_answer(self.engine.endpoint)
                if pause_s is not None:
                    yield None
                continue
            try:
                received = self._socket.recv(RECEIVE_BYTES)
            except OSError as error:
                raise self._gone(error) from error
            if not received:
                raise self._gone(None)
            self._ready.extend(self._decoder.feed(received))

    def _readable(self, timeout_s: float) -> bool:
        if getattr(self._socket, "pending", int)():
            return True  # TLS has bytes that the kernel no longer knows of
        return self._ready_for(select.POLLIN, timeout_s)

    def _ready_for(self, event: int, timeout_s: float) -> bool:
        # Not the socket's own time-out: that would bound a `sendall` of another thread too.
        waiting = select.poll()
        try:
            waiting.register(self._socket, event)
            return bool(waiting.poll(timeout_s * 1000))
        except (OSError, ValueError):
            return True  # closed meanwhile: recv and send say so

    def wait_ready(self, timeout_s: float) -> None:
        """Wait until it can take a job.

        Raises:
            SandboxError: it went away, does not answer, or cannot be cleaned any more.
        """
        for received in self.frames(time.monotonic() + timeout_s):
            assert received is not None
            letter, payload = received
            if letter == b"R":
                self.facts = protocol.facts(payload)
                self._idle = True
                if self.facts.get("clean") != "1":
                    raise SandboxError("sandbox_dirty")
                return

    # ---------------------------------------------------------------------------- its jobs

    def clean(self, timeout_s: float) -> None:
        """Wait until everything that the job before left behind is gone.

        Raises:
            SandboxError: as `wait_ready`.
        """
        if not self._idle:
            self.wait_ready(timeout_s)

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
        cancelled: Callable[[], bool],
    ) -> None:
        """Start a job.

        Args:
            job: the payload of X.
            files: all that it finds in /app; if there are none, what was there before.
            beside: files that are removed again after this job.
            stdin: what it finds in the file that is its stdin.
            ahead: frames to send right after it, or a slow connection to the engine would be its waiting time.
            cancelled: whether to give up while a large `stdin` is sent.

        Raises:
            SandboxError: it went away, or `cancelled`.
            EngineError: the engine hangs.
        """
        before = b""
        if files:
            before = protocol.frame(b"W") * self._used
            before += b"".join(protocol.file_frame(b"F", name, raw) for name, raw in files.items())
            self._used, self._compiled = True, None
        before += b"".join(protocol.file_frame(b"A", name, raw) for name, raw in beside.items())
        self._idle = False
        for piece in protocol.stdin_file(stdin):
            before += piece
            if len(before) > SMALL_STDIN_BYTES:
                self._send_in_time(before, cancelled)
                before = b""
        self.send(before + protocol.frame(b"X", job) + ahead)

    def _send_in_time(self, data: bytes, cancelled: Callable[[], bool]) -> None:
        began = time.monotonic()
        while not self._ready_for(select.POLLOUT, SILENCE_S):
            if cancelled():
                raise SandboxError("cancelled", what="sending stdin")
            if self.engine.pulse.missed(began):
                raise does_not_answer(self.engine.endpoint)
        if cancelled():
            raise SandboxError("cancelled", what="sending stdin")
        self.send(data)

    def remember(self, key: str, compiled: Measurement) -> None:
        """Keep how the compile phase of this key went, until other files are written."""
        self._compiled = key, compiled

    def compiled(self, key: str) -> Measurement | None:
        """Return how the compile phase of this key went, or None if its program is not there any more."""
        # In gVisor a program can put another file in the place of what was compiled: it obeys no sticky bit.
        if self._compiled and self._compiled[0] == key and not self.fixed:
            return self._compiled[1]
        return None

    def _gone(self, error: OSError | None) -> SandboxError:
        complaint = bytes(self._decoder.complaints).decode(errors="replace").strip().splitlines()
        if complaint:
            return SandboxError("sandbox_failed", reason=complaint[-1])
        return SandboxError("sandbox_gone", reason=f" ({error})" if error else "")

    def ran_out_of_memory(self, since: float) -> bool:
        """Whether the engine saw the kernel kill for memory in it, since a `time.time`.

        For a sandbox that went away: while the kernel still frees what a killed program had, the
        supervisor's own next page may get it killed too (or the program has put itself behind the
        supervisor in the kernel's order), and nobody is left to report.

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
        """Not even its memory, cpus and processes can be changed: it is gVisor's."""
        return gvisor(self.runtime)

    def fits(self, limits: Limits) -> bool:
        """Whether it is open and can be held to those: no engine changes all limits, and gVisor changes none."""
        changeable = () if self.fixed else CHANGEABLE
        held = {BY_NAME[name].key for name in CREATE if name not in changeable}
        return not self.closed and all(getattr(self.limits, key) == getattr(limits, key) for key in held)

    def bound(self, limits: Limits) -> None:
        """Hold it to other memory, cpus and processes, if they differ from those in force.

        Nobody else's program runs in it meanwhile, nor until `release`.

        Raises:
            RunnerBusy: another process's does.
            EngineError: the engine refused, or the kernel holds it to more.
            SandboxError: it went away.
        """
        if _changeable(limits) == _changeable(self.limits):
            return
        if self.facts["mine"] != "1":
            self._ask(b"B")
        if self.facts["mine"] != "1":
            raise RunnerBusy("busy")
        try:
            self._update(limits)
        except EngineError as refusal:
            if refusal.kind == "removing" or not known(self.engine, self.id):
                raise self._gone(None) from refusal
            raise
        self._ask(b"H")
        check_held(self.facts["limits_in_force"], self.facts["cgroup"], self._held(limits))

    def _update(self, limits: Limits) -> None:
        held = self._held(limits)
        update(self.engine, self.id, held, processes_held(held.processes + SUPERVISOR_PROCESSES, self.runtime))
        self.limits = limits

    def _held(self, limits: Limits) -> Limits:
        """With the supervisor that `exec` started, where it is ours."""
        return replace(limits, processes=limits.processes + self.joined)

    def hurry(self) -> None:
        """Give it a processor: the supervisor, which has to end the program now, shares the program's own part."""
        if self.limits.cpus < FEW_CPUS and not self.fixed:
            with suppress(EngineError):  # then it takes as long as it takes
                self._update(replace(self.limits, cpus=1.0))

    def forget(self) -> None:
        """Another process has used it: what we compiled may be gone, and `bound` sets its limits anew."""
        self._compiled = None
        self.limits = replace(self.limits, memory_bytes=0)

    def release(self) -> None:
        """The submission is over: another process may use it.

        Raises:
            SandboxError: it went away.
        """
        self.facts["mine"] = "0"
        self.send(protocol.frame(b"U"))

    def _ask(self, letter: bytes) -> None:
        """Send a frame that R answers, and take the answer."""
        self.clean(PARK_TIMEOUT_S)
        self.send(protocol.frame(letter))
        self.wait_ready(PARK_TIMEOUT_S)

    def linger(self, seconds: int) -> None:
        """Have it outlive this process by so much idle time."""
        if not self.closed:
            try:
                self.send(protocol.frame(b"L", str(seconds).encode()))
            except SandboxError:
                return  # gone already

    def close(self, *, wait: bool = True) -> None:
        """End it; the engine removes the container. Safe to call twice, and from any thread.

        Without `wait` the engine is asked for that later: whoever stops a run does not wait for one that may hang.
        """
        if self.closed:
            return
        self.closed = True
        if self.joined:
            self._disconnect()
        elif wait:
            self._end()
        else:
            threading.Thread(target=self._end, name="close").start()

    def _end(self) -> None:
        # Without an engine, or with one that hangs: its stdin closes now, which ends it.
        if not self.engine.pulse.lately_missed():
            with suppress(EngineError):
                remove(self.engine, self.id)
        self._disconnect()

    def _disconnect(self) -> None:
        # The response that docker-py keeps beside the socket goes first: later it would fail to.
        for part in (getattr(self._connection, "_response", None), self._connection, self._socket):
            if part is not None:
                with suppress(OSError):
                    part.close()


def _changeable(limits: Limits) -> list[float]:
    return [getattr(limits, BY_NAME[name].key) for name in CHANGEABLE]


def check_host(engine: Engine, limits: Limits) -> None:
    """See that the machine has what the limits allow.

    Raises:
        AboveMachine: it has not.
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
