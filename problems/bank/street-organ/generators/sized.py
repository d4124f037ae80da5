"""`sized.py N` prints one input of size N: n houses that bring something or cost something."""

import random
import sys


def show(coins: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(coins)}\n{' '.join(map(str, coins))}\n"


def sized(n: int) -> tuple[list[int]]:
    """A street of n houses that bring something or cost something."""
    rng = random.Random(n)
    return ([rng.randint(-1_000, 1_000) for _ in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
