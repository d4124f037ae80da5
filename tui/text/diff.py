"""Compare two texts line by line, and find where in a line they begin to differ.

The work is bounded for any texts: only the start of long texts is compared, and if too many lines differ,
they are paired in order, without looking for inserted lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

MOST_LINES = 20_000
"""The most lines compared of each text."""
MOST_CHARACTERS = 1 << 20
"""The most characters compared of each text."""
MATCHED_LINES = 1_000
"""The most lines of each text, between the first and the last difference, that difflib gets.

Its work grows with their square: the worst texts found took 0.3 s (`test_diff.py`).
"""
Kind = Literal["same", "changed", "left", "right"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the left text beside its counterpart in the right one; None if there is none."""

    kind: Kind
    left: str | None
    right: str | None
    left_number: int
    """The number of the left line, from 1; without a left line, that of the line before."""
    right_number: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The comparison of two texts."""

    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    """The first row of each block of differing rows."""
    lines: int
    """How many rows differ."""
    same: bool
    """Whether the texts are equal, including parts that were not compared."""
    notices: tuple[str, ...]
    """Sentences about parts that were not compared and differences that no row shows."""


def compare(left: str, right: str) -> Difference:
    """Compare two texts. Takes up to half a second, so call it from a worker thread."""
    notices: list[str] = []
    one, ended_one = _lines(left)
    other, ended_other = _lines(right)
    if ended_one != ended_other and one and other:
        notices.append(f"Only the {'left' if ended_one else 'right'} ends with a newline.")
    if len(left) > MOST_CHARACTERS or len(right) > MOST_CHARACTERS or max(len(one), len(other)) > MOST_LINES:
        notices.append(f"Long: only the first {MOST_LINES:,} lines or {MOST_CHARACTERS >> 20} MiB are compared.")
        one, other = one[:MOST_LINES], other[:MOST_LINES]
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    middle, counterpart = one[head : len(one) - tail], other[head : len(other) - tail]
    pairs: list[tuple[str | None, str | None]] = list(zip(one[:head], other[:head], strict=True))
    if max(len(middle), len(counterpart)) > MATCHED_LINES:
        notices.append("Too many differences: lines are compared in order.")
        pairs += _in_order(middle, counterpart)
    else:
        pairs += _matched(middle, counterpart)
    pairs += zip(one[len(one) - tail :], other[len(other) - tail :], strict=True)
    rows = tuple(_rows(pairs))
    starts = [
        index for index, row in enumerate(rows) if row.kind != "same" and (index == 0 or rows[index - 1].kind == "same")
    ]
    return Difference(rows, tuple(starts), sum(row.kind != "same" for row in rows), left == right, tuple(notices))


def drawings_beside(left: str, right: str) -> tuple[Row, ...]:
    """Return two drawings of trees or lists line by line, below an empty line, so that neither is torn apart.

    A line is the same if it has the same words, and the same branches below the same words, in whichever columns.
    """
    rows = [Row("same", "", "", 0, 0)]
    for one, other in zip_longest(_meant(left.split("\n")), _meant(right.split("\n"))):
        kind: Kind = (
            "left" if other is None else "right" if one is None else "same" if one[1] == other[1] else "changed"
        )
        rows.append(Row(kind, one and one[0], other and other[0], 0, 0))
    return tuple(rows)


def drawings_below(left: str, right: str, names: tuple[str, str]) -> tuple[Row, ...]:
    """Return two drawings one below the other, each below its name, with the same lines marked as side by side."""
    rows = drawings_beside(left, right)[1:]
    return (*_one_drawing(rows, "left", names[0]), *_one_drawing(rows, "right", names[1]))


def _one_drawing(rows: Iterable[Row], side: Literal["left", "right"], name: str) -> Iterator[Row]:
    for line in ("", name):
        yield Row("same", line, line, 0, 0)
    for row in rows:
        text = row.left if side == "left" else row.right
        if text is None:
            continue
        if row.kind == "same":
            yield Row("same", text, text, 0, 0)
        else:
            yield Row(side, row.left if side == "left" else None, row.right if side == "right" else None, 0, 0)


def _meant(lines: list[str]) -> Iterator[tuple[str, list[object]]]:
    """Yield each line of a drawing with its words, or with its branches and the number of the word above each."""
    above = ""
    for line in lines:
        branches = [
            (len(above[: found.start(1) + 1].split()), found[0].replace("─", ""))
            for found in re.finditer("(?:╭─*)?([┴╯╰])(?:─*╮)?", line)
        ]
        yield line, [*(branches or line.split())]
        above = line


def first_difference(left: str, right: str) -> tuple[int, int, int]:
    """Return where two lines begin to differ, and where their common end begins in each."""
    start = _common(left, right)
    tail = _common(left[start:][::-1], right[start:][::-1])
    return start, len(left) - tail, len(right) - tail


def _lines(text: str) -> tuple[list[str], bool]:
    """Return a text's lines, and whether it ends with a newline. A carriage return is part of its line."""
    lines = text[:MOST_CHARACTERS].split("\n")
    ended = lines[-1] == ""
    return (lines[:-1] if ended else lines), ended


def _common(one: str | list[str], other: str | list[str]) -> int:
    """Return the length of the common start."""
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)


def _in_order(one: list[str], other: list[str]) -> Iterator[tuple[str | None, str | None]]:
    shorter = min(len(one), len(other))
    yield from zip(one[:shorter], other[:shorter], strict=True)
    for line in one[shorter:]:
        yield line, None
    for line in other[shorter:]:
        yield None, line


def _matched(one: list[str], other: list[str]) -> Iterator[tuple[str | None, str | None]]:
    # difflib ignores very frequent lines, which bounds its work.
    for _, start, end, other_start, other_end in SequenceMatcher(None, one, other).get_opcodes():
        yield from _in_order(one[start:end], other[other_start:other_end])


def _rows(pairs: list[tuple[str | None, str | None]]) -> Iterator[Row]:
    left_number = right_number = 0
    for left, right in pairs:
        left_number += left is not None
        right_number += right is not None
        kind: Kind = "changed"
        if left == right:
            kind = "same"
        elif left is None or right is None:
            kind = "right" if left is None else "left"
        yield Row(kind, left, right, left_number, right_number)
