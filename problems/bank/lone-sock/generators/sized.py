"""`sized.py N` prints one input of size N: the lone sock is the last one."""

import random
import sys


def show(socks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(socks)}\n{' '.join(map(str, socks))}\n"


def sized(n: int) -> tuple[list[int]]:
    """The lone sock is the last one."""
    rng = random.Random(n)
    socks = [*range(1, n + 1)] * 2
    rng.shuffle(socks)
    return ([*socks, 0],)


print(show(*sized(int(sys.argv[1]))), end="")
