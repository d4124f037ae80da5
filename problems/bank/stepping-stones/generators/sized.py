"""`sized.py N` prints one input of size N: springs for a quarter of the way."""

import sys


def show(springs: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(springs)}\n{' '.join(map(str, springs))}\n"


def sized(n: int) -> tuple[list[int]]:
    """Springs for a quarter of the way."""
    return ([n // 4 + 1] * n,)


print(show(*sized(int(sys.argv[1]))), end="")
