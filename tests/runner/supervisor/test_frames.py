"""The supervisor without an engine: frames."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from foundation.units import MIB
from runner import supervisor
from runner.protocol import frame
from runner.supervisor import Settings, command
from tests.support.clock import LONG_S
from tests.support.supervisor import Ended, Start

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


def test_the_perl_uses_every_setting_and_no_other() -> None:
    used = re.findall(r"\$set\{(\w+)\}", command()[2])

    assert set(used) == {field.name for field in fields(Settings)}


def test_every_part_is_sent_once_in_its_order() -> None:
    folder = Path(supervisor.__file__).parent
    heads = [int(number) for number in re.findall(r"^# Part (\d):", command()[2], re.MULTILINE)]

    assert sorted(part.stem for part in folder.glob("*.pl")) == sorted(supervisor.PARTS)
    assert heads == [1, 2, 3, 4, 5, 6, 7]


def test_outside_a_sandbox_it_refuses_to_reach_for_everything(start: Start) -> None:
    host = start(reach="sandbox")  # it has no job, so there is nothing that it would kill

    assert host.process.wait(LONG_S) != 0
    assert host.process.stderr
    assert host.process.stderr.read() == b"this is not a sandbox\n"


@pytest.mark.parametrize("size", [1, 3, 5, 4096, 65_537, MIB])
def test_frames_may_arrive_in_pieces_of_any_size(start: Start, size: int) -> None:
    host = start()
    content = bytes(range(256)) * (1 if size < 5 else 2048)
    sent = frame(b"H") + frame(b"F", b"source\0" + content) + frame(b"H") + frame(b"F", b"empty\0") + frame(b"H")

    for begin in range(0, len(sent), size):
        host.send(sent[begin : begin + size])
    answers = [host.read()[0] for _ in range(3)]

    assert answers == [b"R"] * 3
    assert (host.work / "source").read_bytes() == content
    assert (host.work / "empty").read_bytes() == b""


def test_an_unknown_frame_ends_the_supervisor_with_a_complaint(start: Start) -> None:
    host = start()
    host.send(frame(b"?", b"what"))

    assert host.process.wait(LONG_S) != 0
    assert host.process.stderr
    assert host.process.stderr.read() == b"the host sent a frame '?' that is not in the protocol\n"


def test_a_job_gets_its_command_environment_and_folder(start: Start) -> None:
    host = start()
    words = ["a b", "", "ü\n", "x" * 70_000]
    host.send(host.job(["sh", "-c", 'printf "%s|" "$NAME" "$PWD" "$@"', "sh", *words], {"NAME": "a=b\nc"}))

    ended = Ended(host.read_until(b"D"))

    assert ended.stdout.decode() == "|".join(["a=b\nc", str(host.work), *words, ""])
    assert ended.letters[:1] == b"S"


def test_a_job_s_stack_is_what_the_host_says(start: Start) -> None:
    assert start().run("ulimit -Ss; ulimit -Hs", stack_bytes=4 * MIB).stdout == b"4096\n4096\n"


@pytest.mark.parametrize(("script", "status"), [("exit 0", 0), ("exit 7", 7 << 8), ("kill -SEGV $$", 11)])
def test_a_job_s_end_is_its_wait_status(start: Start, script: str, status: int) -> None:
    ended = start().run(script)

    assert ended.facts["status"] == str(status)
    assert "stopped" not in ended.facts


def test_a_program_that_is_not_there_is_refused_and_the_next_one_runs(start: Start) -> None:
    host = start()
    host.send(host.job(["./nothing"]))
    refused = Ended(host.read_until(b"D"))

    assert refused.facts == {"error": "cannot start ./nothing: No such file or directory"}
    assert host.run("echo next").stdout == b"next\n"


@pytest.mark.parametrize("settings", [{"limits_in_force": "1 2 3 4"}, {"requires": "what another one compiled"}])
def test_a_job_for_another_state_of_the_sandbox_is_refused(start: Start, settings: dict[str, str]) -> None:
    assert start().run("echo no", **settings).facts == {"error": "changed"}


def test_a_compiler_s_success_is_remembered_and_its_failure_not(start: Start) -> None:
    host = start()
    failed = host.run("exit 1", phase="compile", key="one")
    refused = host.run("true", requires="one")
    compiled = host.run("true", phase="compile", key="one")
    ran = host.run("echo ran", requires="one")

    assert failed.facts["status"] == "256"
    assert refused.facts == {"error": "changed"}
    assert compiled.facts["status"] == "0"
    assert ran.stdout == b"ran\n"


def test_one_submission_at_a_time_whoever_sends_it(start: Start) -> None:
    one, other = start(), start()
    assert one.run("echo one").stdout == b"one\n"

    busy = other.run("echo other")
    one.send(frame(b"U"))
    one.ready()
    later = other.run("echo other")

    assert busy.facts == {"error": "busy"}
    assert later.stdout == b"other\n"
