"""The supervisor: process 1 of every sandbox, in Perl.

    host  --stdin of the container-->  supervisor  --pipes-->  the program
    host  <--stdout of the container-  supervisor  <--pipes--  the program

It is root with the capabilities SETUID, SETGID and KILL and nothing else. It waits for frames on
stdin, starts compiler and program as users of their own without any capability, watches clocks and
counters, kills everything that is left when the main process ends, and reports the numbers. It
decides nothing about verdicts. A program cannot forge a frame: it only has pipes to the supervisor,
and each frame says how long it is (`runner/protocol.py` lists the frames).

Perl, because it is "Essential: yes" in Debian and Ubuntu, on which the official language images
stand: no compiler, no extra layer, no fork to read a counter. It uses perl-base alone: a few system
calls take the place of POSIX and Time::HiRes, which keeps a parked sandbox at about 3 MB.

The parts are joined in the order of `PARTS` and sent as one program, with `Settings` as its
arguments. Names that Perl has already are avoided: `quit` and `take_lock` would be `exit` and `lock`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

PARTS = ("counters", "cleaning", "collecting", "job", "waiting", "frames", "main")
"""In the order in which they use each other's variables; functions may be called from any part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every path, user and threshold of the supervisor; the Perl has none of its own.

    Real sandboxes use the defaults. The tests that run without an engine set other paths and users.
    """

    reach: str = "sandbox"
    """What belongs to the program: `sandbox`, every process and System V object there is, or `session`,
    only the program's own session, for a supervisor on a machine that others use too."""
    work: str = "/app"
    """The folder that a program starts in."""
    control: str = "/run/code-runner"
    """The folder of the supervisor alone."""
    writable: tuple[str, ...] = ("/app", "/tmp", "/dev/shm", "/dev/mqueue")
    """All that a program can write to, wiped after each run."""
    disks: tuple[str, ...] = ("/app", "/tmp", "/dev/shm")
    """Of those, the ones that the disk limit bounds."""
    cgroup: str = "/sys/fs/cgroup"
    """The folder with the control group's files."""
    net: str = "/proc/net"
    """The folder with the network namespace's counters and sockets."""
    meminfo: str = "/proc/meminfo"
    """The file with the machine's memory."""
    compile_user: str = "65533:65533"
    """The compiler's user and group id. Not the program's: a program must not change what was compiled."""
    run_user: str = "65534:65534"
    """The program's user and group id: nobody's in every Linux."""
    nice: int = 10
    """The niceness of compiler and program, so that a busy sandbox does not keep its own supervisor waiting."""

    unused_s: int = 0
    """How long it waits for its first frame; 0: for ever."""
    tick_s: float = 0.01
    """Seconds between two polls of clocks and counters."""
    full_tick_s: float = 0.001
    """Seconds between two polls while a disk is fuller than `full_tick_part`: a full one may soon be emptied again."""
    full_tick_part: float = 0.5
    socket_rest: float = 2
    """The pause between two looks into sockets, as a multiple of the time that the last look took: the kernel takes
    10 ms to list TCP sockets."""

    chunk_bytes: int = 1 << 16
    """Bytes to read at once: the size of a pipe."""
    backlog_bytes: int = 1 << 18
    """Unsent output above which the program has to wait, so that the supervisor stays small."""

    drop_pause_us: int = 200
    """How long output that is thrown away is left in the pipe, unless that is full: otherwise each of many small writes
    would wake the supervisor, which shares the program's CPU limit."""

    full_memory_part: float = 7 / 8
    """The share of the memory limit above which the kernel has to reclaim memory before it grants more."""
    thrash_times: float = 4
    """A program thrashes, because it needs more memory than it has, if the kernel rereads this many times its memory
    within `thrash_us` of full memory. Source: Node and Java at 48 MiB, PHP and .NET at 24 MiB, with nothing of their
    images in the host's memory, get on below that."""
    thrash_us: int = 3_000_000
    read_ahead_bytes: int = 16 << 20
    """The most bytes that one wait for a page may bring. Reading files in the ordinary way brings many and waits
    for none, and is not thrashing."""
    apart_us: int = 1000
    """The most of its own CPU time between two counters that are read together; they are read again above it."""
    page_bytes: int = 4096
    """The least size of a page, in which the kernel counts what it read again."""

    free_memory_part: float = 0.15
    """The part of the machine's memory that must be available for anything to wait: a compiler keeps some 100 MiB."""
    gate_s: float = 1.0
    """How long an interpreter that waits may take to close the gate, or another one is started."""

    rest_bytes: int = 24 << 20
    """Memory, files aside, below which a sandbox is at rest after a run. The kernel frees page tables and sockets
    late, and the next program must not pay for them."""
    rest_polls: int = 200
    """How often to look for that, `rest_poll_s` apart, before the sandbox is used as it is."""
    rest_poll_s: float = 0.005
    lock_tries: int = 50
    """How often to try for the sandbox's lock, `lock_pause_s` apart: a second in all. Another supervisor may be
    cleaning up just now."""
    lock_pause_s: float = 0.02


SANDBOX = Settings()


def command(settings: Settings = SANDBOX) -> list[str]:
    """Return the command that starts a supervisor."""
    return ["perl", "-e", _text(), *(f"{name}={_word(value)}" for name, value in asdict(settings).items())]


@cache
def _text() -> str:
    folder = Path(__file__).parent
    return "\n".join((folder / f"{part}.pl").read_text() for part in PARTS)


def _word(value: object) -> str:
    return ":".join(value) if isinstance(value, tuple) else str(value)
