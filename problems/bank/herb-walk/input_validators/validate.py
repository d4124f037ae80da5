"""Exit with 42 if stdin is a valid input, with 43 and a sentence on stderr if it is not."""

import re
import string as letters
import sys
from typing import NoReturn

LINES = iter(sys.stdin.buffer.read().decode("latin-1").split("\n"))


def refuse(why: str) -> NoReturn:
    """End with the reason."""
    print(why, file=sys.stderr)
    sys.exit(43)


def line(what: str) -> str:
    """The next line."""
    text = next(LINES, None)
    if text is None:
        refuse(f"{what}: the input ends before it")
    return text


def integer(what: str, text: str, low: int, high: int) -> int:
    """The text as a number from low to high."""
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,18}", text):
        refuse(f"{what}: {text[:40]!r} is not a whole number in its plain form")
    if not low <= int(text) <= high:
        refuse(f"{what}: {text} is not between {low} and {high}")
    return int(text)


def string(what: str, shortest: int, longest: int, letters: str) -> str:
    """A line of these letters only."""
    text = line(what)
    if not shortest <= len(text) <= longest:
        refuse(f"{what}: has {len(text)} letters, not {shortest} to {longest}")
    if other := set(text) - set(letters):
        refuse(f"{what}: {min(other)!r} is none of its letters")
    return text


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


string("path", 1, 300_000, letters.ascii_letters)
string("recipe", 1, 300_000, letters.ascii_letters)
finish()
