"""`sized.py N` prints one input of size N: climbers with random points, for 100 places."""

import random
import sys


def show(points: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n{k}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Climbers with random points, for 100 places."""
    rng = random.Random(n)
    return [rng.randint(0, 1_000_000_000) for _ in range(n)], 100


print(show(*sized(int(sys.argv[1]))), end="")
