"""What the judge reports: a verdict per case, and an overall one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from problems.compare import Difference
from problems.problem import Case
from problems.transcript import Said
from runner import Compilation
from runner.failure import Failure

SCHEMA = 1
Verdict = Literal[
    "accepted",
    "wrong_answer",
    "time_limit",
    "memory_limit",
    "output_limit",
    "runtime_error",
    "compile_error",
    "internal_error",
]
KEPT_BYTES = 1 << 18
"""How much of a case's stdout and stderr the report keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """The result of one case."""

    case: Case
    verdict: Verdict
    wall_ms: float
    cpu_ms: float | None
    memory_bytes: int | None
    said: str
    """The first difference, the validator's words, or how the run ended; "" if the case is accepted in silence."""
    head: str = ""
    """The verdict in words, if it is no more than how the run ended."""
    difference: Difference | None = None
    """The first difference; only from the default validator."""
    output: bytes = b""
    """The first `KEPT_BYTES` of stdout."""
    stderr: bytes = b""
    transcript: tuple[Said, ...] = ()
    """What program and validator said to each other; only of interactive and multi-pass problems."""
    transcript_cut: bool = False
    """They said more than is kept."""
    repeated: bool = False
    """It was near its time limit with others beside it, and was run again alone."""

    @property
    def feedback(self) -> str:
        """What is said of the case, for a place where the verdict is not shown beside it."""
        return f"{self.head}: {self.said}" if self.head else self.said

    def to_keep(self) -> dict[str, Any]:
        """Return what is kept of it for a judging that goes on later: all but case, output and difference."""
        kept = ("verdict", "wall_ms", "cpu_ms", "memory_bytes", "said", "head", "repeated")
        return {name: getattr(self, name) for name in kept}

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of a case."""
        return {
            "name": self.case.name,
            "verdict": self.verdict,
            "wall_ms": self.wall_ms,
            "cpu_ms": self.cpu_ms,
            "memory_bytes": self.memory_bytes,
            "feedback": self.feedback,
            "repeated": self.repeated,
            **(self._told_transcript() if self.transcript else {}),
        }

    def _told_transcript(self) -> dict[str, Any]:
        return {"transcript": [one.to_dict() for one in self.transcript], "transcript_truncated": self.transcript_cut}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a submission."""

    problem: str
    language: str
    verdict: Verdict | None
    """The verdict of the first case that is not accepted; None if judging was stopped before it was known."""
    total: int
    """All cases; judging may end before the last."""
    cases: tuple[CaseReport, ...]
    """The judged cases, in order."""
    compile: Compilation | None
    message: str
    """One sentence for people."""
    said: str = ""
    """The message without the verdict in front, for a place where that is shown beside it; "": it has none."""
    package_notes: tuple[str, ...] = ()
    """The package's own notes: one sentence for each thing that reading it left out."""
    run_notes: tuple[str, ...] = ()
    """One sentence for each thing that judging did not do as the package asks."""
    failure: Failure | None = None
    """What failed, for an internal error."""

    @property
    def notes(self) -> tuple[str, ...]:
        """All notes, the package's first."""
        return (*self.package_notes, *self.run_notes)

    @property
    def passed(self) -> int:
        """The number of accepted cases."""
        return sum(case.verdict == "accepted" for case in self.cases)

    @property
    def compiler_said(self) -> str:
        """The compiler's output; "" without a compile phase."""
        said = self.compile.to_dict() if self.compile else {"stdout": "", "stderr": ""}
        return str(said["stdout"] + said["stderr"]).rstrip()

    @property
    def first_error(self) -> str:
        """The compiler's first error, in one line."""
        lines = [line.strip() for line in self.compiler_said.splitlines() if line.strip()]
        return next((line for line in lines if "error" in line.lower()), lines[0] if lines else "")[:300]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {
            "schema": SCHEMA,
            "problem": self.problem,
            "language": self.language,
            "verdict": self.verdict,
            "passed": self.passed,
            "total": self.total,
            "compile": self.compile.to_dict() if self.compile else None,
            "cases": [case.to_dict() for case in self.cases],
            "message": self.message,
            "notes": list(self.notes),
        }
