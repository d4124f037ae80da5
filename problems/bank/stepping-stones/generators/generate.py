"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(springs: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(springs)}\n{' '.join(map(str, springs))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A short row, often a single stone; weak springs make it impossible now and then."""
    strongest = rng.choice([1, 2, 3, 3, 4, 4, 5])
    weakest = rng.choice([0, 1, 1])
    return ([rng.randint(weakest, strongest) for _ in range(rng.choice([1, rng.randint(2, 9), *range(9, 15)]))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
