"""`sized.py N` prints one input of size N: dancers numbered from the front."""

import sys


def show(row: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(row)}\n{' '.join(map(str, row))}\n"


def sized(n: int) -> list[int]:
    """Dancers numbered from the front."""
    return list(range(n))


print(show(sized(int(sys.argv[1]))), end="")
