"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(points: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A short row; few points make equal neighbours."""
    most = rng.randint(1, 9)
    return ([rng.randint(0, most) for _ in range(rng.randint(1, 12))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
