"""`sized.py N` prints one input of size N: a chain through all harbours, and as many ferries between any two."""

import random
import sys


def as_input(harbours: int, ferries: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(harbours),
        str(len(ferries)),
        *(line for row in ferries for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[list[int]]]:
    """A chain through all harbours, and as many ferries between any two."""
    rng = random.Random(n)
    ferries = [[harbour, harbour + 1, rng.randint(1, 1_000_000)] for harbour in range(n - 1)]
    for _ in range(n):
        a = rng.randrange(n)
        ferries.append([a, min(n - 1, a + rng.randint(1, 9)), rng.randint(1_000_000, 9_000_000)])
    return n, ferries


print(as_input(*sized(int(sys.argv[1]))), end="")
