"""The supervisor without an engine: jobs sent ahead."""

from __future__ import annotations

import shutil
import sys

import pytest

from runner.protocol import facts, frame, stdin_file
from tests.support.supervisor import Ended, Start, a_file

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


def test_a_job_sent_ahead_starts_when_the_one_before_has_left_nothing(start: Start) -> None:
    host = start()
    host.send(host.job(["sh", "-c", "until [ -e go ]; do sleep 0.01; done; touch left; echo one"]))
    host.read_until(b"S")
    second = host.job(["sh", "-c", "cat; cat <&1; ls"], stdin="pipe")
    host.send(frame(b"U") + a_file(b"A", "beside", b"") + second + frame(b"I", b"two\n") + frame(b"Z"))
    (host.work / "go").touch()
    one = Ended(host.read_until(b"D"))
    ready = facts(host.read_until(b"R")[-1][1])
    two = Ended(host.read_until(b"D"))

    assert (one.letters, one.stdout) == (b"OD", b"one\n")
    assert ready["clean"] == "1"
    assert two.letters[:1] == b"S"
    assert two.stdout == b"two\nbeside\n"


def test_a_stop_cancels_what_was_sent_ahead(start: Start) -> None:
    host = start()
    next_ones = host.job(["sh", "-c", "echo no"]) + host.job(["sh", "-c", "echo no"])
    host.send(host.job(["sleep", "600"]) + b"".join(stdin_file(b"first")) + next_ones + frame(b"K"))
    answers = [frames for _ in range(3) for frames in (host.read_until(b"D"), host.read_until(b"R"))]
    after = host.run("echo after; cat")

    ended = [Ended(frames).facts for frames in answers[::2]]
    assert ended[0]["stopped"] == "stop"
    assert ended[1:] == [{"error": "cancelled"}] * 2
    assert after.stdout == b"after\n", "stdin of a job that never came"


def test_another_submission_may_come_between_two_of_a_host_that_sends_ahead(start: Start) -> None:
    host, other = start(), start(lock_tries=200)
    host.send(host.job(["sh", "-c", "until [ -e go ]; do sleep 0.01; done"]))
    host.read_until(b"S")
    host.send(frame(b"U"))  # without a next job nothing but the lock waits
    (host.work / "go").touch()

    assert other.run("echo other").stdout == b"other\n"
