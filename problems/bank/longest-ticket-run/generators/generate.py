"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(tickets: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(tickets)}\n{' '.join(map(str, tickets))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """Numbers from a narrow range, so that runs and duplicates arise."""
    low = rng.randint(-20, 20)
    high = low + rng.randint(0, 25)
    return ([rng.randint(low, high) for _ in range(rng.randint(0, 14))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
