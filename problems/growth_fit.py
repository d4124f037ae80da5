"""Fit measured growth to a class: `1`, `log n`, `n`, `n log n`, `n^2`, `n^2 log n`, `n^3`, `2^n`, or "cannot tell".

For each class f, the curve a·f(n) + b with a, b ≥ 0 is fitted by least squares. Each point is weighted by its error:
what repeating the measurement showed, plus `MODEL` of its value, for caches, allocators and collectors are in no class.
The residual of a class is the root mean square of the deviations in units of that error, about 1 for a curve that
follows the points as well as they are known.

The test for "cannot tell". The answer is None unless

- `LEAST_POINTS` points are above the noise, and their values span a factor of `SPAN`;
- the residual of the best class is at most `FITS`, for all points and for the upper half of them;
- every other class is ruled out. A class is ruled out if its residual is at least `RULED_OUT`, and `RATIO` times that
  of the best. Two classes that differ by a logarithm are mostly too close for that. Between them decides the power
  of log n by which the values grow beyond the class without one, 0 or 1 in theory, again with a constant b: if all
  powers that fit about as well as the best one are below `NO_LOG`, there is no logarithm. That there is one is never
  said: a linear program that slowly outgrows the caches looks just like n log n, however well it is measured, but
  nothing makes n log n look linear;
- for `2^n`, the doublings of the values for each unit of n are within `BASE` of 1: 1.8^n and n·2^n are no class here.

Otherwise `fits` names the classes that are not ruled out and whose power of n is within `POWER` of that of the largest
values. A class that was ruled out comes back if something may bend the curve so far: a hash table that outgrows the
caches grows like n^1.6 for a while, and with a constant that looks like n^2. Only the sizes from which on all values
are above the noise count: a lone value among smaller sizes is a disturbance.

Values that do not grow above their error may be constant or logarithmic; nothing measured here tells these two apart.
Whether they may be linear, too, depends on how much a linear program needs at least for each unit of n.
Nor is a small logarithm seen: a program that reads its input and then sorts for up to about a quarter of the time of
the largest size is linear here, or cannot be told. From a third on it is hardly ever called n, and never from two
fifths on. Of memory, up to about a seventh may be n log n in what is called n.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

GrowthClass = Literal["1", "log n", "n", "n log n", "n^2", "n^2 log n", "n^3", "2^n"]
Why = Literal["", "no growth", "few points", "no class", "several"]

CANNOT_TELL = "cannot tell"
MOST_NAMED = 2
"""If more classes are left, nothing much is known."""
MODEL = 0.03
"""The relative error that no repetition takes away."""
FITS = 2.0
"""A class with a residual up to this fits."""
RULED_OUT = 4.0
"""A class with a residual from this on does not fit."""
RATIO = 2.5
"""A class is ruled out only if its residual is this many times that of the best class."""
LEAST_POINTS = 6
"""So many points must be above the noise."""
SPAN = 8.0
"""The largest value over the smallest one above the noise."""
ABOVE = 4.0
"""A point is above the noise if its value is this many times its error."""
NO_LOG = {"1": 0.0, "n": 0.3, "n^2": 0.4}
"""The largest power of log n that may fit a class without logarithm.

Below n log n there are programs that are mostly linear and sort a little: with 0.3, those that sort for a quarter of
the time of the largest size. With less, only very steady curves would be called n. Below n^2 log n there are those that
search a graph from each of its places: their heap takes half of the time.
"""
NO_LOG_OF_MEMORY = {"1": 0.0, "n": 0.2, "n^2": 0.2}
"""The same for memory, which no cache bends and which hardly varies.

A table of ancestors, n log n, may be a fifth of what a program in Python takes beside its linear lists: with 0.3 that
was called n.
"""
LOG_POWERS = [step / 20 for step in range(-30, 81)]
"""The powers of log n that are tried."""
FEWEST = 4
"""So many points above the noise show a power of n."""
BASE = 0.06
"""The farthest that the doublings for each unit of n may be from 1, their error included, for `2^n`."""
POWER = 0.35
"""The farthest that the measured power of n may be from a class: a logarithm adds a tenth."""
MOST_RISE = 6.0
MOST_BEND = 0.8
"""So many times as slow, and so much of a power of n, may what bends the curve make the largest input at most.

A runtime that warms up bends it downward by as much of a power: compiling costs most where little is left to do.
"""
LEAST_EXPONENTIAL = 4.0
"""The power of n from which a curve may be exponential."""
_SIGMAS = 2.0
_SURE = 0.01
"""The relative error of the surest point, so that none outweighs all others."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One measured value."""

    n: int
    value: float
    error: float
    """Its standard error, in the value's unit."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What the measured values grow like."""

    name: GrowthClass | None
    """None: cannot tell."""
    fits: tuple[GrowthClass, ...] = ()
    """The classes that are not ruled out, by growth; empty if all are, or if too little is known."""
    why: Why = ""
    """Why there is no answer."""
    best: GrowthClass | None = None
    """The class that comes nearest, to draw; None if too few points are above the noise."""
    scale: float = 0.0
    """The factor a of the best class."""
    base: float = 0.0
    """The constant b of the best class."""

    def value(self, n: float) -> float | None:
        """Return the nearest curve at n."""
        return None if self.best is None else self.scale * _CURVES[self.best](n) + self.base


