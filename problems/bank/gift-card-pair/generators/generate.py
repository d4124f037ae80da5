"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(prices: list[int], balance: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(prices)}\n{' '.join(map(str, prices))}\n{balance}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Few and small numbers, so that pairs are neither rare nor certain."""
    spread = rng.choice([3, 10, 40])
    prices = [rng.randint(-spread, spread) for _ in range(rng.randint(1, 8))]
    return prices, rng.randint(-2 * spread, 2 * spread)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
