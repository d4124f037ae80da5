"""The default output validator: compare output and answer, and find the first difference.

Tokens are compared, white space is ignored, unless the flags say otherwise.
Source: problem package format 2025-09, "Default output validator specification".
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

_PART = re.compile(rb"[ \t\n\r\x0b\x0c]+|[^ \t\n\r\x0b\x0c]+")
"""A run of white space, or a token."""
_FLOAT = re.compile(rb"[+-]?(?:\d*\.\d+|\d+\.|\d+)(?:[Ee][+-]?\d+)?")
_SPACE = {32: "·", 9: "→", 10: "↵", 13: "␍", 11: "␋", 12: "␌"}
FOLD = 40
"""The longest quoted piece of a value, in characters."""
_LEAD = 12
"""How much of the common start is shown before the difference."""
MOST_DIGITS = 400
"""Longer tokens are not read as numbers: no double has so many digits, and parsing takes time."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The default validator's flags."""

    case_sensitive: bool = False
    space_sensitive: bool = False
    absolute: float | None = None
    """The greatest absolute error of a number; None (as `relative`): numbers are compared as text."""
    relative: float | None = None

    @classmethod
    def parse(cls, flags: Sequence[str], *, strict: bool = False) -> Rules:
        """Return the rules that the package's flags ask for.

        Args:
            flags: the flags in order; of two tolerances for one thing the last counts, as in legacy packages.
            strict: refuse them instead, as 2025-09 does.

        Raises:
            ValueError: an unknown flag or invalid tolerance; the message says which.
        """
        absolute: float | None = None
        relative: float | None = None
        given: set[str] = set()
        words = iter(flags)
        for word in words:
            if word in ("case_sensitive", "space_change_sensitive"):
                given.add(word)
                continue
            if word not in ("float_tolerance", "float_absolute_tolerance", "float_relative_tolerance"):
                raise ValueError(f'the default output validator has no flag "{word}"')
            if strict and word in given:
                raise ValueError(f"{word} is given twice")
            given.add(word)
            tolerance = _tolerance(word, next(words, ""))
            if word != "float_relative_tolerance":
                absolute = tolerance
            if word != "float_absolute_tolerance":
                relative = tolerance
        if strict and "float_tolerance" in given and len([word for word in given if "tolerance" in word]) > 1:
            raise ValueError("float_tolerance cannot be combined with another tolerance")
        return cls(
            case_sensitive="case_sensitive" in given,
            space_sensitive="space_change_sensitive" in given,
            absolute=absolute,
            relative=relative,
        )

    def equal(self, got: bytes, expected: bytes) -> bool:
        """Return whether a token of the output is equivalent to this token of the answer."""
        if got == expected:
            return True
        if self.absolute is not None or self.relative is not None:
            wanted = _number(expected)
            if wanted is not None:
                value = _number(got)
                return value is not None and self._near(value, wanted)
        return not self.case_sensitive and got.lower() == expected.lower()

    def distance(self, got: bytes, expected: bytes) -> str:
        """Describe how far a number is off, and by how much it may be; "" if one is no number or none may be off."""
        value, wanted = _number(got), _number(expected)
        if value is None or wanted is None or (self.absolute is None and self.relative is None):
            return ""
        error = abs(value - wanted)
        said = []
        if self.absolute is not None:
            said.append(f"off by {error:.3g}, allowed {self.absolute:g}")
        if self.relative is not None and wanted:
            said.append(f"off by {error / abs(wanted):.3g} relative to the answer, allowed {self.relative:g}")
        return " and ".join(said)

    def _near(self, value: float, wanted: float) -> bool:
        error = abs(value - wanted)
        if self.absolute is not None and error <= self.absolute:
            return True
        return self.relative is not None and error <= self.relative * abs(wanted)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where an output differs from the answer."""

    line: int
    """In the output, from 1; the last line if the output ends too early."""
    token: int
    """In that line, from 1; 0 if white space differs."""
    expected_line: int
    """In the answer, from 1."""
    expected: str | None
    """The answer's part there, folded; None if it ends before."""
    got: str | None
    """The output's part there, folded; None if it ends before."""
    distance: str = ""
    """For numbers under a tolerance: how far off, and how far they may be."""
    values: str = ""
    """What differs, said of the values that both texts stand for; "" if that cannot be told."""

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
        return f"expected {self.expected}, got {self.got}" + (f" ({self.distance})" if self.distance else "")

    def __str__(self) -> str:
        return self.values or f"{self.where}: {self.what}"


def compare(output: bytes, answer: bytes, rules: Rules) -> Difference | None:
    """Return the first difference, or None if the output is right."""
    if output == answer or _plainly_equal(output, answer, rules):
        return None
    return _exactly(output, answer, rules) if rules.space_sensitive else _by_tokens(output, answer, rules)


def _plainly_equal(output: bytes, answer: bytes, rules: Rules) -> bool:
    """Return whether the tokens are identical: the common case, fast."""
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
            return _difference(line, number, expected_line, (wanted, found), rules)
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
            return _difference(line, 0 if space else number, expected_line, (expected, got), rules)
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


def _difference(
    line: int, token: int, expected_line: int, parts: tuple[bytes | None, bytes | None], rules: Rules
) -> Difference:
    expected, got = parts
    both = expected is not None and got is not None
    same = _alike(got, expected) if expected is not None and got is not None else 0
    wanted, found = _quoted(expected, same), _quoted(got, same)
    if both and unicodedata.normalize("NFC", wanted or "") == unicodedata.normalize("NFC", found or ""):
        # They look the same: é can be one character or two.
        wanted, found = _quoted(expected, same, escape=True), _quoted(got, same, escape=True)
    distance = rules.distance(got, expected) if expected is not None and got is not None else ""
    return Difference(line, token, expected_line, wanted, found, distance)


def _alike(one: bytes, other: bytes) -> int:
    """Return the length of the common start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _quoted(part: bytes | None, same: int, *, escape: bool = False) -> str | None:
    """Quote a part for a sentence: white space made visible, long parts folded around the difference."""
    if part is None:
        return None
    if part[:1].isspace():
        text, same_characters = part.decode("latin-1"), same
    else:
        text = part.decode(errors="replace")
        same_characters = len(part[:same].decode(errors="ignore"))
    start = max(0, same_characters - _LEAD) if len(text) > FOLD else 0
    # A cut never separates a letter from the marks on it.
    while start and unicodedata.combining(text[start]):
        start -= 1
    end = min(start + FOLD, len(text))
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    piece = text[start:end]
    if part[:1].isspace():
        shown = piece.translate(_SPACE)
    elif escape:
        shown = "".join(c if c.isascii() and c.isprintable() else ascii(c)[1:-1] for c in piece)
    else:
        shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in piece)
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


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
