"""A problem's time limit in words."""

from __future__ import annotations

from foundation.units import duration_text
from problems.problem import Problem


def files_text(problem: Problem) -> str:
    """Return which files programs use instead of stdin and stdout: `reads input.txt`; "" if none."""
    reads = f"reads {problem.input_file}" if problem.input_file else ""
    writes = f"writes {problem.output_file}" if problem.output_file else ""
    return ", ".join(filter(None, (reads, writes)))


def time_limit_text(problem: Problem) -> str:
    """Return the time that a submission has for a case, or where the limit comes from if the package sets none."""
    limits = problem.limits
    if limits.time_s:
        return duration_text(limits.time_s * 1000) + (", measured here" if limits.time_multiplier else "")
    if limits.time_multiplier and any(submission.folder == "accepted" for submission in problem.submissions):
        return f"{limits.time_multiplier:g} times that of the slowest accepted solution, measured here once"
    return "the language's own"
