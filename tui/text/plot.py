"""Draw points and curves with characters, both axes logarithmic."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

POINT = "●"
_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille character's eight dots, by row and column."""
_DECADES = 3.0
"""Values so many powers of ten below the largest one are left out: they are noise."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing, line by line."""

    lines: tuple[str, ...]
    """Points are `●`, curves are braille dots."""


def log_log(
    points: Sequence[tuple[float, float]],
    curves: Sequence[Callable[[float], float | None]],
    width: int,
    height: int,
    label: Callable[[float], str],
) -> Plot:
    """Return a drawing of points above 0 and of curves through their range.

    Args:
        points: the points, in the order of their first number.
        curves: functions of the first number; None or 0 is not drawn.
        width: its width in cells, labels included.
        height: its height in lines, the labels below included.
        label: writes a value at the left; sizes below are written as numbers.
    """
    most = max((value for _, value in points), default=0.0)
    seen = [(n, value) for n, value in points if n > 0 and value > most / 10**_DECADES]
    if len(seen) < 2:
        return Plot(())
    low, high = min(value for _, value in seen), most
    if high <= low:
        low, high = low / 2, high * 2
    margin = max(len(label(low)), len(label(high))) + 1
    columns, rows = max(4, width - margin), max(2, height - 1)
    first, last = seen[0][0], seen[-1][0]

    def x(n: float) -> float:
        return math.log(n / first) / math.log(last / first) if last > first else 0.0

    def y(value: float) -> float:
        return math.log(value / low) / math.log(high / low)

    dots = [[0] * columns for _ in range(rows)]
    for curve in curves:
        for place in range(2 * columns):
            n = first * (last / first) ** (place / (2 * columns - 1))
            value = curve(n)
            if value and value > 0 and 0 <= (share := y(value)) <= 1:
                row = round((1 - share) * (4 * rows - 1))
                dots[row // 4][place // 2] |= _DOTS[row % 4][place % 2]
    cells = [[chr(0x2800 + bits) if bits else " " for bits in line] for line in dots]
    for n, value in seen:
        cells[round((1 - y(value)) * (rows - 1))][round(x(n) * (columns - 1))] = POINT
    labels = [label(high), *[""] * (rows - 2), label(low)]
    lines = [f"{name:>{margin - 1}} {''.join(line)}" for name, line in zip(labels, cells, strict=True)]
    left, right = f"{first:,.0f}", f"{last:,.0f}"
    return Plot((*lines, f"{'':{margin}}{left}{right:>{max(1, columns - len(left))}}"))
