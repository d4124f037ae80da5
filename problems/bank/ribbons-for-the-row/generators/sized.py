"""`sized.py N` prints one input of size N: each child has fewer points than the one before it."""

import sys


def show(points: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Each child has fewer points than the one before it."""
    return (list(range(n, 0, -1)),)


print(show(*sized(int(sys.argv[1]))), end="")
