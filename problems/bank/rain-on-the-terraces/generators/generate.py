"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(heights: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A short, low skyline."""
    highest = rng.randint(1, 8)
    return ([rng.randint(0, highest) for _ in range(rng.randint(1, 12))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
