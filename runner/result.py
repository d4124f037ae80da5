"""The result of a run: the contract's object."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from foundation.limits import Limits
from runner.failure import Failure
from runner.used import Used

SCHEMA = 1
Phase = Literal["compile", "run"]
Verdict = Literal[
    "ok", "runtime_error", "time_limit", "memory_limit", "output_limit", "compile_error", "internal_error"
]
Stopper = Literal["kernel", "supervisor"]
"""Who ends a program at a limit."""
LeftOutReason = Literal["link", "special", "many", "large", "deep", "unreadable", "changed", "name", "lost"]
"""Why a file of the program is not among the result's; `LEFT_OUT` in `runner/sentences.py` has the words."""


@dataclass(frozen=True, slots=True)
class Breach:
    """One limit that was hit, with the proof."""

    limit: str
    """time, cpu, memory, processes, output, disk or network."""
    phase: Phase
    allowed: float
    used: float
    unit: str
    """Of `allowed` and `used`: bytes, ms, processes or attempts."""
    evidence: str
    """The proof, in words for people."""
    stopped_by: Stopper | None = None
    """Who ended the program at this limit; None: nobody, it was refused something or ended by itself."""


@dataclass(frozen=True, slots=True)
class StackOverflow:
    """A stack overflow, of which the language itself has told."""

    stack_bytes: int | None
    """The size of the stack, which may be one that the program gave a thread; None if it is not known."""
    depth: int | None
    """Frames on it, about; None if the language does not say."""
    remedy: str
    """What allows deeper recursion, for a sentence."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that the program wrote into its work folder."""

    name: str
    """Its path there."""
    content: bytes

    @property
    def size_bytes(self) -> int:
        """Its size."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Files that were asked for and are not there, of one reason."""

    reason: LeftOutReason
    count: int | None
    """How many; None if nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation(Used):
    """How the compile phase went."""

    exit_code: int | None
    signal: str | None
    stdout_bytes: bytes
    stderr_bytes: bytes
    cached: bool
    """The source was compiled before in this sandbox, and that program ran."""
    waited: bool = False
    """By a compiler that had been started before the source was known."""

    @property
    def output_bytes(self) -> int:
        """Bytes of output that were kept."""
        return len(self.stdout_bytes) + len(self.stderr_bytes)

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's `compile` object."""
        return {
            "exit_code": self.exit_code,
            "signal": self.signal,
            "stdout": text(self.stdout_bytes),
            "stderr": text(self.stderr_bytes),
            **self.figures(),
            "cached": self.cached,
            "waited": self.waited,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Used):
    """What happened to one program, with its output as bytes and as text."""

    language: str
    verdict: Verdict
    message: str = ""
    """One sentence for people, made of everything else."""
    limits: Limits
    exit_code: int | None = None
    signal: str | None = None
    stdout_bytes: bytes = b""
    stderr_bytes: bytes = b""
    stdout_truncated: bool = False
    stderr_truncated: bool = False
    stdout_dropped_bytes: int = 0
    """What was read of it beyond the limit and thrown away; a program that went on has written no more than that."""
    stderr_dropped_bytes: int = 0
    meaning: str = ""
    """What this exit status or signal means in its language; "" if nothing special."""
    breaches: tuple[Breach, ...] = ()
    stack_overflow: StackOverflow | None = None
    compile: Compilation | None = None
    files: tuple[WrittenFile, ...] = ()
    """What it wrote into its work folder, if that was asked for; see `runner.written.Collect`."""
    files_left_out: tuple[LeftOut, ...] = ()
    waited: bool = False
    """By an interpreter that had been started before the source was known: its start is in no figure."""
    overhead_ms: float = 0.0
    stopped: bool = False
    """The caller asked for a stop; see `was_stopped`."""
    failure: Failure | None = None
    """What failed: of an internal error, the sandbox or engine; of a compile error, the start of what was compiled."""

    @property
    def stdout(self) -> str:
        """The program's stdout as text; invalid UTF-8 is replaced."""
        return text(self.stdout_bytes)

    @property
    def stderr(self) -> str:
        """The program's stderr as text; invalid UTF-8 is replaced."""
        return text(self.stderr_bytes)

    @property
    def output_bytes(self) -> int:
        """Bytes of output that were kept."""
        return len(self.stdout_bytes) + len(self.stderr_bytes)

    @property
    def was_stopped(self) -> bool:
        """Whether the stop ended the program. Evidence of a limit wins, even if both came at the same moment."""
        return self.stopped and self.verdict in ("runtime_error", "compile_error")

    def to_dict(self) -> dict[str, Any]:
        """Return the contract's result object."""
        return {
            "schema": SCHEMA,
            "language": self.language,
            "verdict": self.verdict,
            "exit_code": self.exit_code,
            "signal": self.signal,
            "meaning": self.meaning,
            "stdout": self.stdout,
            "stderr": self.stderr,
            "stdout_truncated": self.stdout_truncated,
            "stderr_truncated": self.stderr_truncated,
            "stdout_dropped_bytes": self.stdout_dropped_bytes,
            "stderr_dropped_bytes": self.stderr_dropped_bytes,
            **self.figures(),
            "breaches": [asdict(breach) for breach in self.breaches],
            "stack_overflow": asdict(self.stack_overflow) if self.stack_overflow else None,
            "compile": self.compile.to_dict() if self.compile else None,
            "files": [{"name": file.name, "size_bytes": file.size_bytes} for file in self.files],
            "files_left_out": [asdict(each) for each in self.files_left_out],
            "limits": self.limits.to_dict(),
            "waited": self.waited,
            "overhead_ms": self.overhead_ms,
            "stopped": self.stopped,
            "failure": asdict(self.failure) if self.failure else None,
            "message": self.message,
        }

    def to_json(self) -> str:
        """Return `to_dict` as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def with_overhead(self, overhead_ms: float) -> Result:
        """Return this result with the sandbox's own cost."""
        return replace(self, overhead_ms=overhead_ms)


def text(raw: bytes) -> str:
    """Decode bytes as UTF-8; invalid ones are replaced."""
    return raw.decode("utf-8", errors="replace")
