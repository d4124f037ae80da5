"""Two texts line by line: what is the same, what differs, and where in a line it begins.

The work is bounded, whatever the texts are: long ones are compared in part, and where too many
lines differ they are compared in their order, without looking for where lines came in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MOST_LINES = 20_000
"""Of each text."""
MOST_CHARACTERS = 1 << 20
"""Of each text."""
MATCHED_LINES = 1_000
"""Between the first and the last differing line, of each text: difflib's work grows with their square.

Measured: 0.3 s for the worst texts that were found (`test_diff.py`).
"""
Kind = Literal["same", "changed", "left", "right"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the one text beside its counterpart of the other; None where it has none."""

    kind: Kind
    left: str | None
    right: str | None
    left_number: int
    """Of the line in its text, from 1; of the line before where there is none."""
    right_number: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What two texts have in common and what not."""

    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    """The rows where differing ones begin, block by block."""
    lines: int
    """How many rows differ."""
    same: bool
    """The texts are, to their ends."""
    notices: tuple[str, ...]
    """Sentences on what was not compared, and what rows do not show."""


def compare(left: str, right: str) -> Difference:
    """What differs between two texts. Takes up to half a second: for worker threads."""
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
        notices.append("So much differs that lines are compared in their order.")
        pairs += _in_order(middle, counterpart)
    else:
        pairs += _matched(middle, counterpart)
    pairs += zip(one[len(one) - tail :], other[len(other) - tail :], strict=True)
    rows = tuple(_rows(pairs))
    starts = [
        index for index, row in enumerate(rows) if row.kind != "same" and (index == 0 or rows[index - 1].kind == "same")
    ]
    return Difference(rows, tuple(starts), sum(row.kind != "same" for row in rows), left == right, tuple(notices))


def first_difference(left: str, right: str) -> tuple[int, int, int]:
    """Where two lines begin to differ, and where in each their common end begins."""
    start = _common(left, right)
    tail = _common(left[start:][::-1], right[start:][::-1])
    return start, len(left) - tail, len(right) - tail


def _lines(text: str) -> tuple[list[str], bool]:
    """A text's lines, and whether the last one is ended. A carriage return is part of its line."""
    lines = text[:MOST_CHARACTERS].split("\n")
    ended = lines[-1] == ""
    return (lines[:-1] if ended else lines), ended


def _common(one: str | list[str], other: str | list[str]) -> int:
    """How many items both begin with."""
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
    # difflib leaves lines out that occur all too often, which is what keeps its work bounded.
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
