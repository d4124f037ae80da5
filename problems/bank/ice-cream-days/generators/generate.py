"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(profits: list[int], days: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(profits)}\n{' '.join(map(str, profits))}\n{days}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """A short summer, sometimes a rainy one."""
    best = rng.choice([-1, 5, 20])
    profits = [rng.randint(-20, best) for _ in range(rng.randint(1, 10))]
    return profits, rng.randint(1, len(profits))


print(show(*make(random.Random(int(sys.argv[1])))), end="")
