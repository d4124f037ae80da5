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


def finish() -> NoReturn:
    """Everything was read and is valid."""
    if list(LINES) != [""]:
        refuse("the input goes on after its last value, or its last line does not end")
    sys.exit(42)


log = line("log")
if not re.fullmatch(r"[()\[\]{}]+", log):
    refuse("log: it must have at least one sign, and only the six signs of wrappings")
if len(log) > 250_000:
    refuse(f"log: {len(log)} signs are more than 250,000")
finish()
