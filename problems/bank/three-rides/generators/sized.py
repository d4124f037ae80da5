"""`sized.py N` prints one input of size N: n rides of even metres and an odd height, so that there is no trip."""

import random
import sys


def show(rides: list[int], height: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(rides)}\n{' '.join(map(str, rides))}\n{height}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Return n even rides and an odd height near the middle."""
    rng = random.Random(n)
    return [2 * rng.randint(-400_000_000, 400_000_000) for _ in range(n)], 1


print(show(*sized(int(sys.argv[1]))), end="")
