"""The supervisor without an engine: an interpreter that waits at the gate for its program."""

from __future__ import annotations

import os
import shutil
import signal
import sys

import pytest

from foundation.units import MIB
from runner.protocol import facts, frame, job, stdin_file
from tests.support.supervisor import Ended, Host, Start, a_file, running, wait_for

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)
GATE = 100
INTERPRETER = """
$| = 1;
if (open my $gate, '+<&=', 100) {
    open my $pid, '>', "$ENV{CONTROL}/pid"; print $pid $$; close $pid;
    BEFORE; print "ready\\n"; sysread $gate, $watched, 1; HANG; close $gate;
}
open my $program, '<', 'main.x'; print "watched ", $watched // $ENV{LIVE} // 0, ", ", <$program>, ": ", <STDIN>, "\\n";
print "no gate\\n" unless open my $gate, '+<&=', 100;
print -f STDIN ? "a file\\n" : "no file\\n";
"""


def words(before: str = "", hang: str = "") -> list[str]:
    return ["perl", "-e", INTERPRETER.replace("BEFORE", before).replace("HANG", hang)]


def wait(host: Host, argv: list[str], **settings: object) -> dict[str, str]:
    asked = {"phase": "run", "stack_bytes": 8 * MIB, "stdin": "file", "gate": GATE} | settings
    host.send(frame(b"P", job(asked, argv, {"CONTROL": str(host.control)})))
    return facts(host.read_until(b"R")[-1][1])


def run(host: Host, argv: list[str], stdin: bytes = b"", **settings: object) -> Ended:
    host.send(a_file(b"F", "main.x", b"text") + b"".join(stdin_file(stdin)))
    host.send(host.job(argv, {"CONTROL": str(host.control)}, **{"waiting": 1} | settings))
    ended = Ended(host.read_until(b"D"))
    ended.ready = facts(host.read_until(b"R")[-1][1])
    return ended


def pid_of(host: Host) -> int:
    return int((host.control / "pid").read_text())


def test_it_gets_its_program_and_stdin_and_no_gate_is_left(start: Start) -> None:
    host = start()
    ready = wait(host, words())
    ended = run(host, words(), b"1 2 3")

    assert ready["waiting"] == "1"
    assert ended.stdout == b"watched 0, text: 1 2 3\nno gate\na file\n"
    assert (ended.facts["status"], ended.facts["waited"]) == ("0", "1")
    assert "waiting" not in ended.ready
    assert not (host.control / "stdin").exists()


def test_one_that_is_started_for_its_job_finds_the_same(start: Start) -> None:
    host = start()
    ended = run(host, words(), b"1 2 3")

    assert ended.stdout == b"watched 0, text: 1 2 3\nno gate\na file\n"
    assert "waited" not in ended.facts


@pytest.mark.parametrize("waits", [True, False])
def test_it_hears_whether_somebody_watches(start: Start, waits: bool) -> None:
    host = start()
    wait(host, words()) if waits else None

    assert run(host, words(), live="LIVE").stdout.startswith(b"watched 1, ")


@pytest.mark.parametrize(
    ("settings", "stdin"),
    [({"stack_bytes": 4 * MIB}, b"in"), ({}, b"x" * 70_000)],
    ids=["another stack", "a long stdin"],
)
def test_a_job_that_is_another_one_is_started_without_it(
    start: Start, settings: dict[str, object], stdin: bytes
) -> None:
    host = start()
    wait(host, words())
    pid = pid_of(host)
    ended = run(host, words(), stdin, **settings)

    assert ended.stdout == b"watched 0, text: " + stdin + b"\nno gate\na file\n"
    assert "waited" not in ended.facts
    assert not running(pid)


def test_a_program_that_is_talked_to_is_started_without_it(start: Start) -> None:
    host = start()
    wait(host, words())
    host.send(a_file(b"F", "main.x", b"text"))
    host.send(host.job(words(), {"CONTROL": str(host.control)}, waiting=1, stdin="pipe") + frame(b"Z"))
    ended = Ended(host.read_until(b"D"))

    assert ended.stdout == b"watched 0, text: \nno gate\nno file\n"


@pytest.mark.parametrize("before", ["exit 1", "print 'x'", "print STDERR 'x'", "kill 9, $$"])
def test_one_that_does_not_get_ready_is_replaced(start: Start, before: str) -> None:
    host = start()
    ready = wait(host, words(before))
    ended = run(host, words(before), b"in")

    assert "waiting" not in ready
    assert ended.stdout == b"watched 0, text: in\nno gate\na file\n"


def test_one_that_died_is_replaced_with_its_stdin(start: Start) -> None:
    host = start()
    wait(host, words())
    os.kill(pid_of(host), signal.SIGKILL)
    wait_for(lambda: not running(pid_of(host)))
    ended = run(host, words(), b"in")

    assert ended.stdout == b"watched 0, text: in\nno gate\na file\n"
    assert "waited" not in ended.facts


def test_one_that_hangs_is_replaced_with_its_stdin(start: Start) -> None:
    host = start(gate_s=0.2)
    wait(host, words(hang="sleep 600"))
    pid = pid_of(host)
    ended = run(host, words(hang="sleep 600"), b"in")

    assert ended.stdout == b"watched 0, text: in\nno gate\na file\n"
    assert "waited" not in ended.facts
    assert not running(pid)


def test_its_clock_starts_with_its_job(start: Start) -> None:
    host = start()
    slow = words("select undef, undef, undef, 0.3", "close $gate; sleep 600")
    wait(host, slow)
    ended = run(host, slow, wall_us=100_000)

    assert ended.facts["stopped"] == "time"
    assert int(ended.facts["wall_us"]) >= 100_000
