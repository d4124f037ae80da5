"""Stdin: a file where it is known in advance, a pipe where somebody types."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from foundation.units import MIB
from runner import Runner
from runner.sandbox import SMALL_STDIN_BYTES

KIND = "import os, stat; print('file' if stat.S_ISREG(os.fstat(0).st_mode) else 'pipe')"
COUNT = "import sys\nn = 0\nwhile piece := sys.stdin.buffer.read(65536): n += len(piece)\nprint(n)"
CHANGES = """
import os
tries = {
    "write": lambda: os.write(0, b"x"),
    "reopen": lambda: open("/proc/self/fd/0", "r+b"),
    "empty": lambda: open("/dev/stdin", "wb"),
    "truncate": lambda: os.truncate("/proc/self/fd/0", 0),
    "mode": lambda: os.chmod("/proc/self/fd/0", 0o777),
    "link": lambda: os.link("/proc/self/fd/0", "/tmp/kept", follow_symlinks=True),
}
for name, attempt in tries.items():
    try:
        attempt()
        print(name, "DONE")
    except OSError:
        print(name, "refused")
print(open("/dev/stdin").read())
"""
POINTERS = r"""
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
    char line[16], *map = mmap(NULL, 8, PROT_READ, MAP_PRIVATE, 0, 0);
    if (map == MAP_FAILED || !fgets(line, sizeof line, stdin)) return 1;
    printf("%s%.3s\n", line, map);
    rewind(stdin);
    printf("%c", getchar());
    printf("%ld\n", (long)lseek(0, 0, SEEK_END));
    return 0;
}
"""
# Node makes a pipe non-blocking as soon as it is looked at; the second read then fails with EAGAIN, now and then.
NODE = """
process.stdin;
const bytes = require('fs').readFileSync(0);
console.log(bytes.length);
"""


def test_known_stdin_is_a_file_and_a_pipe_stays_one(python: Runner) -> None:
    known, empty = python.run(KIND, "x"), python.run(KIND)
    run = python.start(KIND, None)
    run.close_stdin()

    assert (known.stdout, empty.stdout, run.result().stdout) == ("file\n", "file\n", "pipe\n")


def test_a_program_can_seek_in_its_stdin_and_map_it(c: Runner) -> None:
    assert c.run(POINTERS, "abc\ndefg\n").stdout == "abc\nabc\na9\n"


def test_a_program_cannot_change_its_stdin(python: Runner) -> None:
    lines = python.run(CHANGES, "as it was").stdout.splitlines()

    assert lines == [f"{name} refused" for name in ("write", "reopen", "empty", "truncate", "mode", "link")] + [
        "as it was"
    ]


def test_every_case_has_its_own_stdin_from_its_beginning(python: Runner) -> None:
    cases = ["one", "two", "", "x" * 300_000, "last"]
    report = python.run_cases("import sys; sys.stdin.read(3); print(sys.stdin.read())", cases)

    assert [result.stdout for result in report.results] == [f"{case[3:]}\n" for case in cases]


def test_node_reads_all_of_a_large_stdin_whatever_touched_it(runner_of: Callable[[str], Runner]) -> None:
    node = runner_of("javascript")

    seen = {node.run(NODE, b"x" * 169_000).stdout for _ in range(10)}

    assert seen == {"169000\n"}


def test_a_large_stdin_is_not_charged_to_the_program(python: Runner) -> None:
    limits = {"memory": "32m"}
    small = python.run(COUNT, b"x", limits=limits)
    large = python.run(COUNT, b"x" * (48 * MIB), limits=limits)

    assert (large.verdict, large.stdout) == ("ok", f"{48 * MIB}\n")
    assert large.limits.memory_bytes == 32 * MIB
    assert large.memory_bytes
    assert small.memory_bytes
    assert abs(large.memory_bytes - small.memory_bytes) < 4 * MIB


@pytest.mark.parametrize("stdin_bytes", [SMALL_STDIN_BYTES, 48 * MIB])
def test_with_a_large_stdin_the_memory_limit_is_what_it_was(python: Runner, stdin_bytes: int) -> None:
    hungry = "block = b'x' * (40 << 20); print(len(block))"
    result = python.run(hungry, b"x" * stdin_bytes, limits={"memory": "32m"})

    assert result.verdict == "memory_limit"
    assert python.run("print(b'x' * 3)", limits={"memory": "32m"}).verdict == "ok"


def test_a_run_after_a_large_stdin_has_its_own_limit_again(python: Runner) -> None:
    hungry = "block = b'x' * (40 << 20); print(len(block))"
    python.run(COUNT, b"x" * (48 * MIB), limits={"memory": "32m"})

    assert python.run(hungry, limits={"memory": "32m"}).verdict == "memory_limit"


def test_a_run_can_be_stopped_while_a_large_stdin_is_on_its_way(python: Runner) -> None:
    run = python.start(
        "print('begun', flush=True); import time; time.sleep(60)", bytes(256 * MIB), timeouts={"run_ms": 60_000}
    )
    stopper = threading.Timer(0.1, run.stop)
    stopper.start()

    result = run.result()
    stopper.join()

    assert result.stopped
    assert python.run("print('still here')").stdout == "still here\n"


def test_more_than_a_file_may_hold_comes_through_a_pipe(python: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runner.sandbox.MOST_STDIN_BYTES", 1000)
    result = python.run(f"{KIND}\n{COUNT}", b"x" * 1_000_000)

    assert result.stdout == "pipe\n1000000\n"


def test_known_stdin_is_there_before_the_program_starts(python: Runner) -> None:
    assert python.run("import os; print(os.fstat(0).st_size)", bytes(32 * MIB)).stdout == f"{32 * MIB}\n"
