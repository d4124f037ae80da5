"""`sized.py N` prints one input of size N: n houses, each lower than the one before."""

import random
import sys


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Return n houses, each lower than the one before."""
    rng = random.Random(n)
    return ([3 * (n - house) + rng.randint(0, 2) for house in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
