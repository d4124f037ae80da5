"""The ways to run the program that are measured here, in this process.

Each is a context manager: what stays open is opened before and closed after, and what it gives runs
the program once and says how long that took.
"""

from __future__ import annotations

import io
import json
import socket
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from languages import Language, Limits
from runner import Runner
from runner.container import CREATE, remove
from runner.engine import Engine
from runner.pool import Pool
from runner.reaper import OWNER_LABEL, watch

SOURCE = "print(input())"
NOBODY = "65534:65534"
"""The user that the supervisor runs programs as."""
PARKING_S = 30.0
ATTACH = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}

Sample = Callable[[str], float]
"""Runs the program once with a line of stdin; returns the milliseconds it took."""


class Wrong(Exception):
    """A run did not give what it should: then its time means nothing."""


class NotRun(Exception):
    """A peer that cannot be measured, and why."""


@dataclass(frozen=True)
class Bench:
    """What all ways have in common."""

    engine: Engine
    language: Language
    image: str

    @property
    def limits(self) -> Limits:
        """What the program may use."""
        return self.language.limits


def tell(words: str) -> None:
    """Say what happens now; the table alone goes to stdout."""
    print(words, file=sys.stderr, flush=True)


def since(began: float) -> float:
    """Milliseconds from a moment of `time.perf_counter` until now."""
    return (time.perf_counter() - began) * 1000


def nothing_waits(language: Language) -> Language:
    """Return the language with neither a compiler nor an interpreter that waits, as after `[sandbox] warm = false`."""
    sandbox = msgspec.structs.replace(language.settings.sandbox, warm=False)
    return replace(language, settings=msgspec.structs.replace(language.settings, sandbox=sandbox))


# -------------------------------------------------------------------------------------------- ours


def checked(got: object, line: str, message: str = "") -> None:
    """See that a run was good: exit status 0 and the line on stdout.

    Args:
        message: what the sandbox says of it.

    Raises:
        Wrong: it was not.
    """
    expected = (0, f"{line}\n")
    if got != expected:
        raise Wrong(f"a run gave {got!r} and not {expected!r} {message}".strip())


@contextmanager
def parked(bench: Bench) -> Iterator[Sample]:
    """`Runner.run` on a runner held open, which wipes its sandbox between two runs."""
    with Runner(bench.language, engine=bench.engine) as runner:

        def sample(line: str) -> float:
            began = time.perf_counter()
            result = runner.run(SOURCE, f"{line}\n")
            ms = since(began)
            checked((result.exit_code, result.stdout), line, result.message)
            return ms

        yield sample


@contextmanager
def pooled(bench: Bench) -> Iterator[Sample]:
    """A run in a sandbox that was parked in the pool and that nobody has used, as in the app.

    The source is another one each time; the same one again would get its old sandbox back.
    """
    with Pool(bench.engine) as pool:
        pool.park(bench.language)

        def sample(line: str) -> float:
            source = f"{SOURCE}  # {line}"
            began = time.perf_counter()
            result = pool.start(bench.language, source, f"{line}\n").result()
            ms = since(began)
            checked((result.exit_code, result.stdout), line, result.message)
            # The pool refills after a run: that must be over before anything else is measured.
            deadline = time.monotonic() + PARKING_S
            while not pool.parked(bench.language):
                if time.monotonic() > deadline:
                    raise Wrong(f"the pool has parked no sandbox for {PARKING_S:g} s")
                time.sleep(0.01)
            return ms

        yield sample


# -------------------------------------------------------------------------------- Docker by hand


@contextmanager
def container(bench: Bench, command: list[str], *, read_only: bool = True) -> Iterator[str]:
    """A container that is made, not started, with the limits of a sandbox; its id. Removed at the end."""
    api = bench.engine.api
    host: dict[str, Any] = {
        "CapDrop": ["ALL"],
        "SecurityOpt": ["no-new-privileges"],
        "NetworkMode": "none",
        "ReadonlyRootfs": read_only,
        "LogConfig": {"Type": "none", "Config": {}},
    }
    for arguments in CREATE.values():
        host |= arguments(bench.limits, bench.engine.info)
    if not read_only:
        del host["Tmpfs"]  # see `seed`
    with watch.making(bench.engine.endpoint.host):  # so that a killed benchmark leaves nothing either
        made = api.create_container(
            bench.image,
            entrypoint=command,
            command=[],
            stdin_open=True,
            user=NOBODY,
            working_dir="/tmp" if read_only else "/app",  # one that the program's user can write to
            environment={"HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8"},
            labels={OWNER_LABEL: watch.owner},
            host_config=host,
        )
    try:
        yield made["Id"]
    finally:
        remove(bench.engine, made["Id"])


