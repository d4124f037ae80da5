"""The supervisor without an engine: counters."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from runner import supervisor
from runner.protocol import facts, frame
from tests.support.clock import LONG_S
from tests.support.supervisor import LAYOUTS, LIMIT, V1, V2, Ended, Start

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


@pytest.fixture
def part() -> Callable[[str], str]:
    """Return what runs some Perl after the part that reads the counters, and gives its output."""

    def run(asked: str) -> str:
        text = (Path(supervisor.__file__).parent / "counters.pl").read_text()
        ran = subprocess.run(
            ["perl", "-e", text + asked, *supervisor.command()[3:]],
            check=True,
            capture_output=True,
            text=True,
            timeout=LONG_S,
        )
        assert ran.stderr == ""
        return ran.stdout

    return run


@LAYOUTS
def test_limits_and_use_are_those_of_the_control_group(start: Start, layout: dict[str, str], version: str) -> None:
    host = start(layout)
    ready = host.ready()
    host.send(host.job(["sleep", "600"], sample_us=1))
    sample = facts(host.read_until(b"U")[-1][1])
    events = {"memory.events": "oom_kill 5", "memory/memory.oom_control": "oom_kill 5"}
    events |= {"pids.events": "max 8", "pids/pids.events": "max 8"}
    events |= {"memory.peak": "9000000", "memory/memory.max_usage_in_bytes": "9000000"}
    for name, content in events.items():
        if name in layout:
            host.count(name, content)
    host.send(frame(b"K"))
    ended = Ended(host.read_until(b"D"))

    assert ready["cgroup"] == version
    assert ready["limits_in_force"].split()[:3] == ["104857600", "65", "100000"]
    assert sample["memory_bytes"] == "4000000"  # in use, less files, but for shared memory
    assert sample["processes"] == "2"  # all but the supervisor
    assert ended.facts["oom_kills"] == "2"
    assert ended.facts["forks_refused"] == "1"
    assert ended.facts["memory_bytes"] == "9000000"


def test_cpu_times_are_read_again_when_something_came_between_the_two(part: Callable[[str], str]) -> None:
    """As when the host of a virtual machine takes its processor away for a moment."""
    asked = """
        my ($at, @own) = (0, 0, 30_000, 30_000, 30_010);
        no warnings 'redefine';
        *clock_us = sub { return $own[$at++] };
        *cpu_us = sub { return 40_000 + $at };
        print join ' ', cpu_times();
    """

    assert part(asked) == "40003 30010"


def test_what_is_cheap_to_read_is_read_when_the_program_writes(start: Start) -> None:
    host = start(tick_s=600)  # the clocks and all other counters never
    script = "until [ -e one ]; do sleep 0.01; done; echo; until [ -e two ]; do sleep 0.01; done"
    host.send(host.job(["sh", "-c", script]))
    host.read_until(b"S")
    host.count("pids.current", "9")
    (host.work / "one").touch()
    host.read_until(b"O")
    host.count("pids.current", "3")
    (host.work / "two").touch()

    assert Ended(host.read_until(b"D")).facts["processes"] == "8"


def test_memory_in_sockets_counts_where_the_control_group_leaves_it_out(start: Start, tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    (tmp_path / "net/sockstat").write_text("sockets: used 3\nTCP: inuse 2 orphan 0\nUDP: inuse 0 mem 0\n")
    (tmp_path / "net/tcp").write_text(
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt\n"
        "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000005 00:00000000 00000000\n"  # listens: no bytes
        "   1: 0100007F:1F90 0100007F:D431 01 00000000:07000000 00:00000000 00000000\n"
    )
    host = start(V1)
    host.send(host.job(["sleep", "600"], sample_us=1))
    frames = host.read_until(b"D")
    ended = Ended(frames)

    assert ended.facts["stopped"] == "memory"
    assert LIMIT < 0x07000000
    assert ended.facts["sockets_bytes"] == ended.facts["memory_bytes"] == str(LIMIT), "no figure is above its limit"
    assert {facts(body)["memory_bytes"] for letter, body in frames if letter == b"U"} == {str(LIMIT)}


def test_packets_without_a_route_are_counted(start: Start, tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    counters = tmp_path / "net/snmp"
    counters.write_text("Ip: Forwarding OutNoRoutes\nIp: 1 2\n")
    ended = start().run(f"printf 'Ip: Forwarding OutNoRoutes\\nIp: 1 5\\n' > {counters}")

    assert ended.facts["unrouted"] == "3"


def test_without_a_control_group_nothing_is_claimed(start: Start) -> None:
    host = start({"job/file": ""})  # as gVisor shows it
    ready = host.ready()
    ended = host.run("true")

    assert ready["cgroup"] == "0"
    assert ready["limits_in_force"] == "? ? ? ?"
    assert ended.facts.keys().isdisjoint({"oom_kills", "forks_refused", "processes", "unrouted"})


@pytest.mark.parametrize(
    ("usage", "waits", "stopped"),
    [
        (104_000_000, 1000, "thrash"),
        (104_000_000, 0, "stop"),  # files read in the ordinary way
        (80_000_000, 1000, "stop"),  # memory is not full
    ],
)
def test_a_program_that_only_reads_its_own_pages_again_is_stopped(
    start: Start, usage: int, waits: int, stopped: str
) -> None:
    host = start(V2 | {"memory.current": str(usage)}, thrash_us=1)
    host.send(host.job(["sleep", "600"], sample_us=1))
    host.read_until(b"U")

    host.count("memory.stat", f"file 0\nshmem 0\nworkingset_refault_file 200000\npgmajfault {waits}")
    for _ in range(3):
        if stopped == "stop":
            host.read_until(b"U")
    host.send(frame(b"K") if stopped == "stop" else b"")

    assert Ended(host.read_until(b"D")).facts["stopped"] == stopped
