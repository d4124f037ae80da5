"""The supervisor without an engine: waiting."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from typing import Any

import pytest

from foundation.units import MIB
from runner.protocol import facts, frame, job
from tests.support.clock import LONG_S
from tests.support.supervisor import LAYOUTS, Ended, Host, Start, a_file, running, wait_for

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


WAITS = 'echo $$ > "$TMP/pid"; %s; echo ready; printf "|%%s" "$0" $(tr "\\0" "|"); %s'
"""A shell script that waits as a compiler does; its pid is in a file."""


def waiting_words(before: str = ":", after: str = ":") -> list[str]:
    return ["sh", "-c", WAITS % (before, after)]


def prepare(host: Host, words: list[str], **settings: object) -> dict[str, str]:
    """Let a compiler wait; return what the supervisor says once it does, or does not."""
    asked = {"phase": "compile", "stack_bytes": 8 * MIB, "stdin": "pipe", "processes": 64} | settings
    host.send(frame(b"P", job(asked, [*words, "--wait"], {"TMP": str(host.tmp)})))
    return facts(host.read_until(b"R")[-1][1])


def handed(host: Host, words: list[str], *more: str, **settings: object) -> Ended:
    usual: dict[str, object] = {"phase": "compile", "waiting": 1, "key": "k", "requires": ""}
    host.send(host.job([*words, *more], {"TMP": str(host.tmp)}, **usual | settings))
    ended = Ended(host.read_until(b"D"))
    ended.ready = facts(host.read_until(b"R")[-1][1])
    return ended


def waiter_of(host: Host) -> int:
    return int((host.tmp / "pid").read_text())


def test_a_compiler_that_waits_gets_the_rest_of_its_command(start: Start) -> None:
    host = start()
    ready = prepare(host, waiting_words())
    host.send(a_file(b"F", "main.x", b"text"))
    ended = handed(host, waiting_words(), "main.x", "other.x")

    assert ready["waiting"] == "1"
    assert ended.stdout == b"|--wait|main.x|other.x|"
    assert ended.facts["status"] == "0"
    assert ended.letters[:1] == b"S"
    assert "waiting" not in ended.ready


def test_how_it_ends_is_the_job_s_end(start: Start) -> None:
    host = start()
    words = waiting_words(after="echo wrong >&2; exit 3")
    prepare(host, words)
    ended = handed(host, words, "main.x")

    assert (ended.facts["status"], ended.stderr) == (str(3 << 8), b"wrong\n")


def test_its_clock_starts_with_its_job(start: Start) -> None:
    host = start()
    words = waiting_words("sleep 0.3", "sleep 600")
    prepare(host, words)
    ended = handed(host, words, "main.x", wall_us=100_000)

    assert ended.facts["stopped"] == "time"
    assert int(ended.facts["wall_us"]) >= 100_000


@LAYOUTS
def test_what_it_used_before_its_job_does_not_count(start: Start, layout: dict[str, str], version: str) -> None:
    host = start(layout)
    words = waiting_words(after="sleep 600")
    prepare(host, words)

    def spend(us: int) -> None:
        if version == "2":
            host.count("cpu.stat", f"usage_usec {us}")
        else:
            host.count("cpuacct/cpuacct.usage", f"{us * 1000}")

    spend(80_000_000)
    host.send(host.job([*words, "x"], {"TMP": str(host.tmp)}, phase="compile", waiting=1, key="k", sample_us=1))
    host.read_until(b"S")
    spend(82_000_000)
    used = 0
    while used < 1_000_000:  # the supervisor's own is taken off
        used = int(facts(host.read_until(b"U")[-1][1])["cpu_us"])
    host.send(frame(b"K"))
    ended = Ended(host.read_until(b"D"))

    assert used <= 2_000_000
    assert int(ended.facts["cpu_us"]) <= 2_000_000


def test_what_it_made_to_get_warm_is_removed_first(start: Start) -> None:
    host = start()
    prepare(host, waiting_words('mkdir "$TMP/made"; touch "$TMP/made/it" here'))

    assert list(host.tmp.iterdir()) == list(host.work.iterdir()) == []


@pytest.mark.parametrize(
    "before", ["exit 0", "echo something", "echo warning >&2", "printf ready; exit 1", "kill -9 $$"]
)
def test_one_that_does_not_get_ready_does_not_wait(start: Start, before: str) -> None:
    host = start()
    ready = prepare(host, waiting_words(before))
    refused = handed(host, waiting_words(before), "main.x")

    assert "waiting" not in ready
    assert refused.facts["error"].startswith("waiting: ")
    assert host.run("echo cold", phase="compile", key="k").stdout == b"cold\n"


@pytest.mark.parametrize(
    "change",
    [{"stack_bytes": 4 * MIB}, {"words": ["sh", "-c", "true"]}, {"more": []}],
    ids=["stack", "words", "nothing to do"],
)
def test_it_gets_no_other_job(start: Start, change: dict[str, Any]) -> None:
    host = start()
    prepare(host, waiting_words("cat /dev/null"))
    words, more = change.pop("words", waiting_words("cat /dev/null")), change.pop("more", ["main.x"])
    refused = handed(host, words, *more, **change)

    assert refused.facts == {"error": "waiting: its job is another one"}
    assert host.run("echo cold", phase="compile", key="k").stdout == b"cold\n"


def test_a_program_is_started_without_it(start: Start) -> None:
    host = start()
    prepare(host, waiting_words())
    ended = host.run("echo cold", waiting=1)

    assert ended.stdout == b"cold\n"
    assert "waited" not in ended.facts


def test_another_environment_is_another_job(start: Start) -> None:
    host = start()
    prepare(host, waiting_words())
    host.send(host.job([*waiting_words(), "x"], {"TMP": "/"}, phase="compile", waiting=1, key="k"))

    assert Ended(host.read_until(b"D")).facts == {"error": "waiting: its job is another one"}


def waits_and_leaves_its_pid(host: Host) -> int:
    """Let one wait, whose pid is in the folder that nobody wipes."""
    words = waiting_words(f"echo $$ > {host.control}/pid")
    assert prepare(host, words)["waiting"] == "1"
    return int((host.control / "pid").read_text())


def test_one_that_is_killed_while_it_waits_is_noticed(start: Start) -> None:
    host = start()
    pid = waits_and_leaves_its_pid(host)
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: not running(pid))
    refused = handed(host, waiting_words(f"echo $$ > {host.control}/pid"), "main.x")

    assert refused.facts["error"].startswith("waiting: it ")
    assert host.run("echo cold", phase="compile", key="k").stdout == b"cold\n"


def test_no_program_runs_beside_it(start: Start) -> None:
    host = start()
    pid = waits_and_leaves_its_pid(host)
    ended = host.run(f"kill -0 {pid} && echo there")

    assert ended.stdout == b""
    assert not running(pid)


def test_after_a_job_none_waits_any_more(start: Start) -> None:
    host = start()
    host.run("true")

    assert "waiting" not in prepare(host, waiting_words())


def test_where_memory_is_short_none_waits(start: Start) -> None:
    host = start(free_memory_part=0.25)
    host.roomy(MIB // 5)
    short = prepare(host, waiting_words())
    host.roomy(MIB // 3)

    assert "waiting" not in short
    assert prepare(host, waiting_words())["waiting"] == "1"


def test_a_host_that_needs_the_sandbox_now_ends_one_that_is_not_ready_and_leaves_one_that_is(start: Start) -> None:
    host = start()
    asked = {"phase": "compile", "stack_bytes": 8 * MIB, "stdin": "pipe", "processes": 64}
    host.send(frame(b"P", job(asked, [*waiting_words("sleep 600"), "--wait"], {"TMP": str(host.tmp)})) + frame(b"N"))
    interrupted = facts(host.read_until(b"R")[-1][1])
    prepare(host, waiting_words())
    host.send(frame(b"N"))
    ended = handed(host, waiting_words(), "main.x")

    assert "waiting" not in interrupted
    assert ended.facts["status"] == "0"


def test_whatever_the_host_asks_for_meanwhile_ends_one_that_is_not_ready(start: Start) -> None:
    host = start()
    words = waiting_words("sleep 600")
    asked = {"phase": "compile", "stack_bytes": 8 * MIB, "stdin": "pipe", "processes": 64}
    host.send(frame(b"P", job(asked, [*words, "--wait"], {"TMP": str(host.tmp)})))
    wait_for(lambda: (host.tmp / "pid").exists() and (host.tmp / "pid").read_text() != "")
    pid = waiter_of(host)

    assert "waiting" not in host.ready()
    assert not running(pid)
    assert host.run("echo cold", phase="compile", key="k").stdout == b"cold\n"


def test_it_ends_with_its_host(start: Start) -> None:
    host = start()
    pid = waits_and_leaves_its_pid(host)
    assert host.process.stdin

    host.process.stdin.close()

    assert host.process.wait(LONG_S) == 0
    wait_for(lambda: not running(pid))
