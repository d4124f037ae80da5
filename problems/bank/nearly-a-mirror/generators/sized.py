"""`sized.py N` prints one input of size N: a mirror but for two faults in its middle."""

import random
import sys


def show(sign: str) -> str:
    """The argument as a program reads it."""
    return f"{sign}\n"


def sized(n: int) -> tuple[str]:
    """A mirror but for two faults in its middle."""
    half = "".join(random.Random(n).choices("abc", k=max(0, n - 4) // 2))
    sign = half + "abcd"[: n - 2 * len(half)] + half[::-1]
    return (sign + "e" * (n - len(sign)),)


print(show(*sized(int(sys.argv[1]))), end="")
