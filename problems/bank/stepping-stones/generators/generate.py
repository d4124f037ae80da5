"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(springs: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(springs)}\n{' '.join(map(str, springs))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A short row; weak springs make it impossible now and then."""
    strongest = rng.randint(1, 5)
    return ([rng.randint(0, strongest) for _ in range(rng.randint(1, 12))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
