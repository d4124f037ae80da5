"""Say what an attempt at a problem came to."""

from __future__ import annotations

from foundation.units import duration_text, size_text
from problems.growth_fit import classes_text
from problems.records import Attempt, KeptGrowth
from tui.text.status import Status
from tui.text.times import moment_text


def verdict_of(attempt: Attempt) -> tuple[Status, str]:
    """Return the status and the verdict in words: `wrong answer`."""
    if attempt.accepted:
        return Status.OK, "accepted"
    if not attempt.verdict:
        return Status.STOPPED, "stopped"
    return Status.FAILED, attempt.verdict.replace("_", " ")


def time_of(attempt: Attempt) -> str:
    """Return the time of the slowest case; "" if it is not known."""
    return "" if attempt.wall_ms is None else duration_text(attempt.wall_ms)


def memory_of(attempt: Attempt) -> str:
    """Return the memory of the largest case; "" if it is not known."""
    return "" if attempt.memory_bytes is None else size_text(attempt.memory_bytes)


def cpu_growth_of(growth: KeptGrowth | None) -> str:
    """Return the class of the CPU time: `n^2`, `n or n log n`, `cannot tell`; "" if it was not measured."""
    return "" if growth is None else classes_text(growth.cpu, growth.cpu_fits)


def growth_words(growth: KeptGrowth) -> str:
    """Return both classes: `CPU n^2, memory 1 or log n`."""
    return f"CPU {cpu_growth_of(growth)}, memory {classes_text(growth.memory, growth.memory_fits)}"


def called(attempt: Attempt) -> str:
    """Return the attempt's name, or else when it was made."""
    return attempt.name or moment_text(attempt.when)


def unreadable_words(count: int) -> str:
    """Say that attempts are damaged; "" if none is."""
    if not count:
        return ""
    some = "One attempt is" if count == 1 else f"{count} attempts are"
    return f"{some} damaged in your progress file and left out; the others are all here."
