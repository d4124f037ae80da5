"""`sized.py N` prints one input of size N: terraces of any height."""

import random
import sys


def show(heights: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Terraces of any height."""
    rng = random.Random(n)
    return ([rng.randint(0, 100_000) for _ in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
