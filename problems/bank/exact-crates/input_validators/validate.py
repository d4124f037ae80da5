"""Input validator: exit status 42 if stdin keeps the statement's constraints, else 43 and a sentence on stderr."""

import re
import sys
from typing import NoReturn

LINES = sys.stdin.read().split("\n")[::-1]


def fail(why: str) -> NoReturn:
    """Say what is wrong and end."""
    print(why, file=sys.stderr)
    sys.exit(43)


def line() -> str:
    """The next line."""
    if len(LINES) < 2:
        fail("the input ends too early, or its last line does not end")
    return LINES.pop()


def number(word: str, what: str, low: int, high: int) -> int:
    """The integer that a word says, within these bounds and without a leading zero or plus."""
    if not re.fullmatch(r"0|-?[1-9][0-9]*", word):
        fail(f"{what}: {word!r} is not an integer")
    if not low <= int(word) <= high:
        fail(f"{what}: {word} is not between {low} and {high}")
    return int(word)


def integer(what: str, low: int, high: int) -> int:
    """The next line, one integer within these bounds."""
    return number(line(), what, low, high)


def integers(what: str, shortest: int, longest: int, low: int, high: int) -> list[int]:
    """A list: the line with its count, the line with its values."""
    count = number(line(), f"the count of {what}", shortest, longest)
    words = line().split(" ") if count else [line()][:0]
    if len(words) != count:
        fail(f"{what}: {count} values are announced, {len(words)} are there")
    return [number(word, what, low, high) for word in words]


integers("weights", 1, 40, 100, 999)
integer("target", 100, 700)

if LINES != [""]:
    fail("there is more input than the parameters need")
sys.exit(42)
