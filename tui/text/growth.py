"""Say in words how a program's CPU time and memory grow, and what ended the measurement."""

from __future__ import annotations

from collections.abc import Sequence

from foundation.units import duration_text, size_text
from problems.growth import Growth, Point
from problems.growth_fit import CLASSES, MOST_NAMED, Fit, GrowthClass
from runner import Result

_NEAR: int = 1
"""So many classes above and below are named as those that do not fit."""


def fit_text(fit: Fit) -> str:
    """Return the fitted class: `fits n log n; n and n^2 do not`."""
    if fit.name:
        return f"fits {fit.name}; {_others((fit.name,))}"
    if fit.why == "no growth":
        return "does not grow measurably" + (f": {_joined(fit.fits, 'or')}" if fit.fits else "")
    if fit.why == "no class" and len(fit.fits) == MOST_NAMED:
        return f"is about {_joined(fit.fits, 'or')}, though no class fits well; {_others(fit.fits)}"
    if fit.why == "several" and len(fit.fits) <= MOST_NAMED:
        return f"fits {_joined(fit.fits, 'or')}, too close to tell; {_others(fit.fits)}"
    if fit.why == "several":
        return f"cannot tell: {_joined(fit.fits)} fit; {_others(fit.fits)}"
    reason = "too few sizes are above the noise" if fit.why == "few points" else "none of the classes fits well"
    nearest = fit.fits or ((fit.best,) if fit.best else ())
    return f"cannot tell: {reason}" + (f"; {_joined(nearest)} {_come(nearest)} nearest" if nearest else "")


def stopped_text(growth: Growth, failure: Result | None) -> str:
    """Return what ended the measurement, in a sentence without a period."""
    last = growth.points[-1]
    if growth.stopped_by == "time":
        if failure is None:
            return f"stopped at n = {last.n:,}, which takes {duration_text(last.cpu_ms)} of CPU time"
        return f"stopped at n = {last.n:,}: a larger input takes too much time"
    if growth.stopped_by == "memory":
        return f"stopped at n = {last.n:,}: a larger input takes more memory than is allowed"
    if failure is None:
        return f"stopped at n = {last.n:,}, the largest input of the generator"
    return f"stopped at n = {last.n:,}: on a larger input the program fails ({failure.message})"


def milliseconds_text(value: float) -> str:
    """Return a time that may be less than a millisecond."""
    return duration_text(value) if value >= 10 else f"{value:.1g} ms"


def point_rows(points: Sequence[Point]) -> list[list[str]]:
    """Return a row of n, CPU time and memory for each point."""
    return [
        [f"{one.n:,}", duration_text(one.cpu_ms), "" if one.memory_bytes is None else size_text(one.memory_bytes)]
        for one in points
    ]


def _others(fits: Sequence[GrowthClass]) -> str:
    """Return which neighbours of these classes do not fit: `n and n^2 do not`."""
    first, last = CLASSES.index(fits[0]), CLASSES.index(fits[-1])
    near = [*CLASSES[max(0, first - _NEAR) : first], *CLASSES[last + 1 : last + 1 + _NEAR]]
    return f"{_joined(near)} {'does' if len(near) == 1 else 'do'} not"


def _come(names: Sequence[str]) -> str:
    return "comes" if len(names) == 1 else "come"


def _joined(names: Sequence[str], word: str = "and") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"
