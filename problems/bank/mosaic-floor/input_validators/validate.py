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


rows = integer("the count of rows", line("the count of rows"), 1, 8)
widths = set()
for row in range(rows):
    widths.add(integer(f"the length of row {row}", line(f"the length of row {row}"), 1, 8))
    text = line(f"row {row}")
    if not re.fullmatch("[a-z]+", text) or len(text) not in widths or len(widths) > 1:
        refuse(f"row {row}: {text[:40]!r} is not as long as it has to be, or has something else than letters")
words = texts("words", 0, 15_000, "[a-z]{1,9}")
if len(set(words)) != len(words):
    refuse("words: one occurs twice")
finish()
