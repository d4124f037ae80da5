"""`sized.py N` prints one input of size N: a stay of half the season."""

import random
import sys


def show(profits: list[int], days: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(profits)}\n{' '.join(map(str, profits))}\n{days}\n"


def sized(n: int) -> tuple[list[int], int]:
    """A stay of half the season."""
    rng = random.Random(n)
    return [rng.randint(-10_000, 10_000) for _ in range(n)], (n + 1) // 2


print(show(*sized(int(sys.argv[1]))), end="")
