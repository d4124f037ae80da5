"""The host's end of a supervisor on this machine, without an engine; counters that the test writes."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from foundation.units import MIB
from runner.protocol import ENGINE_HEAD, Decoder, facts, file_frames, frame, job
from runner.supervisor import Settings, command
from tests.support.clock import LONG_S

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


def a_file(letter: bytes, name: str, content: bytes) -> bytes:
    """The frames of a file."""
    return b"".join(file_frames(letter, name, content))


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONG_S
    while not condition():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.01)


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b") ")[2][:1] != b"Z"
    except OSError:
        return False
