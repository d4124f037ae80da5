"""The supervisor without an engine: stdin."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from foundation.units import MIB
from runner.protocol import facts, frame, stdin_file
from tests.support.supervisor import LAYOUTS, V2, Ended, Start, a_file

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


def test_stdin_in_a_file_is_the_next_program_s_alone(start: Start) -> None:
    host = start()
    given = os.urandom(200_000)
    host.send(b"".join(stdin_file(given)))
    first = host.run("cat; cat /dev/stdin | wc -c; stat -L -c %F/%a/%s /proc/self/fd/0")
    host.send(frame(b"S", b"short"))
    refused = host.run("cat", requires="another")
    second = host.run("cat; stat -L -c %F /proc/self/fd/0")

    assert first.stdout == given + b"200000\nregular file/444/200000\n"
    assert refused.facts == {"error": "changed"}
    assert second.stdout == b"regular empty file\n"
    assert not (host.control / "stdin").exists()


def test_stdin_may_be_a_file_of_its_own_name(start: Start) -> None:
    host = start()
    given = os.urandom(200_000)
    host.send(b"".join(stdin_file(given, "input.txt")))
    script = "cat input.txt; cat; tail -c 3 input.txt; stat -c %F/%a/%s input.txt"
    named = host.run(script)
    host.send(b"".join(stdin_file(b"plain")))
    plain = host.run("ls; cat")

    assert named.stdout == given + given[-3:] + b"regular file/444/200000\n"
    assert plain.stdout == b"plain"
    assert list(host.work.iterdir()) == []


def test_where_the_name_is_taken_the_job_is_refused(start: Start) -> None:
    host = start()
    host.send(a_file(b"F", "input.txt", b"source"))
    host.send(frame(b"J", b"input.txt"))
    refused = facts(host.read_until(b"D")[-1][1])

    assert refused == {"error": "input.txt: is there already"}
    assert host.run("cat input.txt").stdout == b"source"


@LAYOUTS
def test_stdin_in_a_file_is_not_the_program_s_memory(start: Start, layout: dict[str, str], version: str) -> None:
    host = start(layout)
    host.send(b"".join(stdin_file(bytes(100_000))))  # 25 pages
    host.send(host.job(["sleep", "600"], sample_us=1))
    sample = facts(host.read_until(b"U")[-1][1])
    host.count("memory.peak" if version == "2" else "memory/memory.max_usage_in_bytes", "9000000")
    host.send(frame(b"K"))
    ended = Ended(host.read_until(b"D"))

    assert sample["memory_bytes"] == str(4_000_000 - 25 * 4096)
    assert ended.facts["memory_bytes"] == str(9_000_000 - 25 * 4096)


def test_no_more_memory_is_reported_than_the_limit_in_force(start: Start) -> None:
    """What a program has mapped may be charged to others, which read it first."""
    host = start(V2 | {"memory.max": "1000", "memory.current": "900", "memory.stat": "file 0\nshmem 0"})

    assert int(host.run("true").facts["memory_bytes"]) == 1000


def test_stdin_is_credited_as_the_program_takes_it(start: Start) -> None:
    host = start()
    given = os.urandom(300_000)
    host.send(host.job(["sh", "-c", "until [ -e go ]; do sleep 0.01; done; cat"], stdin="pipe"))
    host.send(frame(b"I", given[:200_000]) + frame(b"I", given[200_000:]) + frame(b"Z"))
    host.send(frame(b"H"))
    early = Ended(host.read_until(b"R"))
    (host.work / "go").touch()
    ended = Ended(host.read_until(b"D"))

    assert 0 < early.taken <= MIB // 8  # a pipe, of the largest page size that there is, and no more
    assert early.taken + ended.taken == len(given)
    assert ended.stdout == given


def test_stdin_stays_open_until_the_host_ends_it(start: Start) -> None:
    host = start()
    host.send(host.job(["sh", "-c", "read line; echo got $line; cat; echo end"], stdin="pipe"))
    host.send(frame(b"I", b"one\n"))
    answer = host.read_until(b"O")[-1][1]
    host.send(frame(b"I", b"two\n"))
    second = host.read_until(b"O")[-1][1]
    host.send(frame(b"Z"))
    ended = Ended(host.read_until(b"D"))

    assert (answer, second, ended.stdout) == (b"got one\n", b"two\n", b"end\n")


def test_a_program_may_close_its_stdin(start: Start) -> None:
    host = start()
    host.send(host.job(["sh", "-c", "exec 0<&-; until [ -e go ]; do sleep 0.01; done; echo done"], stdin="pipe"))
    host.read_until(b"S")
    for _ in range(3):
        host.send(frame(b"I", b"x" * 100_000))
    host.ready()
    (host.work / "go").touch()

    assert Ended(host.read_until(b"D")).stdout == b"done\n"
