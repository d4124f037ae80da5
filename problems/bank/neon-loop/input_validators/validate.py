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


photo = line("photo")
if not re.fullmatch("[a-z]+", photo):
    refuse("photo: it must have at least one letter, and only the letters a to z")
if len(photo) > 300_000:
    refuse(f"photo: {len(photo)} letters are more than 300,000")
finish()
