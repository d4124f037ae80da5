"""Say whether a higher limit would have helped, by the runs that tried it."""

from __future__ import annotations

from collections.abc import Sequence

from foundation.units import duration_text, size_text
from problems.more import Raised, RaisedLimit
from tui.text.status import Status
from tui.text.visible import shown

_NAMES: dict[RaisedLimit, str] = {"time": "CPU time", "memory": "memory", "output": "output"}


def amount_text(limit: RaisedLimit, value: float) -> str:
    """Return an amount of what is limited: `512 MiB`, `4 s`."""
    return duration_text(value) if limit == "time" else size_text(round(value))


def run_line(raised: Raised) -> str:
    """Return what came of one run: `512 MiB of memory  ✓ accepted, used 301 MiB`."""
    good = raised.report.verdict == "accepted"
    verdict = raised.report.verdict.replace("_", " ")
    used = f", used {amount_text(raised.limit, raised.used)}" if raised.used is not None and not raised.hit else ""
    return f"{_amount(raised):22}  {Status.of(good).sign} {verdict}{used}"


def answer_text(runs: Sequence[Raised], before: float) -> str:
    """Return the answer, in a sentence; `before` is the limit that was hit first."""
    if not runs:
        return "There is no higher limit to try on this machine."
    last = runs[-1]
    if last.hit:
        return f"No: even {_amount(last)} are not enough."
    if last.report.verdict != "accepted":
        verdict = last.report.verdict.replace("_", " ")
        return f"No: with {_amount(last)} it ends, but the verdict is {verdict}: {shown(last.report.said)}".rstrip(": ")
    if last.used is not None and last.used > before:
        missing = amount_text(last.limit, last.used - before)
        return f"Yes: {missing} more would have helped; it takes {amount_text(last.limit, last.used)}."
    return f"Yes: with {_amount(last)} it is accepted."


def _amount(raised: Raised) -> str:
    return f"{amount_text(raised.limit, raised.allowed)} of {_NAMES[raised.limit]}"
