"""The supervisor on this machine, without an engine: folders of the test's own, and counters that the test writes."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from foundation.units import MIB
from runner import supervisor
from runner.protocol import ENGINE_HEAD, Decoder, facts, file_frames, frame, job, stdin_file
from runner.supervisor import Settings, command
from tests.support.clock import LONG_S

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)

MINUTE_US = 60_000_000
"""How long to wait for what takes milliseconds: only a supervisor that is wrong gets there."""
V2 = {
    "cgroup.controllers": "cpu memory pids",
    "memory.current": "5000000",
    "memory.stat": "file 1500000\nshmem 500000\nworkingset_refault_file 0\npgmajfault 0",
    "memory.peak": "6000000",
    "memory.events": "low 0\noom 0\noom_kill 3",
    "memory.max": "104857600",
    "cpu.stat": "usage_usec 1000000\nuser_usec 0",
    "cpu.max": "100000 100000",
    "pids.current": "3",
    "pids.max": "65",
    "pids.events": "max 7",
}
V1 = {
    "memory/memory.usage_in_bytes": V2["memory.current"],
    "memory/memory.stat": "cache 0\nshmem 0\ntotal_cache 1500000\ntotal_shmem 500000\ntotal_workingset_refault_file 0",
    "memory/memory.max_usage_in_bytes": V2["memory.peak"],
    "memory/memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 3",
    "memory/memory.limit_in_bytes": V2["memory.max"],
    "cpuacct/cpuacct.usage": "1000000000",
    "cpu/cpu.cfs_quota_us": "100000",
    "cpu/cpu.cfs_period_us": "100000",
    "pids/pids.current": V2["pids.current"],
    "pids/pids.max": V2["pids.max"],
    "pids/pids.events": V2["pids.events"],
}
LIMIT = int(V2["memory.max"])
LAYOUTS = pytest.mark.parametrize(("layout", "version"), [(V1, "1"), (V2, "2")], ids=["v1", "v2"])


class Host:
    """The host's end of a supervisor, and the folders of its sandbox."""

    def __init__(self, folder: Path, counters: dict[str, str], **changed: object) -> None:
        self.work, self.tmp, self.control, self.cgroup, self.net = (
            folder / name for name in ("work", "tmp", "control", "cgroup", "net")
        )
        for made in (self.work, self.tmp, self.control, self.cgroup, self.net):
            made.mkdir(exist_ok=True)
        for name, content in counters.items():
            self.count(name, content)
        me = f"{os.getuid()}:{os.getgid()}"
        given: dict[str, object] = {
            # Without it the supervisor would kill every process that it may.
            "reach": "session",
            "work": str(self.work),
            "control": str(self.control),
            "writable": (str(self.work), str(self.tmp)),
            "disks": (str(self.work),),
            "cgroup": str(self.cgroup),
            "net": str(self.net),
            "meminfo": str(self.roomy(MIB)),
            "compile_user": me,
            "run_user": me,
            "rest_polls": 1,
            "lock_tries": 1,
        }
        self.process = subprocess.Popen(
            command(Settings(**(given | changed))),  # type: ignore[arg-type]  # the tests choose fields by name
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._decoder = Decoder()
        self._arrived: list[tuple[bytes, bytes]] = []

    def count(self, name: str, content: str) -> None:
        """Write a counter's file in place, as the kernel would change it."""
        file = self.cgroup / name
        file.parent.mkdir(exist_ok=True)
        fresh = file.with_suffix(".new")
        # A supervisor keeps the file open: it must stay the same one, and never be seen half written.
        if file.exists():
            with file.open("r+") as written:
                written.write(content.ljust(200))
        else:
            fresh.write_text(content.ljust(200))
            fresh.rename(file)

    def roomy(self, available_kb: int) -> Path:
        """Return the file that says how much of 1 GiB the machine has available."""
        meminfo = self.control / "meminfo"
        meminfo.write_text(f"MemTotal: {MIB} kB\nMemFree: 0 kB\nMemAvailable: {available_kb} kB\n")
        return meminfo

    def send(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def read(self) -> tuple[bytes, bytes]:
        """Return the next frame."""
        assert self.process.stdout
        deadline = time.monotonic() + LONG_S
        while not self._arrived:
            assert time.monotonic() < deadline, "no frame came"
            if select.select([self.process.stdout], [], [], 1)[0]:
                received = os.read(self.process.stdout.fileno(), 1 << 16)
                assert received, "the supervisor has ended"
                self._arrived += self._decoder.feed(ENGINE_HEAD.pack(1, len(received)) + received)
        return self._arrived.pop(0)

    def read_until(self, letter: bytes) -> list[tuple[bytes, bytes]]:
        """Return the frames up to the first with this letter."""
        frames = [self.read()]
        while frames[-1][0] != letter:
            frames.append(self.read())
        return frames

    def ready(self) -> dict[str, str]:
        self.send(frame(b"H"))
        return facts(self.read_until(b"R")[-1][1])

    def job(self, argv: list[str], environment: dict[str, str] | None = None, /, **settings: object) -> bytes:
        """Return the frame that starts a program."""
        usual = {
            "phase": "run",
            "wall_us": MINUTE_US,
            "cpu_us": MINUTE_US,
            "output_bytes": MIB,
            "processes": 64,
            "stack_bytes": 8 * MIB,
            "sample_us": 0,
            "stdin": "file",
            "limits_in_force": self.ready()["limits_in_force"],
        }
        return frame(b"X", job(usual | settings, argv, environment or {}))

    def run(self, script: str, **settings: object) -> Ended:
        """Run a shell script, until the supervisor is ready for the next job."""
        self.send(self.job(["sh", "-c", script], **settings))
        ended = Ended(self.read_until(b"D"))
        ended.ready = facts(self.read_until(b"R")[-1][1])
        return ended

    def close(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe
            pipe.close()
        self.process.wait(LONG_S)


class Ended:
    """The frames of a job."""

    def __init__(self, frames: list[tuple[bytes, bytes]]) -> None:
        self.letters = b"".join(letter for letter, _ in frames)
        self.stdout, self.stderr = (
            b"".join(payload for letter, payload in frames if letter == of) for of in (b"O", b"E")
        )
        self.taken = sum(int.from_bytes(payload, "big") for letter, payload in frames if letter == b"C")
        self.facts = facts(frames[-1][1])
        self.ready: dict[str, str] = {}


Start = Callable[..., Host]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a supervisor; all of one test share their folders."""
    hosts: list[Host] = []

    def start_one(counters: dict[str, str] = V2, **changed: object) -> Host:
        hosts.append(Host(tmp_path, counters, **changed))
        return hosts[-1]

    yield start_one
    for host in hosts:
        host.close()


def a_file(letter: bytes, name: str, content: bytes) -> bytes:
    """The frames of a file."""
    return b"".join(file_frames(letter, name, content))


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONG_S
    while not condition():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.01)


# ------------------------------------------------------------------------------------- settings


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


# --------------------------------------------------------------------------------------- frames


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


# ------------------------------------------------------------------------------- jobs sent ahead


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


# --------------------------------------------------------------------------------------- clocks


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


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b") ")[2][:1] != b"Z"
    except OSError:
        return False


# ------------------------------------------------------------------------------------- counters


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


# --------------------------------------------------------------------------------------- output


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


# ---------------------------------------------------------------------------------------- files


ALL = {"collect_files": 100, "collect_bytes": MIB, "collect_depth": 3}


def collected(host: Host, script: str, **settings: object) -> tuple[dict[str, bytes], dict[str, str]]:
    """Run a script, and return the files that it left, and why others are missing."""
    host.send(host.job(["bash", "-c", script], **ALL | settings))
    host.read_until(b"D")
    files: dict[str, bytes] = {}
    name = ""
    for letter, payload in host.read_until(b"T"):
        if letter == b"G":
            name = os.fsdecode(payload.partition(b" ")[2])
            files[name] = b""
        elif letter == b"V":
            files[name] += payload
        else:
            assert letter == b"T"
            left = facts(payload)
    assert facts(host.read_until(b"R")[-1][1])["clean"] == "1"
    return files, left


def test_what_a_program_wrote_is_sent_when_the_host_asks(start: Start) -> None:
    host = start()
    script = "echo one > a; mkdir -p b/c; head -c 200000 /dev/zero > b/c/zeros; touch empty; mkdir nothing"
    files, left = collected(host, script)
    unasked = host.run("echo one > a")

    assert files == {"a": b"one\n", "b/c/zeros": bytes(200_000), "empty": b""}
    assert left == {}
    assert {b"G", b"V", b"T"}.isdisjoint(unasked.letters[i : i + 1] for i in range(len(unasked.letters)))
    assert list(host.work.iterdir()) == []


def test_files_are_read_when_all_processes_have_ended(start: Start) -> None:
    swapper = "while :; do ln -sf /etc/passwd x; echo plain > y; mv -f y x; done"
    files, left = collected(start(), f"({swapper}) & until [ -e x ]; do :; done; echo done > z")

    assert files.keys() <= {"x", "y", "z"}
    assert set(files.values()) <= {b"plain\n", b"done\n", b""}
    assert left.keys() <= {"link"}


def test_nothing_but_plain_files_is_sent_and_what_is_left_out_is_counted(start: Start, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/file").write_text("secret")
    script = (
        f"ln -s {tmp_path}/secret link; ln -s {tmp_path}/outside folder; ln -s . circle; ln -s nowhere broken;"
        "mkfifo pipe; mkdir -p 1/2/3/4/5; touch 1/2/3/4/file; truncate -s 4G sparse; echo ok > fine;"
        """python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'"""
    )
    files, left = collected(start(), script)

    assert files == {"fine": b"ok\n"}
    assert left == {"link": "4", "special": "2", "deep": "1", "large": "1"}


def test_names_are_sent_as_they_are(start: Start) -> None:
    script = "touch $'new\\nline' $'\\xff' -- -x '..a' ' ' 'ü'"
    files, left = collected(start(), script)

    assert files.keys() == {"new\nline", "\udcff", "-x", "..a", " ", "ü"}
    assert left == {}


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_what_the_program_s_user_may_not_read_is_left_out(start: Start) -> None:
    files, left = collected(start(), "echo a > file; mkdir folder; touch folder/b; chmod 0 file folder")

    assert files == {}
    assert left == {"unreadable": "2"}


def test_files_are_bounded_in_number_and_together(start: Start) -> None:
    host = start()
    _, many = collected(host, "touch $(seq 300)", collect_files=100)
    large, left = collected(host, "for i in 1 2 3; do head -c 500 /dev/zero > $i; done", collect_bytes=1200)

    assert many == {"many": "200"}
    assert len(large) == 2
    assert left == {"large": "1"}


def test_one_file_may_be_asked_for(start: Start) -> None:
    host = start()
    one, _ = collected(host, "echo a > output.txt; echo b > other", collect_only="output.txt")
    none = collected(host, "echo b > other", collect_only="output.txt")
    link = collected(host, "ln -s /etc/passwd output.txt", collect_only="output.txt")
    folder = collected(host, "mkdir output.txt; touch output.txt/file", collect_only="output.txt")

    assert one == {"output.txt": b"a\n"}
    assert none == ({}, {})
    assert link == ({}, {"link": "1"})
    assert folder == ({}, {"deep": "1"})


def test_files_of_a_program_that_was_stopped_are_sent_too(start: Start) -> None:
    files, _ = collected(start(), "echo a > file; sleep 600", wall_us=300_000)

    assert files == {"file": b"a\n"}


def test_the_next_job_waits_until_the_files_are_sent(start: Start) -> None:
    host = start()
    first_job = host.job(["sh", "-c", "until [ -e go ]; do sleep 0.01; done; head -c 900000 /dev/zero > file"], **ALL)
    second_job = host.job(["sh", "-c", "ls"])
    host.send(first_job)
    host.read_until(b"S")
    host.send(frame(b"U") + second_job)
    (host.work / "go").touch()
    first = host.read_until(b"T")
    second = Ended(host.read_until(b"D"))

    assert sum(len(payload) for letter, payload in first if letter == b"V") == 900_000
    assert second.stdout == b""


def test_a_long_file_comes_in_pieces(start: Start) -> None:
    host = start()
    given = os.urandom(300_001)
    host.send(a_file(b"A", "data/long", given))
    ended = host.run("cat data/long")

    assert ended.stdout == given
    assert not (host.work / "data").exists()


# ---------------------------------------------------------------------------------------- stdin


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


# -------------------------------------------------------------------------------------- wiping


def test_what_a_program_leaves_is_gone_before_the_next(start: Start) -> None:
    host = start()
    deep = "/".join(["folder-with-a-long-name"] * 300)  # longer than a path may be
    script = (
        f"touch .hidden 'a b' -- -x; ln -s / link; mkfifo pipe; mkdir locked; touch locked/file; chmod 0 locked;"
        f"for name in $(echo {deep} | tr / ' '); do mkdir $name; cd -P ./$name 2>&- || exit 1; done; echo {host.tmp}/f;"
        f"mkdir {host.tmp}/one; echo x > {host.tmp}/one/file; touch {host.tmp}/file"
    )
    ended = host.run(script)

    assert ended.facts["status"] == "0"
    assert ended.ready["clean"] == "1"
    assert list(host.work.iterdir()) == list(host.tmp.iterdir()) == []


def test_a_wipe_removes_source_and_compiled_program(start: Start) -> None:
    host = start()
    host.send(frame(b"F", b"main.c\0source"))
    host.run("echo made > main", phase="compile", key="one")
    compiled = sorted(path.name for path in host.work.iterdir())
    host.send(frame(b"W"))
    host.ready()

    assert compiled == ["main", "main.c"]
    assert list(host.work.iterdir()) == []
    assert not (host.control / "key").exists()


def test_files_have_folders_and_those_of_one_run_go_with_it(start: Start) -> None:
    host = start()
    host.send(a_file(b"F", "lib/main.sh", b"#!/bin/sh\ncat a/b/note\n") + a_file(b"F", "data", b"\0\xff"))
    host.send(a_file(b"A", "a/b/note", b"once") + a_file(b"A", "a/empty/", b""))
    first = host.run("lib/main.sh; wc -c <data; touch a/empty/file; ls a/empty")

    assert first.stdout == b"once2\nfile\n"
    assert not (host.work / "a").exists()


def test_only_what_is_in_its_folders_is_wiped(start: Start, tmp_path: Path) -> None:
    host = start()
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "file").touch()
    host.run(f"ln -s {beside} link; ln {beside}/file hard")

    assert list(host.work.iterdir()) == []
    assert (beside / "file").exists()


# ------------------------------------------------------------------------ a compiler that waits

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
    [{"stack_bytes": 4 * MIB}, {"words": ["sh", "-c", "true"]}, {"phase": "run"}, {"more": []}],
    ids=["stack", "words", "phase", "nothing to do"],
)
def test_it_gets_no_other_job(start: Start, change: dict[str, Any]) -> None:
    host = start()
    prepare(host, waiting_words("cat /dev/null"))
    words, more = change.pop("words", waiting_words("cat /dev/null")), change.pop("more", ["main.x"])
    refused = handed(host, words, *more, **change)

    assert refused.facts == {"error": "waiting: its job is another one"}
    assert host.run("echo cold", phase="compile", key="k").stdout == b"cold\n"


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