_CURVES: Mapping[GrowthClass, Callable[[float], float]] = {
    "1": lambda _: 1.0,
    "log n": lambda n: math.log2(n + 1),
    "n": lambda n: n,
    "n log n": lambda n: n * math.log2(n + 1),
    "n^2": lambda n: n * n,
    "n^2 log n": lambda n: n * n * math.log2(n + 1),
    "n^3": lambda n: n * n * n,
    "2^n": lambda n: math.pow(2.0, min(n, 900.0)),
}
CLASSES: tuple[GrowthClass, ...] = tuple(_CURVES)
"""By growth."""
_POWERS: Mapping[GrowthClass, int] = {"1": 0, "log n": 0, "n": 1, "n log n": 1, "n^2": 2, "n^2 log n": 2, "n^3": 3}
_WITH_LOG: Mapping[GrowthClass, GrowthClass] = {"1": "log n", "n": "n log n", "n^2": "n^2 log n"}
"""The classes that differ by a logarithm."""


def classes_text(name: GrowthClass | None, fits: Sequence[GrowthClass]) -> str:
    """Return the class, or the two that are left: `n or n log n`; else `cannot tell`."""
    if name is not None:
        return name
    return " or ".join(fits) if 1 < len(fits) <= MOST_NAMED else CANNOT_TELL


def curve(name: GrowthClass, n: float, value: float) -> Callable[[float], float]:
    """Return the curve of a class through a point."""
    scale = value / _CURVES[name](n)
    return lambda at: scale * _CURVES[name](at)


