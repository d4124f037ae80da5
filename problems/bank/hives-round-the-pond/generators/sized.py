"""`sized.py N` prints one input of size N: n hives with any honey."""

import random
import sys


def show(honey: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(honey)}\n{' '.join(map(str, honey))}\n"


def sized(n: int) -> tuple[list[int]]:
    """A ring of n hives with any honey."""
    rng = random.Random(n)
    return ([rng.randint(0, 1_000) for _ in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
