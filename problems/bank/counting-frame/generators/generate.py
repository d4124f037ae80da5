"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def term(rng: random.Random, depth: int) -> str:
    """A number, or a sheet in brackets."""
    if depth and rng.random() < 0.3:
        return f"({sheet(rng, depth - 1)})"
    return str(rng.choice([0, 1, 2, 3, 5, 10, 999_999, rng.randint(0, 99)]))


def sheet(rng: random.Random, depth: int) -> str:
    """A few terms, with signs between them."""
    text = term(rng, depth)
    for _ in range(rng.randint(0, 4)):
        text += rng.choice("+--*") + term(rng, depth)
    return text


print(sheet(random.Random(int(sys.argv[1])), 3))
