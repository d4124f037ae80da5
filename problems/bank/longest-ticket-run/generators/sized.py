"""`sized.py N` prints one input of size N: all numbers make one run, in any order."""

import random
import sys


def show(tickets: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(tickets)}\n{' '.join(map(str, tickets))}\n"


def sized(n: int) -> tuple[list[int]]:
    """All numbers make one run, in any order."""
    tickets = list(range(n))
    random.Random(n).shuffle(tickets)
    return (tickets,)


print(show(*sized(int(sys.argv[1]))), end="")
