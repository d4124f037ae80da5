"""Say what a mock interview came to."""

from __future__ import annotations

from collections.abc import Callable

from problems.mock import RATINGS, RUBRIC, Event, MockInterview, figures


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


def report_text(mock: MockInterview, name_of: Callable[[str], str]) -> str:
    """Return the whole report; `name_of` maps a problem's id to its name."""
    parts = [f"{summary_text(mock)} of {clock_text(mock.allowed_s)} · level {mock.level}"]
    for place, (problem, came) in enumerate(zip(mock.problems, figures(mock), strict=True)):
        hints = f" · {came.hints} hint{'' if came.hints == 1 else 's'}" if came.hints else ""
        parts.append(
            f"{place + 1}. {name_of(problem)}\n"
            f"   first run       {clock_text(came.first_run_s)}\n"
            f"   first accepted  {clock_text(came.accepted_s)}\n"
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
