"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(points: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n{k}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Up to ten climbers, often with equal points; k from one to a little more than there are."""
    spread = rng.choice([2, 5, 30])
    points = [rng.randint(0, spread) for _ in range(rng.randint(0, 10))]
    return points, rng.choice([1, 2, 3, rng.randint(1, len(points) + 2)])


print(show(*make(random.Random(int(sys.argv[1])))), end="")
