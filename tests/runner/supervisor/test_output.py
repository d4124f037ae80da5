"""The supervisor without an engine: output."""

from __future__ import annotations

import shutil
import sys
import time

import pytest

from foundation.units import MIB
from tests.support.supervisor import Ended, Start

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_output_is_cut_at_the_limit_and_the_program_stopped(start: Start, stream: str) -> None:
    number = 1 if stream == "stdout" else 2
    ended = start().run(f"printf 1234567890 >&{number}; sleep 600", output_bytes=7)

    assert getattr(ended, stream) == b"1234567"
    assert ended.facts["stopped"] == "output"
    assert ended.facts[f"{stream}_truncated"] == "1"
    assert ended.facts[f"{stream}_bytes"] == "10"


def test_output_up_to_the_limit_is_kept_and_the_limit_is_that_of_both_streams(start: Start) -> None:
    host = start()
    whole = host.run("printf 12345; printf 67890 >&2", output_bytes=10)
    more = host.run("printf 12345; printf 67890 >&2", output_bytes=9)

    assert (whole.stdout, whole.stderr) == (b"12345", b"67890")
    assert "stopped" not in whole.facts
    assert len(more.stdout + more.stderr) == 9
    assert {"stdout_truncated", "stderr_truncated"} & more.facts.keys()


def test_a_program_waits_while_nobody_takes_its_output(start: Start) -> None:
    host = start()
    written = host.work / "written"
    script = f"for i in $(seq 128); do head -c 65536 /dev/zero; echo $i > {written}; done"
    host.send(host.job(["sh", "-c", script], output_bytes=64 * MIB))

    counts = [-1, 0]
    while counts[-1] != counts[-2] or not counts[-1]:  # nothing more for a while: it waits
        time.sleep(0.5)
        counts.append(int((written.read_text() if written.exists() else "").strip() or 0))
    ended = Ended(host.read_until(b"D"))

    # Two pipes, two backlogs: the one of the settings, and what it writes at once.
    assert counts[-1] <= 2 + 8 + 2
    assert ended.stdout == bytes(128 * 65_536)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_program_may_go_on_beyond_the_limit_and_what_is_thrown_away_is_counted(start: Start, stream: str) -> None:
    number = 1 if stream == "stdout" else 2
    script = f"head -c 3000000 /dev/zero >&{number}; printf end >&{3 - number}; exit 3"
    ended = start().run(script, output_bytes=1000, overflow="truncate")

    assert getattr(ended, stream) == bytes(1000)
    assert ended.facts["status"] == str(3 << 8)
    assert "stopped" not in ended.facts
    assert ended.facts["went_on"] == ended.facts[f"{stream}_truncated"] == "1"
    assert ended.facts[f"{stream}_bytes"] == "3000000"
    assert int(ended.facts["stdout_bytes"]) + int(ended.facts["stderr_bytes"]) == 3_000_003


def test_a_program_within_the_limit_that_might_go_on_beyond_it_is_as_any_other(start: Start) -> None:
    ended = start().run("printf 12345", output_bytes=5, overflow="truncate")

    assert ended.stdout == b"12345"
    assert {"went_on", "stdout_truncated"}.isdisjoint(ended.facts)


def test_a_flood_that_is_thrown_away_ends_at_its_clock(start: Start) -> None:
    ended = start().run("exec yes", wall_us=200_000, output_bytes=1000, overflow="truncate")

    assert ended.facts["stopped"] == "time"
    assert len(ended.stdout) == 1000
    assert int(ended.facts["stdout_bytes"]) > 1000
