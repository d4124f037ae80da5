"""What the supervisor measured of one phase, with what the program wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from runner.result import Phase
from runner.signals import signal_name
from runner.used import Used, figures_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Used):
    """How one phase ended, and every counter that can prove why. None: the kernel does not say."""

    phase: Phase
    exit_code: int | None
    signal: str | None
    stopped: str | None = None
    """Why the supervisor stopped it: time, cpu, output, stop (the caller), memory (sockets filled it), thrash
    (see `reread_bytes`); None if it did not."""
    sockets_bytes: int = 0
    """The part of the memory that waited in sockets when they were last read; 0 where the kernel counts it itself."""
    reread_bytes: int = 0
    """What the kernel evicted from files, the program's own code included, and read again in 3 s of full memory.
    0 if that was less than four times the memory: a program that starts in too little of it still gets on below that.
    Source: Node and Java at 48 MiB, PHP and .NET at 24 MiB, with nothing of their images in the host's memory."""
    disk_part: float = 0.0
    """The fullest disk's blocks or entries, the most that was seen in use: 1.0 is full."""
    oom_kills: int | None = None
    forks_refused: int | None = None
    unrouted: int | None = None
    """Packets for which there was no route."""
    stdout: bytes
    stderr: bytes
    stdout_truncated: bool = False
    stderr_truncated: bool = False
    went_on: bool = False
    """Its output beyond the limit was thrown away, instead of ending it."""
    stdout_dropped_bytes: int = 0
    """What was read of it beyond the limit."""
    stderr_dropped_bytes: int = 0
    waited: bool = False
    """It was done by a compiler, or an interpreter, that had been started before."""
    written_bytes: int
    """All output that was read, including what came after the limit."""

    @classmethod
    def from_facts(cls, phase: Phase, facts: Mapping[str, str], stdout: bytes, stderr: bytes) -> Self:
        """Read the supervisor's D frame; the output came before it."""

        def number(name: str) -> int | None:
            return int(facts[name]) if name in facts else None

        status = int(facts["status"])
        signal = status & 0x7F
        return cls(
            **figures_from(facts),
            phase=phase,
            exit_code=None if signal else status >> 8,
            signal=signal_name(signal) if signal else None,
            stopped=facts.get("stopped"),
            sockets_bytes=number("sockets_bytes") or 0,
            reread_bytes=number("reread_bytes") or 0,
            disk_part=float(facts.get("disk_part", 0)),
            oom_kills=number("oom_kills"),
            forks_refused=number("forks_refused"),
            unrouted=number("unrouted"),
            stdout=stdout,
            stderr=stderr,
            stdout_truncated=bool(number("stdout_truncated")),
            stderr_truncated=bool(number("stderr_truncated")),
            went_on=bool(number("went_on")),
            waited=bool(number("waited")),
            stdout_dropped_bytes=max(0, (number("stdout_bytes") or 0) - len(stdout)),
            stderr_dropped_bytes=max(0, (number("stderr_bytes") or 0) - len(stderr)),
            written_bytes=(number("stdout_bytes") or 0) + (number("stderr_bytes") or 0),
        )

    @classmethod
    def without_supervisor(cls, phase: Phase, wall_ms: float, stdout: bytes, stderr: bytes) -> Self:
        """Return what is known of a phase whose supervisor the kernel killed for memory together with the program."""
        return cls(
            phase=phase,
            exit_code=None,
            signal="SIGKILL",
            wall_ms=wall_ms,
            oom_kills=1,
            stdout=stdout,
            stderr=stderr,
            written_bytes=len(stdout) + len(stderr),
        )

    @property
    def success(self) -> bool:
        """Whether it ended by itself with exit status 0."""
        return self.exit_code == 0 and self.stopped is None
