"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(prices: list[int], balance: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(prices)}\n{' '.join(map(str, prices))}\n{balance}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Few and small numbers: equal prices, several pairs that fit, a pair of one price, no pair at all."""
    spread = rng.choice([1, 2, 3, 10])
    prices = [rng.randint(-spread, spread) for _ in range(rng.randint(1, 8))]
    fits = rng.choice(prices) + rng.choice(prices)
    if rng.random() < 0.25:  # pairs within each other
        prices = prices[:3] + [rng.randint(-spread, spread)] + [fits - price for price in reversed(prices[:3])]
    return prices, rng.choice([fits, fits, rng.randint(-2 * spread, 2 * spread)])


print(show(*make(random.Random(int(sys.argv[1])))), end="")
