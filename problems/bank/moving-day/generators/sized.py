"""`sized.py N` prints one input of size N: one trip takes them all, so every capacity below their sum is too small."""

import random
import sys


def show(boxes: list[int], trips: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(boxes)}\n{' '.join(map(str, boxes))}\n{trips}\n"


def sized(n: int) -> tuple[list[int], int]:
    """One trip takes them all, so every capacity below their sum is too small."""
    rng = random.Random(n)
    return [rng.randint(1, 3) for _ in range(n)], 1


print(show(*sized(int(sys.argv[1]))), end="")
