"""`sized.py N` prints one input of size N: a long board, and arrivals at any time."""

import random
import sys


def show(departures: list[int], arrivals: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (departures, arrivals)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def sized(n: int) -> tuple[list[int], list[int]]:
    """A long board, and arrivals at any time."""
    rng = random.Random(n)
    return sorted(rng.randint(0, 1_000_000) for _ in range(n)), [rng.randint(0, 1_000_000) for _ in range(n)]


print(show(*sized(int(sys.argv[1]))), end="")
