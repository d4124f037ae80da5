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


flags = line()
check(1 <= len(flags) <= 11, "there are no flags, or too many")
check(re.fullmatch("[A-Z]+", flags) is not None, "a flag is not a letter from A to Z")
left = {kind: flags.count(kind) for kind in flags}


def signals(above: str) -> int:
    """The number of signals that can be hoisted below a flag."""
    if not any(left.values()):
        return 1
    total = 0
    for kind in left:
        if left[kind] and kind != above and total <= 3_000:
            left[kind] -= 1
            total += signals(kind)
            left[kind] += 1
    return total


check(signals("") <= 3_000, "there are too many signals")

if LINES != [""]:
    fail("there is more input than the parameters need")
sys.exit(42)
