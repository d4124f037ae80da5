"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(planks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(planks)}\n{' '.join(map(str, planks))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A short fence with low planks."""
    highest = rng.randint(1, 8)
    return ([rng.randint(0, highest) for _ in range(rng.randint(1, 12))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
