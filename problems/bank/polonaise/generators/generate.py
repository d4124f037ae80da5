"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(row: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(row)}\n{' '.join(map(str, row))}\n"


def make(rng: random.Random) -> list[int]:
    """Up to nine dancers; often some have the same number."""
    spread = rng.choice([2, 9, 99])
    return [rng.randint(-spread, spread) for _ in range(rng.randint(0, 9))]


print(show(make(random.Random(int(sys.argv[1])))), end="")
