"""Attempts, drafts and stores for the tests of progress."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from problems.progress import Progress
from problems.records import (
    Attempt,
    Draft,
    Interview,
    KeptGrowth,
    OwnCase,
    digest_of,
)

NOW = datetime(2026, 11, 3, 18, 20, 31, 123_000, tzinfo=UTC)


def attempt(**changes: Any) -> Attempt:
    given: dict[str, Any] = {
        "problem": "lone-sock",
        "language": "python",
        "source": "print(1)\n",
        "verdict": "accepted",
        "passed": 15,
        "total": 15,
        "wall_ms": 12.5,
        "when": NOW,
    }
    return Attempt(**given | changes)


def growth(source: str = "print(1)\n", **changes: Any) -> KeptGrowth:
    given: dict[str, Any] = {"problem": "lone-sock", "language": "python", "digest": digest_of(source), "when": NOW}
    return KeptGrowth(**given | changes)


def other(progress: Progress) -> Progress:
    """Another machine's."""
    return Progress(print, progress.path.parent / "other" / "progress.sqlite3")


def fill(progress: Progress) -> None:
    """Something of each kind."""
    odd = attempt(
        id="b", source="x = '\ud800\r\n'", cpu_ms=9.5, memory_bytes=1 << 40, interview=Interview(allowed_s=1, used_s=2)
    )
    progress.add(attempt(id="a", verdict="wrong_answer", passed=3, wall_ms=None))
    progress.add(odd)
    progress.save_draft(Draft(problem="lone-sock", language="go", source="func\ud800", stdin="1\n", when=NOW))
    progress.add_case(OwnCase(id="c", problem="lone-sock", name="mine", input=b"1\n\xff", answer=b"2\n", when=NOW))
    progress.add_case(OwnCase(id="d", problem="lone-sock", name="mine", input=b"", when=NOW + timedelta(1)))
    progress.open_hints("lone-sock", 2)
    progress.rate("lone-sock", "good", NOW)
    progress.add_growth(growth(cpu="n log n"))


def everything(progress: Progress) -> tuple[object, ...]:
    problem = "lone-sock"
    return (
        progress.attempts(),
        progress.drafts(problem),
        progress.superseded_drafts(problem),
        progress.cases(problem),
        progress.hints(problem),
        progress.statuses(),
    )
