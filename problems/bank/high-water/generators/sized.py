"""`sized.py N` prints one input of size N: levels of n hours, and stays of half of them."""

import random
import sys


def show(levels: list[int], hours: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(levels)}\n{' '.join(map(str, levels))}\n{hours}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Levels of n hours, and stays of half of them."""
    rng = random.Random(n)
    return [rng.randint(-5_000, 5_000) for _ in range(n)], (n + 1) // 2


print(show(*sized(int(sys.argv[1]))), end="")
