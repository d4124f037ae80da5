"""`sized.py N` prints one input of size N: planks of one height: the poster may be as wide as the fence."""

import sys


def show(planks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(planks)}\n{' '.join(map(str, planks))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Planks of one height: the poster may be as wide as the fence."""
    return ([1000] * n,)


print(show(*sized(int(sys.argv[1]))), end="")
