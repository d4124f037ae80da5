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


def words(what: str, shortest: int, longest: int) -> list[str]:
    """The words of a list: a line with the count, a line with the words."""
    count = integer(f"the count of {what}", line(f"the count of {what}"), shortest, longest)
    text = line(what)
    found = text.split(" ") if text else []
    if len(found) != count:
        refuse(f"{what}: {count} values were promised, {len(found)} are there")
    return found


def tree(what: str, least: int, most: int, low: int, high: int) -> list[int | None]:
    """A tree, level by level: each node has two places for its children, and no null is at the end."""
    levels = words(what, 0, 2 * most)
    values = [None if word == "null" else integer(f"a number in {what}", word, low, high) for word in levels]
    if levels[-1:] == ["null"]:
        refuse(f"{what}: a null at the end is left out")
    places = 1
    for value in values:
        if places == 0:
            refuse(f"{what}: a value is nobody's child")
        places += -1 if value is None else 1
    if not least <= sum(value is not None for value in values) <= most:
        refuse(f"{what}: the number of nodes is not between {least} and {most}")
    return values


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


tree("top", 0, 100_000, -1_000_000_000, 1_000_000_000)
integer("points", line("points"), -(10**15), 10**15)
finish()
