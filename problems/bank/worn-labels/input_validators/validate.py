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


def texts(what: str, shortest: int, longest: int, form: str) -> list[str]:
    """A list of texts: a line with the count, a line for each."""
    count = integer(f"the count of {what}", line(f"the count of {what}"), shortest, longest)
    found = [line(what) for _ in range(count)]
    for text in found:
        if not re.fullmatch(form, text):
            refuse(f"{what}: {text[:40]!r} is not of the form that is asked for")
    return found


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


names = texts("names", 0, 50_000, "[a-z]{1,10}")
labels = texts("labels", 0, 50_000, "[a-z?]{1,10}")
if len(set(names)) != len(names):
    refuse("names: one occurs twice")
if any(label.count("?") > 2 for label in labels):
    refuse("labels: one has more than two blanks")
finish()