class Stream:
    """The hijacked connection of an attach or exec call."""

    def __init__(self, connection: Any) -> None:
        from docker.utils.socket import frames_iter

        self._connection = connection  # its end would close the socket
        self._socket: socket.socket = getattr(connection, "_sock", connection)
        self._frames = frames_iter(self._socket, tty=False)  # type: ignore[no-untyped-call]  # so in types-docker

    def send(self, line: str, *, last: bool = False) -> None:
        """Send a line of stdin; `last`: and then end-of-file."""
        self._socket.sendall(f"{line}\n".encode())
        if last:
            self._socket.shutdown(socket.SHUT_WR)

    def line(self) -> str:
        """What comes up to the end of a line."""
        text = b""
        while not text.endswith(b"\n"):
            _, piece = next(self._frames, (0, b""))
            if not piece:
                raise Wrong(f"a container ended early: {text.decode(errors='replace')}")
            text += piece
        return text.decode()

    def rest(self) -> str:
        """All of stdout until it ends."""
        return b"".join(piece for stream, piece in self._frames if stream == 1).decode()

    def close(self) -> None:
        """Hang up."""
        self._connection.close()
        self._socket.close()


@contextmanager
def bare(bench: Bench) -> Iterator[Sample]:
    """The process alone, started and timed inside a container: see `benchmarks/bare.py`."""
    loop = (Path(__file__).parent / "bare.py").read_text()
    argv = bench.language.command(bench.language.file.run, bench.limits.memory_bytes)
    command = ["python3", "-c", loop, bench.language.file.source, SOURCE, *argv]
    with container(bench, command) as identifier:
        stream = Stream(bench.engine.api.attach_socket(identifier, ATTACH))
        bench.engine.api.start(identifier)

        def sample(line: str) -> float:
            stream.send(line)
            answer = json.loads(stream.line())
            checked((answer["status"], answer["stdout"]), line)
            return float(answer["ms"])

        try:
            yield sample
        finally:
            stream.close()


@contextmanager
def seed(bench: Bench) -> Iterator[Sample]:
    """A sleeping container; each run uploads the source as an archive and starts it with `exec`.

    The engine uploads nothing to a read-only root or a tmpfs, so the work folder is on the
    container's disk. That runs leave files and processes behind is not mended here; it would cost
    one more `exec` for each.
    """
    api = bench.engine.api
    argv = bench.language.command(bench.language.file.run, bench.limits.memory_bytes)
    with container(bench, ["sleep", "infinity"], read_only=False) as identifier:
        api.start(identifier)

        def sample(line: str) -> float:
            began = time.perf_counter()
            api.put_archive(identifier, "/app", archive(bench.language.file.source))
            made = api.exec_create(identifier, argv, stdin=True, user=NOBODY, workdir="/app")
            stream = Stream(api.exec_start(made["Id"], socket=True))
            stream.send(line, last=True)
            stdout = stream.rest()
            status = api.exec_inspect(made["Id"])["ExitCode"]
            ms = since(began)
            stream.close()
            checked((status, stdout), line)
            return ms

        yield sample


def archive(name: str) -> bytes:
    """The source as the engine takes it."""
    content = SOURCE.encode()
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        tar.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


@contextmanager
def cold(bench: Bench) -> Iterator[Sample]:
    """A container for each run alone; to make and to remove it is part of the time.

    The source stands in its command, which is quicker than an upload.
    """
    api = bench.engine.api

    def sample(line: str) -> float:
        began = time.perf_counter()
        with container(bench, ["python3", "-c", SOURCE]) as identifier:
            stream = Stream(api.attach_socket(identifier, ATTACH))
            api.start(identifier)
            stream.send(line, last=True)
            stdout = stream.rest()
            status = api.wait(identifier)["StatusCode"]
        ms = since(began)
        stream.close()
        checked((status, stdout), line)
        return ms

    yield sample
