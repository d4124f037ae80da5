"""The supervisor without an engine: clocks."""

from __future__ import annotations

import shutil
import sys

import pytest

from runner.protocol import facts, frame
from tests.support.clock import LONG_S
from tests.support.supervisor import LAYOUTS, Ended, Start, running, wait_for

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


def test_the_wall_clock_stops_a_program(start: Start) -> None:
    ended = start().run("echo begun; sleep 600", wall_us=100_000)

    assert ended.facts["stopped"] == "time"
    assert ended.facts["status"] == "9"
    assert int(ended.facts["wall_us"]) >= 100_000
    assert ended.stdout == b"begun\n"


def test_a_program_that_never_stops_writing_is_stopped_by_its_clock(start: Start) -> None:
    assert start().run("exec yes", wall_us=200_000, output_bytes=1 << 40).facts["stopped"] == "time"


def test_a_sample_of_a_program_that_talks_says_how_much_of_its_stdin_it_has_not_read(start: Start) -> None:
    host = start()
    host.send(host.job(["sh", "-c", "read line; echo $line; sleep 600"], stdin="pipe", talks=1, sample_us=1))
    assert facts(host.read_until(b"U")[-1][1])["unread_bytes"] == "0"
    host.send(frame(b"I", b"one\n"))
    assert host.read_until(b"O")[-1][1] == b"one\n"
    host.send(frame(b"I", b"two\n"))
    unread = "0"
    while unread == "0":
        told = facts(host.read_until(b"U")[-1][1])
        unread = told["unread_bytes"]
    assert unread == "4"
    assert told["at_rest"] in ("0", "1")  # of all processes of this machine

    host.send(frame(b"Z"))
    while "unread_bytes" in told:
        told = facts(host.read_until(b"U")[-1][1])


@LAYOUTS
def test_the_cpu_clock_counts_the_sandbox_s_control_group(start: Start, layout: dict[str, str], version: str) -> None:
    host = start(layout)
    host.send(host.job(["sleep", "600"], cpu_us=5_000_000, sample_us=1))
    host.read_until(b"U")

    def spend(us: int) -> None:
        if version == "2":
            host.count("cpu.stat", f"usage_usec {us}")
        else:
            host.count("cpuacct/cpuacct.usage", f"{us * 1000}")

    spend(5_900_000)
    below = 0
    while below < 4_000_000:  # its own CPU time is taken off, a few milliseconds
        below = int(facts(host.read_until(b"U")[-1][1])["cpu_us"])
    spend(15_000_000)
    ended = Ended(host.read_until(b"D"))

    assert below <= 4_900_000
    assert ended.facts["stopped"] == "cpu"
    assert 5_000_000 <= int(ended.facts["cpu_us"]) <= 14_000_000


def test_a_program_can_be_stopped(start: Start) -> None:
    host = start()
    host.send(host.job(["sleep", "600"]))
    host.read_until(b"S")
    host.send(frame(b"K"))

    assert Ended(host.read_until(b"D")).facts["stopped"] == "stop"


def test_a_supervisor_whose_host_goes_away_takes_the_program_along(start: Start) -> None:
    host = start()
    host.send(host.job(["sh", "-c", "echo $$; exec sleep 600"]))
    pid = int(host.read_until(b"O")[-1][1])
    assert host.process.stdin

    host.process.stdin.close()

    assert host.process.wait(LONG_S) == 0
    wait_for(lambda: not running(pid))
