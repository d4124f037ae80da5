"""What the judge reports: a verdict per case, and an overall one."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
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


@dataclass(frozen=True, slots=True)
class Points:
    """What a validator says of a case's score."""

    score: float | None = None
    """From `score.txt`."""
    share: float | None = None
    """Of the case's score, from `score_multiplier.txt`."""


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
    points: Points | None = None
    """What the validator says of its score."""
    score: float | None = None
    """Its score by the rules of its group; None in problems without scores."""

    @property
    def feedback(self) -> str:
        """What is said of the case, for a place where the verdict is not shown beside it."""
        return f"{self.head}: {self.said}" if self.head else self.said

    def to_keep(self) -> dict[str, Any]:
        """Return what is kept of it for a judging that goes on later: all but case, output, stderr and difference."""
        kept = ("verdict", "wall_ms", "cpu_ms", "memory_bytes", "said", "head", "repeated", "score", "transcript_cut")
        return {
            **{name: getattr(self, name) for name in kept},
            "points": asdict(self.points) if self.points else None,
            "transcript": [one.to_keep() for one in self.transcript],
        }

    @classmethod
    def of_kept(cls, case: Case, told: Mapping[str, Any]) -> CaseReport:
        """Return what `to_keep` has written, of that case."""
        rest = dict(told)
        points, said = rest.pop("points", None), rest.pop("transcript", ())
        return cls(
            case=case,
            points=Points(**points) if points else None,
            transcript=tuple(Said.of_kept(one) for one in said),
            **rest,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of a case."""
        score = {} if self.score is None else {"score": rounded(self.score)}
        return {
            "name": self.case.name,
            "verdict": self.verdict,
            "wall_ms": self.wall_ms,
            "cpu_ms": self.cpu_ms,
            "memory_bytes": self.memory_bytes,
            "feedback": self.feedback,
            "repeated": self.repeated,
            **(self._told_transcript() if self.transcript else {}),
            **score,
        }

    def _told_transcript(self) -> dict[str, Any]:
        return {"transcript": [one.to_dict() for one in self.transcript], "transcript_truncated": self.transcript_cut}


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReport:
    """The result of a group of cases of a scoring problem."""

    name: str
    """The path below `data/`; "" for all of it."""
    verdict: Verdict | None
    """By the group's rule; None if nothing of it was judged that decides."""
    score: float
    max_score: float | None
    """None if there is no best score, or none that is known."""
    passed: int
    judged: int
    total: int
    """Of the cases in it and in its groups."""
    why_not_judged: str = ""
    """Why the rest was left out; "" if nothing was."""

    @property
    def points(self) -> str:
        """The score in words: `30 of 50 points`."""
        return score_words(self.score, self.max_score)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object of a group."""
        return {
            "name": self.name,
            "verdict": self.verdict,
            "score": rounded(self.score),
            "max_score": None if self.max_score is None else rounded(self.max_score),
            "passed": self.passed,
            "judged": self.judged,
            "total": self.total,
            "why_not_judged": self.why_not_judged,
        }


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
    scoring: bool = False
    """Whether the problem gives scores."""
    groups: tuple[GroupReport, ...] = ()
    """The groups of a scoring problem, the whole first; none if not all of its cases were to be judged."""
    skipped: tuple[str, ...] = ()
    """The names of cases that the rules of their groups left out."""

    @property
    def score(self) -> float | None:
        """The score; None in problems without one, and if judging ended before it was known."""
        if self.groups and self.verdict not in (None, "internal_error"):
            return self.groups[0].score
        return 0.0 if self.scoring and self.verdict == "compile_error" else None

    @property
    def max_score(self) -> float | None:
        """The best score; None if there is none, or none that is known."""
        return self.groups[0].max_score if self.groups else None

    @property
    def solved(self) -> bool:
        """Whether it is accepted, and no better score is left to get."""
        best = self.max_score
        full = best is None or self.score is None or math.isclose(self.score, best, rel_tol=1e-9, abs_tol=1e-9)
        return self.verdict == "accepted" and full

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
        scores: dict[str, Any] = {}
        if self.scoring:
            scores = {
                "score": None if self.score is None else rounded(self.score),
                "max_score": None if self.max_score is None else rounded(self.max_score),
                "groups": [group.to_dict() for group in self.groups],
                "not_judged": list(self.skipped),
            }
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
            **scores,
        }


def rounded(score: float) -> float:
    """Return a score without the noise of fractions, for JSON."""
    return round(score, 6) + 0.0


def points_text(score: float) -> str:
    """Return a score as people write it: `30`, `33.33`."""
    if not math.isfinite(score):
        return "infinity" if score > 0 else "-infinity"
    return f"{score + 0.0:.2f}".rstrip("0").rstrip(".")


def score_words(score: float, best: float | None) -> str:
    """Return a score in words: `30 of 50 points`, `1 point`."""
    if best is None:
        return f"{points_text(score)} point{'' if score == 1 else 's'}"
    return f"{points_text(score)} of {points_text(best)} point{'' if best == 1 else 's'}"
