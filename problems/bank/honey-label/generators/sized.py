"""`sized.py N` prints one input of size N: ten kinds, all of which are allowed: the stretch never ends."""

import random
import sys


def show(beds: list[int], kinds: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(beds)}\n{' '.join(map(str, beds))}\n{kinds}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Ten kinds, all of which are allowed: the stretch never ends."""
    rng = random.Random(n)
    return [rng.randint(1, 10) for _ in range(n)], 10


print(show(*sized(int(sys.argv[1]))), end="")
