"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(levels: list[int], hours: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(levels)}\n{' '.join(map(str, levels))}\n{hours}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Few hours, often equal or falling levels; stays from one hour to all."""
    spread = rng.choice([1, 3, 12])
    levels = [rng.randint(-spread, spread) for _ in range(rng.randint(1, 11))]
    if rng.random() < 0.2:
        levels.sort(reverse=True)
    return levels, rng.choice([1, 2, len(levels), rng.randint(1, len(levels)), rng.randint(1, len(levels))]) if len(
        levels
    ) > 1 else 1


print(show(*make(random.Random(int(sys.argv[1])))), end="")
