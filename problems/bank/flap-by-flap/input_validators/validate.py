"""Input validator: exit status 42 if stdin keeps the statement's constraints, else 43 and a sentence on stderr."""

import re
import sys
from typing import NoReturn

LINES = sys.stdin.read().split("\n")[::-1]


def fail(why: str) -> NoReturn:
    """Say what is wrong and end."""
    print(why, file=sys.stderr)
    sys.exit(43)


def check(holds: bool, why: str) -> None:
    """Fail with this sentence unless it holds."""
    if not holds:
        fail(why)


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


def strings(what: str, shortest: int, longest: int) -> list[str]:
    """A list of strings: the line with its count, then a line for each."""
    return [line() for _ in range(number(line(), f"the count of {what}", shortest, longest))]


shown, wanted = line(), line()
allowed = strings("allowed", 0, 100_000)
check(1 <= len(shown) <= 8, "the shown word is empty or too long")
for word in (shown, wanted, *allowed):
    check(len(word) == len(shown), f"{word!r} is not as long as the shown word")
    check(set(word) <= set("abcdefghijklmnopqrstuvwxyz"), f"{word!r} has another character than a to z")
check(len(set(allowed)) == len(allowed), "a word is allowed twice")

if LINES != [""]:
    fail("there is more input than the parameters need")
sys.exit(42)
