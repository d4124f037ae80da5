"""The connection to a supervisor, over a real socket with a test at its other end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest

from foundation.units import MIB
from runner.client import Client
from runner.container import GVISOR_THREADS, processes_held
from runner.engine import Endpoint, Engine
from runner.errors import SandboxError
from runner.protocol import ENGINE_HEAD, frame
from runner.sandbox import Sandbox
from tests.runner.test_verdict import LIMITS
from tests.support.clock import LONG_S


@pytest.fixture
def ends() -> Iterator[tuple[Sandbox, socket.socket]]:
    """A sandbox's host side, and the socket that its supervisor would have."""
    here, there = socket.socketpair()
    # `joined`: closing it asks no engine to remove anything.
    engine = Engine(Client(base_url="unix:///no-such-engine", version="1.41"), Endpoint("", ""))
    sandbox = Sandbox(engine, "id", LIMITS, here, runtime="runc", joined=True)
    with there:
        yield sandbox, there
        sandbox.close()


def from_supervisor(*frames: tuple[bytes, bytes], stream: int = 1) -> bytes:
    """Frames as the engine passes them on."""
    sent = b"".join(frame(*each) for each in frames)
    return ENGINE_HEAD.pack(stream, len(sent)) + sent


def soon() -> float:
    return time.monotonic() + LONG_S


def test_frames_come_in_order(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    supervisor.sendall(from_supervisor((b"S", b""), (b"O", b"hello")) + from_supervisor((b"D", b"status 0\n")))

    assert list(islice(sandbox.frames(soon()), 3)) == [(b"S", b""), (b"O", b"hello"), (b"D", b"status 0\n")]


def test_while_nothing_comes_there_is_a_pause_to_look_around(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, _ = ends

    assert next(sandbox.frames(soon(), pause_s=0.01)) is None


def test_a_supervisor_that_says_nothing_until_the_deadline_is_a_sandbox_error(
    ends: tuple[Sandbox, socket.socket],
) -> None:
    sandbox, _ = ends

    with pytest.raises(SandboxError, match="does not answer"):
        next(sandbox.frames(time.monotonic() + 0.05))


def test_a_connection_that_ends_is_a_sandbox_error(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    supervisor.close()

    with pytest.raises(SandboxError, match="the sandbox went away"):
        next(sandbox.frames(soon()))


def test_the_supervisors_last_complaint_is_the_reason(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    words = b"first\nthe disk melted at line 3\n"
    supervisor.sendall(ENGINE_HEAD.pack(2, len(words)) + words)
    supervisor.close()

    with pytest.raises(SandboxError, match=r"^the sandbox failed: the disk melted at line 3$"):
        next(sandbox.frames(soon()))


def test_a_sandbox_that_cannot_be_cleaned_takes_no_job(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    supervisor.sendall(from_supervisor((b"R", b"clean 0\n")))

    with pytest.raises(SandboxError, match="could not be cleaned"):
        sandbox.wait_ready(5)


def test_a_clean_sandbox_is_idle_with_its_facts(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    supervisor.sendall(from_supervisor((b"O", b"left over"), (b"R", b"clean 1\ncgroup 2\n")))

    sandbox.wait_ready(5)

    sandbox.clean(0)  # waits for no second answer
    assert sandbox.facts == {"clean": "1", "cgroup": "2"}


def test_a_closed_sandbox_may_be_closed_again(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, _ = ends

    sandbox.close()
    sandbox.close()

    with pytest.raises(SandboxError):
        sandbox.send(b"H")


def test_sending_may_take_longer_than_a_receivers_pause(ends: tuple[Sandbox, socket.socket]) -> None:
    """256 KiB of stdin to an engine that is busy for 0.3 s must arrive whole."""
    sandbox, supervisor = ends
    next(sandbox.frames(soon(), pause_s=0.05))
    arrived = bytearray()

    def read_late() -> None:
        time.sleep(0.3)
        supervisor.settimeout(LONG_S)
        while len(arrived) < MIB and (piece := supervisor.recv(1 << 16)):
            arrived.extend(piece)

    reader = threading.Thread(target=read_late)
    reader.start()
    try:
        sandbox.send(b"x" * MIB)
    finally:
        sandbox.close()
        reader.join()

    assert len(arrived) == MIB


def test_what_came_in_time_is_not_lost_by_a_caller_who_takes_it_late(ends: tuple[Sandbox, socket.socket]) -> None:
    sandbox, supervisor = ends
    supervisor.sendall(from_supervisor((b"D", b"status 0\n")))

    assert next(sandbox.frames(time.monotonic() - 1)) == (b"D", b"status 0\n")


@pytest.mark.parametrize("runtime", ["runc", "/usr/bin/runsc"])
@pytest.mark.parametrize(
    ("asked", "by_all"),
    [({}, True), ({"memory_bytes": 1 << 20}, False), ({"processes": 1}, False), ({"cpus": 0.5}, False)],
)
def test_only_gvisor_cannot_be_held_to_other_limits(
    ends: tuple[Sandbox, socket.socket], runtime: str, asked: dict[str, int], by_all: bool
) -> None:
    sandbox, _ = ends
    sandbox.runtime = runtime

    assert sandbox.fits(replace(LIMITS, **asked)) is (by_all or runtime == "runc")
    assert not sandbox.fits(replace(LIMITS, disk_bytes=1))


def test_gvisor_has_room_for_its_own_threads() -> None:
    assert processes_held(65, "runc") == 65
    assert processes_held(65, "runsc") == 2 * 65 + GVISOR_THREADS
