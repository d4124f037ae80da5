"""Say what a mock interview came to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from problems.growth_fit import GrowthClass
from problems.mock import RATINGS, RUBRIC, Event, MockInterview, Solution, figures
from tui.text.attempts import cpu_growth_of


def clock_text(seconds: float | None) -> str:
    """Return a time of the clock, such as `12:41`; `never` for None."""
    if seconds is None:
        return "never"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def summary_text(mock: MockInterview) -> str:
    """Return the outcome in a few words: `1 of 2 solved, in 41:05`."""
    if mock.ended is None:
        return "under way"
    over = ", too late" if mock.used_s > mock.allowed_s else ""
    how = "given up" if mock.given_up else f"{mock.solved_count} of {len(mock.problems)} solved"
    return f"{how}, in {clock_text(mock.used_s)}{over}"


def growth_text(solution: Solution | None, best: GrowthClass | None) -> str:
    """Return how a solution grows, against the best class: `n^2; the problem's own solution takes n`.

    Args:
        solution: None if the attempt is gone.
        best: what the problem's own solution takes; None if that is unknown.
    """
    found = cpu_growth_of(solution.growth if solution else None)
    if not found:
        return "not measured"
    if best is None:
        return found
    own = "the problem's own solution"
    return f"{found}, as {own}" if found == best else f"{found}; {own} takes {best}"


def report_text(
    mock: MockInterview,
    name_of: Callable[[str], str],
    ended_with: Sequence[Solution | None],
    best_of: Callable[[str], GrowthClass | None],
) -> str:
    """Return the whole report.

    Args:
        mock: the interview.
        name_of: maps a problem's id to its name.
        ended_with: the solution of each problem, as `problems.mock.solutions` returns them.
        best_of: maps a problem's id to the class of its own solution, if that is known.
    """
    parts = [f"{summary_text(mock)} of {clock_text(mock.allowed_s)} · level {mock.level}"]
    for place, (problem, came, solution) in enumerate(zip(mock.problems, figures(mock), ended_with, strict=True)):
        hints = f" · {came.hints} hint{'' if came.hints == 1 else 's'}" if came.hints else ""
        growth = growth_text(solution, best_of(problem)) if mock.solved(place) else "not solved"
        parts.append(
            f"{place + 1}. {name_of(problem)}\n"
            f"   first run       {clock_text(came.first_run_s)}\n"
            f"   first accepted  {clock_text(came.accepted_s)}\n"
            f"   CPU growth      {growth}\n"
            f"   {came.runs} run{'' if came.runs == 1 else 's'} · {came.tries} judged{hints}"
        )
        if mock.plans[place].strip():
            parts.append("\n".join(f"   {line}" for line in ["Plan:", *mock.plans[place].strip().split("\n")]))
    rows = [f"{row:<17} {_rating(mock.ratings.get(row))}" for row in RUBRIC]
    parts.append("\n".join(["How you rated yourself:", *rows]))
    return "\n\n".join(parts)


def event_text(event: Event) -> str:
    """Return what happened, in words."""
    if event.kind == "edit":
        return "typing"
    if event.kind == "hint":
        return "a hint was opened"
    verdict = event.verdict.replace("_", " ") or "stopped"
    if event.kind == "run":
        return f"run with stdin: {verdict}"
    return f"judged: {verdict}, {event.passed} of {event.total}"


def _rating(rating: int | None) -> str:
    if rating is None or not 1 <= rating <= len(RATINGS):
        return "not rated"
    return f"{'■' * rating}{'·' * (len(RATINGS) - rating)} {RATINGS[rating - 1]}"
