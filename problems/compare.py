"""The default output validator: is the output the answer, and if not, where do they first differ?

Tokens are compared, white space is not, unless the flags say otherwise. Flags and rules are the
format's. Source: problem package format 2025-09, "Default output validator specification".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

_PART = re.compile(rb"[ \t\n\r\x0b\x0c]+|[^ \t\n\r\x0b\x0c]+")
"""A run of white space, or a token."""
_FLOAT = re.compile(rb"[+-]?(?:\d*\.\d+|\d+\.|\d+)(?:[Ee][+-]?\d+)?")
_SPACE = {32: "·", 9: "→", 10: "↵", 13: "␍", 11: "␋", 12: "␌"}
FOLD = 40
"""The longest piece of a value that a sentence quotes."""
_LEAD = 12
"""How much of what is alike is shown before the difference."""
MOST_DIGITS = 400
"""Longer tokens are no numbers: no double has so many digits, and reading them takes time."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How the default validator compares; what its flags say."""

    case_sensitive: bool = False
    space_sensitive: bool = False
    absolute: float | None = None
    """The greatest absolute error of a number; None: numbers are compared as text."""
    relative: float | None = None

    @classmethod
    def parse(cls, flags: Sequence[str]) -> Rules:
        """The rules that the package's flags ask for.

        Raises:
            ValueError: an unknown flag, or a tolerance that is none; the sentence says which.
        """
        found: dict[str, float] = {}
        words = iter(flags)
        plain = set()
        for word in words:
            if word in ("case_sensitive", "space_change_sensitive"):
                plain.add(word)
            elif word in ("float_tolerance", "float_absolute_tolerance", "float_relative_tolerance"):
                if word in found:
                    raise ValueError(f"{word} is there twice")
                found[word] = _tolerance(word, next(words, ""))
            else:
                raise ValueError(f'the default output validator has no flag "{word}"')
        both = found.pop("float_tolerance", None)
        if both is not None and found:
            raise ValueError("float_tolerance cannot stand beside another tolerance")
        return cls(
            case_sensitive="case_sensitive" in plain,
            space_sensitive="space_change_sensitive" in plain,
            absolute=found.get("float_absolute_tolerance", both),
            relative=found.get("float_relative_tolerance", both),
        )

    def equal(self, got: bytes, expected: bytes) -> bool:
        """Whether a token of the output may stand for this one of the answer."""
        if got == expected:
            return True
        if self.absolute is not None or self.relative is not None:
            wanted = _number(expected)
            if wanted is not None:
                value = _number(got)
                return value is not None and self._near(value, wanted)
        return not self.case_sensitive and got.lower() == expected.lower()

    def _near(self, value: float, wanted: float) -> bool:
        error = abs(value - wanted)
        if self.absolute is not None and error <= self.absolute:
            return True
        return self.relative is not None and error <= self.relative * abs(wanted)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place in which an output is not the answer."""

    line: int
    """In the output, from 1; where it ends too early, the line in which it ends."""
    token: int
    """In that line, from 1; 0: white space differs."""
    expected_line: int
    """In the answer, from 1."""
    expected: str | None
    """What the answer has there, folded; None: it has no more."""
    got: str | None
    """What the output has there, folded; None: it has no more."""

    @property
    def where(self) -> str:
        """The place in the output: `line 3, token 2`."""
        return f"line {self.line}, token {self.token}" if self.token else f"line {self.line}, white space"

    @property
    def what(self) -> str:
        """What differs there: `expected 7, got 8`."""
        if self.got is None:
            return f"the output ends here, expected {self.expected}"
        if self.expected is None:
            return f"got {self.got}, expected nothing more"
        return f"expected {self.expected}, got {self.got}"

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def compare(output: bytes, answer: bytes, rules: Rules) -> Difference | None:
    """The first difference, or None where the output is right."""
    if output == answer or _plainly_equal(output, answer, rules):
        return None
    return _exactly(output, answer, rules) if rules.space_sensitive else _by_tokens(output, answer, rules)


def _plainly_equal(output: bytes, answer: bytes, rules: Rules) -> bool:
    """The common case, fast: the same words but for white space."""
    return not rules.space_sensitive and output.split() == answer.split()


def _by_tokens(output: bytes, answer: bytes, rules: Rules) -> Difference | None:
    last = (1, 0)
    for got, expected in zip_longest(_tokens(output), _tokens(answer)):
        if got is not None:
            last = got.line, got.number
        if got is None or expected is None or not rules.equal(got.text, expected.text):
            line, number = last if got else (last[0], last[1] + 1)
            expected_line = expected.line if expected else answer.count(b"\n") + 1
            wanted, found = expected.text if expected else None, got.text if got else None
            return _difference(line, number, expected_line, wanted, found)
    return None


def _exactly(output: bytes, answer: bytes, rules: Rules) -> Difference | None:
    line = expected_line = 1
    number = 0
    """Of tokens in this line of the output."""
    for got, expected in zip_longest(_PART.findall(output), _PART.findall(answer)):
        space = any(part is not None and part[0] in _SPACE for part in (got, expected))
        number += not space
        if got is None or expected is None or not (got == expected if space else rules.equal(got, expected)):
            if got is not None and expected is not None and got[:1].isspace() and expected[:1].isspace():
                same = _alike(got, expected)
                line, expected_line = line + got[:same].count(b"\n"), expected_line + expected[:same].count(b"\n")
            return _difference(line, 0 if space else number, expected_line, expected, got)
        if space and b"\n" in got:
            number = 0
        line, expected_line = line + got.count(b"\n"), expected_line + expected.count(b"\n")
    return None


@dataclass(frozen=True, slots=True)
class _Token:
    line: int
    number: int
    text: bytes


def _tokens(text: bytes) -> Iterator[_Token]:
    for line, row in enumerate(text.split(b"\n"), start=1):
        for number, token in enumerate(row.split(), start=1):
            yield _Token(line, number, token)


def _difference(line: int, token: int, expected_line: int, expected: bytes | None, got: bytes | None) -> Difference:
    same = 0 if expected is None or got is None else _alike(got, expected)
    return Difference(line, token, expected_line, _quoted(expected, same), _quoted(got, same))


def _alike(one: bytes, other: bytes) -> int:
    """How many bytes at the start are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _quoted(part: bytes | None, same: int) -> str | None:
    """A part as a sentence can quote it: white space visible, long ones folded around the difference."""
    if part is None:
        return None
    start = max(0, same - _LEAD) if len(part) > FOLD else 0
    piece = part[start : start + FOLD]
    if piece[:1].isspace():
        text = piece.decode("latin-1").translate(_SPACE)
    else:
        text = "".join(c if c.isprintable() else repr(c)[1:-1] for c in piece.decode(errors="replace"))
    return f"{'…' if start else ''}{text}{'…' if start + FOLD < len(part) else ''}"


def _tolerance(flag: str, word: str) -> float:
    value = _number(word.encode())
    if value is None or value < 0:
        raise ValueError(f'{flag} needs a number such as 1e-6, not "{word}"')
    return value


def _number(token: bytes) -> float | None:
    if len(token) > MOST_DIGITS or not _FLOAT.fullmatch(token):
        return None
    value = float(token)
    return value if math.isfinite(value) else None
