"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A few trees, often equal; some lanes rise or fall on the whole."""
    highest = rng.choice([1, 3, 7, 40])
    heights = [rng.randint(0, highest) for _ in range(rng.randint(1, 12))]
    slope = rng.choice([-2, -1, 0, 0, 1, 2])
    lift = max(0, -slope) * len(heights)
    return ([height + lift + slope * i for i, height in enumerate(heights)],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
