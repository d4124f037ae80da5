"""The line to a supervisor, over a real socket with a test at its other end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from itertools import islice

import pytest

from foundation.units import MIB
from runner.client import Client
from runner.engine import Endpoint, Engine
from runner.errors import SandboxError
from runner.line import Line
from runner.protocol import ENGINE_HEAD, frame
from tests.support.clock import LONG_S

ENGINE = Engine(Client(base_url="unix:///no-such-engine", version="1.41"), Endpoint("", ""))


@pytest.fixture
def ends() -> Iterator[tuple[Line, socket.socket]]:
    """Our end, and the supervisor's."""
    here, there = socket.socketpair()
    line = Line(ENGINE, here)
    with there:
        yield line, there
        line.close()


def from_supervisor(*frames: tuple[bytes, bytes], stream: int = 1) -> bytes:
    """Frames as the engine passes them on."""
    sent = b"".join(frame(*each) for each in frames)
    return ENGINE_HEAD.pack(stream, len(sent)) + sent


def soon() -> float:
    return time.monotonic() + LONG_S


def test_frames_come_in_order(ends: tuple[Line, socket.socket]) -> None:
    line, supervisor = ends
    supervisor.sendall(from_supervisor((b"S", b""), (b"O", b"hello")) + from_supervisor((b"D", b"status 0\n")))

    assert list(islice(line.frames(soon()), 3)) == [(b"S", b""), (b"O", b"hello"), (b"D", b"status 0\n")]


def test_while_nothing_comes_there_is_a_pause_to_look_around(ends: tuple[Line, socket.socket]) -> None:
    line, _ = ends

    assert next(line.frames(soon(), pause_s=0.01)) is None


def test_a_supervisor_that_says_nothing_until_the_deadline_is_a_sandbox_error(
    ends: tuple[Line, socket.socket],
) -> None:
    line, _ = ends

    with pytest.raises(SandboxError, match="does not answer"):
        next(line.frames(time.monotonic() + 0.05))


def test_a_connection_that_ends_is_a_sandbox_error(ends: tuple[Line, socket.socket]) -> None:
    line, supervisor = ends
    supervisor.close()

    with pytest.raises(SandboxError, match="the sandbox went away"):
        next(line.frames(soon()))


def test_the_supervisors_last_complaint_is_the_reason(ends: tuple[Line, socket.socket]) -> None:
    line, supervisor = ends
    words = b"first\nthe disk melted at line 3\n"
    supervisor.sendall(ENGINE_HEAD.pack(2, len(words)) + words)
    supervisor.close()

    with pytest.raises(SandboxError, match=r"^the sandbox failed: the disk melted at line 3$"):
        next(line.frames(soon()))


def test_sending_may_take_longer_than_a_receivers_pause(ends: tuple[Line, socket.socket]) -> None:
    """256 KiB of stdin to an engine that is busy for 0.3 s must arrive whole."""
    line, supervisor = ends
    next(line.frames(soon(), pause_s=0.05))
    arrived = bytearray()

    def read_late() -> None:
        time.sleep(0.3)
        supervisor.settimeout(LONG_S)
        while len(arrived) < MIB and (piece := supervisor.recv(1 << 16)):
            arrived.extend(piece)

    reader = threading.Thread(target=read_late)
    reader.start()
    try:
        line.send(b"x" * MIB)
    finally:
        line.close()
        reader.join()

    assert len(arrived) == MIB


def test_what_came_in_time_is_not_lost_by_a_caller_who_takes_it_late(ends: tuple[Line, socket.socket]) -> None:
    line, supervisor = ends
    supervisor.sendall(from_supervisor((b"D", b"status 0\n")))

    assert next(line.frames(time.monotonic() - 1)) == (b"D", b"status 0\n")
