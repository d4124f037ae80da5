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


carpet = strings("carpet", 1, 8)
for row in carpet:
    check(1 <= len(row) <= 8, "a row is empty or too long")
    check(len(row) == len(carpet[0]), "the rows are not equally long")
word = line()
check(1 <= len(word) <= 14, "the word is empty or too long")
for text in (*carpet, word):
    check(re.fullmatch("[A-Z]+", text) is not None, f"{text!r} has another character than A to Z")

beginnings = 0
ways = [((r, c),) for r, row in enumerate(carpet) for c, letter in enumerate(row) if letter == word[0]]
for letter in word[1:]:
    beginnings += len(ways)
    check(beginnings <= 20_000, "there are too many ways to hop beginnings of the word")
    ways = [
        (*way, (r, c))
        for way in ways
        for r, c in (
            (way[-1][0] - 1, way[-1][1]),
            (way[-1][0] + 1, way[-1][1]),
            (way[-1][0], way[-1][1] - 1),
            (way[-1][0], way[-1][1] + 1),
        )
        if 0 <= r < len(carpet) and 0 <= c < len(carpet[0]) and carpet[r][c] == letter and (r, c) not in way
    ]
check(beginnings + len(ways) <= 20_000, "there are too many ways to hop the word")

if LINES != [""]:
    fail("there is more input than the parameters need")
sys.exit(42)
