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


SHEET = string("sheet", 1, 100_000, "0123456789+-*()")
if re.search(r"[0-9]{7}", SHEET) or re.search(r"(?<![0-9])0[0-9]", SHEET):
    refuse("sheet: a number has more than 6 digits, or a leading zero")
if wrong := re.search(r"(?:^|[-+*(])(?:[-+*)]|$)|\)[0-9(]|[0-9]\(", SHEET):
    refuse(f"sheet: what stands at character {wrong.start()} does not fit together")
depth = 0
for sign in SHEET:
    depth += (sign == "(") - (sign == ")")
    if depth < 0:
        refuse("sheet: a bracket is closed that is not open")
if depth:
    refuse("sheet: a bracket is still open at the end")
finish()