def fit(
    samples: Sequence[Sample],
    *,
    unit: float = 0.0,
    base: tuple[float, float] = (0.0, math.inf),
    least_points: int = LEAST_POINTS,
    warms_up: bool = False,
    bends: bool = False,
    model: float = MODEL,
    no_log: Mapping[str, float] = NO_LOG,
) -> Fit:
    """Return what the values grow like; see the module for the test.

    Args:
        samples: the measured values.
        unit: what a linear program needs at least for each unit of n. If that, too, would be within the errors, or if
            it is 0, values that do not grow tell nothing.
        base: the bounds of a constant that may be in all values, for the test between n and n log n.
        least_points: so many must be above the noise.
        warms_up: the runtime compiles while it runs, which costs what is over before the largest inputs. With it,
            n log n looks like n: a class is not told from its neighbour with one logarithm more.
        bends: so much memory is used that caches may bend the curve upward, far more than a logarithm does.
        model: the relative error that no repetition takes away.
        no_log: the largest power of log n that may fit a class without logarithm.
    """
    above = [one.value > 0 and one.value >= ABOVE * one.error for one in samples]
    used = list(samples[len(samples) - [*reversed(above), False].index(False) :])
    if not used:
        seen = bool(samples) and unit * samples[-1].n >= ABOVE * samples[-1].error
        return Fit(None, ("1", "log n") if seen else (), "no growth")
    least, most = min(one.value for one in used), max(one.value for one in used)
    if len(used) < least_points or most < SPAN * least:
        return Fit(
            None,
            _with_its_power(CLASSES, used, warms_up=warms_up, bends=bends) if len(used) >= FEWEST else (),
            "few points",
        )
    curves = {name: _least_squares(_CURVES[name], used, model) for name in CLASSES}
    best = min(curves, key=lambda name: curves[name].residual)
    found = curves[best]
    upper = _least_squares(_CURVES[best], used[len(used) // 2 :], model)
    limit = max(RULED_OUT, RATIO * found.residual)
    near = tuple(name for name in CLASSES if curves[name].residual < limit)
    if max(found.residual, upper.residual) > FITS:
        return Fit(
            None, _with_its_power(near, used, warms_up=warms_up, bends=bends), "no class", best, found.scale, found.base
        )
    fits = _without_neighbours(near, used, base, {} if warms_up else no_log)
    fits = _with_its_power(fits, used, warms_up=warms_up, bends=bends)
    doublings, error = _doublings(used)
    if not fits or (fits == ("2^n",) and abs(doublings - 1) + error > BASE):
        return Fit(None, (), "no class", best, found.scale, found.base)
    if len(fits) > 1:
        return Fit(None, fits, "several", best, found.scale, found.base)
    found = curves[fits[0]]
    return Fit(fits[0], fits, "", fits[0], found.scale, found.base)


@dataclass(frozen=True, slots=True)
class _Curve:
    scale: float
    base: float
    residual: float


def _least_squares(f: Callable[[float], float], samples: Sequence[Sample], model: float) -> _Curve:
    """Return the best a, b ≥ 0: with two parameters, the one that would be negative is 0."""
    largest = f(max(one.n for one in samples))
    rows = [(f(one.n) / largest, one.value, 1 / (one.error**2 + (model * one.value) ** 2)) for one in samples]
    weight = sum(w for _, _, w in rows)
    x = sum(w * u for u, _, w in rows)
    y = sum(w * v for _, v, w in rows)
    xx = sum(w * u * u for u, _, w in rows)
    xy = sum(w * u * v for u, v, w in rows)
    spread = xx * weight - x * x
    pairs = [(xy / xx, 0.0), (0.0, y / weight)]
    if spread > 1e-12 * xx * weight:
        both = (xy * weight - x * y) / spread, (xx * y - x * xy) / spread
        pairs = [both] if min(both) >= 0 else pairs
    curves = [
        _Curve(a / largest, b, math.sqrt(sum(w * (a * u + b - v) ** 2 for u, v, w in rows) / len(rows)))
        for a, b in pairs
    ]
    return min(curves, key=lambda one: one.residual)


def _without_neighbours(
    fits: tuple[GrowthClass, ...],
    samples: Sequence[Sample],
    base: tuple[float, float],
    no_log: Mapping[str, float],
) -> tuple[GrowthClass, ...]:
    """Return the classes that fit after the test between those that differ by a logarithm; `no_log` decides it."""
    for low, high in _WITH_LOG.items():
        if low not in fits and high not in fits:
            continue
        sure = low in no_log and _largest_power_of_log(low, samples, base) <= no_log[low]
        pair = (low,) if sure else (low, high)
        fits = tuple(name for name in CLASSES if name in pair or (name in fits and name not in (low, high)))
    return fits


def _with_its_power(
    names: Sequence[GrowthClass], samples: Sequence[Sample], *, warms_up: bool, bends: bool
) -> tuple[GrowthClass, ...]:
    """Return the classes that grow with the power of n with which the largest values grow, or that a bend hides."""
    first, last = samples[0], samples[-1]
    upper = samples[len(samples) // 2 :] if len(samples) >= 2 * FEWEST else samples
    power, error = _slope(upper, [math.log(one.n) for one in upper], [math.log(one.value) for one in upper])

    doublings, doubling_error = _doublings(samples)

    def agrees(name: GrowthClass) -> bool:
        if name not in _POWERS:
            return name in names and power + error >= LEAST_EXPONENTIAL and abs(doublings - 1) - doubling_error <= BASE
        beyond = power - _POWERS[name]
        rise = (last.value / _CURVES[name](last.n)) / (first.value / _CURVES[name](first.n))
        bent = bends and 1 <= rise <= MOST_RISE and beyond - error <= MOST_BEND
        return beyond + error >= -(MOST_BEND if warms_up else POWER) and (
            bent or (name in names and beyond - error <= POWER)
        )

    return tuple(name for name in CLASSES if agrees(name))


def _largest_power_of_log(name: GrowthClass, samples: Sequence[Sample], base: tuple[float, float]) -> float:
    """Return the largest power of log n by which the values may grow beyond a class.

    Its sum of squares is within two standard errors of the best one's.
    """
    sums = {power: _sum_of_squares(_CURVES[name], power, samples, base) for power in LOG_POWERS}
    best = min(sums.values())
    limit = best + _SIGMAS**2 * max(1.0, best / (len(samples) - 3))
    return max(power for power, found in sums.items() if found <= limit)


def _sum_of_squares(
    f: Callable[[float], float], power: float, samples: Sequence[Sample], base: tuple[float, float]
) -> float:
    """Return the sum of squares for the best a·f(n)·(log n)^power + b with b within the bounds."""
    last = samples[-1].n
    rows = [
        (
            f(one.n) / f(last) * math.pow(math.log2(one.n + 1) / math.log2(last + 1), power),
            one.value,
            1 / (one.error**2 + (_SURE * one.value) ** 2),
        )
        for one in samples
    ]
    weight, x, y = sum(w for _, _, w in rows), sum(w * u for u, _, w in rows), sum(w * v for _, v, w in rows)
    xx, xy = sum(w * u * u for u, _, w in rows), sum(w * u * v for u, v, w in rows)
    b = min(max((xx * y - x * xy) / (xx * weight - x * x), base[0]), base[1])
    a = (xy - b * x) / xx
    return sum(w * (a * u + b - v) ** 2 for u, v, w in rows)


def _doublings(samples: Sequence[Sample]) -> tuple[float, float]:
    """Return how often the values double with each unit of n, and twice its standard error."""
    return _slope(samples, [one.n for one in samples], [math.log2(one.value) for one in samples])


def _slope(samples: Sequence[Sample], xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float]:
    """Return the slope of the straight line through these points, and twice its standard error.

    The error is by how far the points are from the line, or by their own errors if those say more.
    """
    rows = list(zip(xs, ys, (1 / ((one.error / one.value) ** 2 + _SURE**2) for one in samples), strict=True))
    weight = sum(w for _, _, w in rows)
    x = sum(w * u for u, _, w in rows) / weight
    y = sum(w * v for _, v, w in rows) / weight
    spread = sum(w * (u - x) ** 2 for u, _, w in rows)
    slope = sum(w * (u - x) * (v - y) for u, v, w in rows) / spread
    scatter = sum(w * (v - y - slope * (u - x)) ** 2 for u, v, w in rows) / (len(rows) - 2)
    return slope, _SIGMAS * math.sqrt(max(1.0, scatter) / spread)
