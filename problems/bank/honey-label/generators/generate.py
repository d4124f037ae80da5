"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(beds: list[int], kinds: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(beds)}\n{' '.join(map(str, beds))}\n{kinds}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """A few beds with even fewer kinds."""
    different = rng.randint(1, 6)
    return [rng.randint(1, different) for _ in range(rng.randint(1, 14))], rng.randint(1, 4)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
