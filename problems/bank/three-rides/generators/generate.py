"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(rides: list[int], height: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(rides)}\n{' '.join(map(str, rides))}\n{height}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Up to ten rides, many of them equal, and a height that three of them mostly reach."""
    spread = rng.choice([0, 1, 2, 4, 8])
    shift = rng.choice([0, 0, spread, -spread])
    rides = [rng.randint(-spread, spread) + shift for _ in range(rng.randint(0, 10))]
    if len(rides) >= 3 and rng.random() < 0.7:
        return rides, sum(rng.sample(rides, 3))
    return rides, rng.randint(-2 * spread, 2 * spread) + 3 * shift


print(show(*make(random.Random(int(sys.argv[1])))), end="")
