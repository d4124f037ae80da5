"""`sized.py N` prints one input of size N: the last but one wagon of n, or the only one."""

import sys


def show(train: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(train)}\n{' '.join(map(str, train))}\n{k}\n"


def sized(n: int) -> tuple[list[int], int]:
    """The last but one wagon of n, or the only one."""
    return list(range(n)), min(2, n)


print(show(*sized(int(sys.argv[1]))), end="")
