"""Exit with 42 if stdin is a valid input, with 43 and a sentence on stderr if it is not."""

import re
import sys
from typing import NoReturn

LINES = iter(sys.stdin.buffer.read().decode("latin-1").split("\n"))
ARGUMENTS = {"fetch": 1, "lend": 1, "clear": 0}
"""How many arguments each method takes."""


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


def integer(what: str, low: int, high: int) -> int:
    """The next line as a number from low to high."""
    text = line(what)
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,18}", text):
        refuse(f"{what}: {text[:40]!r} is not a whole number in its plain form")
    if not low <= int(text) <= high:
        refuse(f"{what}: {text} is not between {low} and {high}")
    return int(text)


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


integer("places", 1, 25_000)
for number in range(1, integer("the count of calls", 0, 50_000) + 1):
    method = line(f"call {number}")
    if method not in ARGUMENTS:
        refuse(f"call {number}: there is no method {method[:40]!r}")
    for _ in range(ARGUMENTS[method]):
        integer(f"call {number}, book", 1, 1_000_000_000)
finish()
