"""`sized.py N` prints one input of size N: entries of any size."""

import random
import sys


def show(entries: list[int], target: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(entries)}\n{' '.join(map(str, entries))}\n{target}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Entries of any size."""
    rng = random.Random(n)
    return [rng.randint(-10_000, 10_000) for _ in range(n)], 12_345


print(show(*sized(int(sys.argv[1]))), end="")
