"""`sized.py N` prints one input of size N: each runner is faster than the one before, which moves the most in every heap."""

import sys


def show(times: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(times)}\n{' '.join(map(str, times))}\n"


def sized(n: int) -> list[int]:
    """Each runner is faster than the one before, which moves the most in every heap."""
    return list(range(n, 0, -1))


print(show(sized(int(sys.argv[1]))), end="")
