"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(entries: list[int], target: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(entries)}\n{' '.join(map(str, entries))}\n{target}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Few small entries: sums repeat."""
    spread = rng.randint(1, 6)
    return [rng.randint(-spread, spread) for _ in range(rng.randint(1, 10))], rng.randint(-spread, 2 * spread)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
