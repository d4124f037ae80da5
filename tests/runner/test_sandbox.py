"""A sandbox's own state, over a real socket with a test in the place of its supervisor."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from runner.container import GVISOR_THREADS, processes_held
from runner.errors import SandboxError
from runner.sandbox import Sandbox
from tests.runner.test_line import ENGINE, from_supervisor
from tests.runner.test_verdict import LIMITS


@pytest.fixture
def ends() -> Iterator[tuple[Sandbox, socket.socket]]:
    """A sandbox's host side, and the socket that its supervisor would have."""
    here, there = socket.socketpair()
    # `joined`: closing it asks no engine to remove anything.
    sandbox = Sandbox(ENGINE, "id", LIMITS, here, runtime="runc", joined=True)
    with there:
        yield sandbox, there
        sandbox.close()


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
        sandbox.line.send(b"H")


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
