"""`sized.py N` prints one input of size N: signals of any lamps."""

import random
import sys


def show(signals: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(signals)}\n{' '.join(map(str, signals))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Signals of any lamps."""
    rng = random.Random(n)
    return ([rng.randrange(2**30) for _ in range(max(2, n))],)


print(show(*sized(int(sys.argv[1]))), end="")
