"""Exit with 42 if stdin is a valid input, with 43 and a sentence on stderr if it is not."""

import re
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


def integers(what: str, shortest: int, longest: int, low: int, high: int) -> list[int]:
    """A list: a line with the count, a line with the numbers."""
    count = integer(f"the count of {what}", line(f"the count of {what}"), shortest, longest)
    text = line(what)
    words = text.split(" ") if text else []
    if len(words) != count:
        refuse(f"{what}: {count} numbers were promised, {len(words)} are there")
    return [integer(f"a number in {what}", word, low, high) for word in words]


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


RIDES = integers("rides", 0, 6_000, -1_000_000_000, 1_000_000_000)
HEIGHT = integer("height", line("height"), -3_000_000_000, 3_000_000_000)
trips: set[tuple[int, int]] = set()
RIDES.sort()
for lowest in range(len(RIDES) - 2):
    low, high = lowest + 1, len(RIDES) - 1
    while low < high:
        total = RIDES[lowest] + RIDES[low] + RIDES[high]
        if total == HEIGHT:
            trips.add((RIDES[lowest], RIDES[low]))
        if total <= HEIGHT:
            low += 1
        else:
            high -= 1
    if len(trips) > 2_000:
        refuse("there are more than 2,000 different trips")
finish()
