"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(times: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(times)}\n{' '.join(map(str, times))}\n"


def make(rng: random.Random) -> list[int]:
    """Up to nine times, often equal ones, in any order or nearly sorted."""
    spread = rng.choice([2, 6, 40])
    times = [rng.randint(-spread, spread) for _ in range(rng.randint(0, 9))]
    return rng.choice([times, times, sorted(times), sorted(times, reverse=True)])


print(show(make(random.Random(int(sys.argv[1])))), end="")
