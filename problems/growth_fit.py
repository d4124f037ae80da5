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
  of log n by which the values grow beyond the class without one, 0 or 1 in theory: with twice its standard error, it
  must be within `NO_LOG` of 0, or within `ONE_LOG` of 1 and, in each half of the points, within `HALF_LOG` of it;
- for `2^n`, the doublings of the values for each unit of n are within `BASE` of 1: 1.8^n and n·2^n are no class here.

Otherwise `fits` names the classes that are not ruled out. Where none fits well, since a cache or a hash table bends the
curve, those are left whose power of n is within `POWER` of the measured one. Only the sizes from which on all values
are above the noise count: a lone value among smaller sizes is a disturbance.

Values that do not grow above their error may be constant or logarithmic; nothing measured here tells these two apart.
Nor is a small logarithm seen: a program that reads its input and then sorts for up to about a quarter of the time of
the largest size is linear here, or cannot be told. From a third on it is hardly ever called n, and never from two
fifths on.
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
NO_LOG = {"1": 0.0, "n": 0.25, "n^2": 0.6}
"""The largest power of log n, its error included, that a class without logarithm may have beyond it.

Below n log n there are programs that are mostly linear and sort a little: with 0.25, those that sort for a quarter of
the time of the largest size. With less, only very steady curves would be called n. Below n^2 log n hardly any are
between.
"""
ONE_LOG = 0.35
"""The farthest that the power may be from 1, its error included, for a class with one."""
HALF_LOG = 0.7
"""The same for each half of the points, without the error: memory gets slower at one place, a logarithm everywhere."""
BASE = 0.06
"""The farthest that the doublings for each unit of n may be from 1, their error included, for `2^n`."""
POWER = 0.5
"""The farthest that the measured power of n, its error included, may be from a class where none fits well."""
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
    """Return the class, or those that are left if they are neighbours: `n or n log n`; else `cannot tell`."""
    if name is not None:
        return name
    return " or ".join(fits) if 0 < len(fits) <= MOST_NAMED else CANNOT_TELL


def curve(name: GrowthClass, n: float, value: float) -> Callable[[float], float]:
    """Return the curve of a class through a point."""
    scale = value / _CURVES[name](n)
    return lambda at: scale * _CURVES[name](at)


def fit(samples: Sequence[Sample], *, warms_up: bool = False, model: float = MODEL) -> Fit:
    """Return what the values grow like; see the module for the test.

    Args:
        samples: the measured values.
        warms_up: the runtime compiles while it runs, which costs what is over before the largest inputs. With it,
            n log n looks like n: a class is not told from its neighbour with one logarithm more.
        model: the relative error that no repetition takes away.
    """
    above = [one.value > 0 and one.value >= ABOVE * one.error for one in samples]
    used = list(samples[len(samples) - [*reversed(above), False].index(False) :])
    if not used:
        return Fit(None, ("1", "log n"), "no growth")
    least, most = min(one.value for one in used), max(one.value for one in used)
    if len(used) < LEAST_POINTS or most < SPAN * least:
        return Fit(None, why="few points")
    curves = {name: _least_squares(name, used, model) for name in CLASSES}
    best = min(curves, key=lambda name: curves[name].residual)
    found = curves[best]
    upper = _least_squares(best, used[len(used) // 2 :], model)
    limit = max(RULED_OUT, RATIO * found.residual)
    near = tuple(name for name in CLASSES if curves[name].residual < limit)
    if max(found.residual, upper.residual) > FITS:
        return Fit(None, _with_its_power(near, used), "no class", best, found.scale, found.base)
    fits = _without_neighbours(near, used, warms_up)
    if fits == ("2^n",) and not _doubles(used):
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


def _least_squares(name: GrowthClass, samples: Sequence[Sample], model: float) -> _Curve:
    """Return the best a, b ≥ 0: with two parameters, the one that would be negative is 0."""
    f = _CURVES[name]
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
    fits: tuple[GrowthClass, ...], samples: Sequence[Sample], warms_up: bool
) -> tuple[GrowthClass, ...]:
    """Return the classes that fit after the test between those that differ by a logarithm."""
    for low, high in _WITH_LOG.items():
        if low not in fits and high not in fits:
            continue
        power, error = _power_of_log(low, samples)
        halves = samples[: len(samples) // 2 + 1], samples[len(samples) // 2 :]
        no_log = abs(power) + error <= NO_LOG[low] and not warms_up
        one_log = abs(power - 1) + error <= ONE_LOG and all(
            abs(_power_of_log(low, half)[0] - 1) <= HALF_LOG for half in halves
        )
        pair = (low,) if no_log else (high,) if one_log else (low, high)
        fits = tuple(name for name in CLASSES if name in pair or (name in fits and name not in (low, high)))
    return fits


def _with_its_power(names: Sequence[GrowthClass], samples: Sequence[Sample]) -> tuple[GrowthClass, ...]:
    """Return those of the classes that grow with about the power of n with which the values grow."""
    sizes, values = [math.log(one.n) for one in samples], [math.log(one.value) for one in samples]
    power, error = _slope(samples, sizes, values)
    return tuple(name for name in names if name in _POWERS and abs(power - _POWERS[name]) + error <= POWER)


def _power_of_log(name: GrowthClass, samples: Sequence[Sample]) -> tuple[float, float]:
    """Return the power of log n by which the values grow beyond a class, and twice its standard error."""
    return _slope(
        samples,
        [math.log(math.log2(one.n + 1)) for one in samples],
        [math.log(one.value / _CURVES[name](one.n)) for one in samples],
    )


def _doubles(samples: Sequence[Sample]) -> bool:
    """Return whether the values double with each unit of n."""
    doublings, error = _slope(samples, [one.n for one in samples], [math.log2(one.value) for one in samples])
    return abs(doublings - 1) + error <= BASE


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
