"""`sized.py N` prints one input of size N: one long passage, and trips between any two of its chambers."""

import random
import sys


def as_input(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(len(toward_exit)),
        " ".join(map(str, toward_exit)),
        str(len(length)),
        " ".join(map(str, length)),
        str(len(trips)),
        *(line for row in trips for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int], list[int], list[list[int]]]:
    """One long passage, and trips between any two of its chambers."""
    rng = random.Random(n)
    toward_exit, length = list(range(-1, n - 1)), [0, *(rng.randint(1, 9) for _ in range(n - 1))]
    return toward_exit, length, [[rng.randrange(n), rng.randrange(n)] for _ in range(n)]


print(as_input(*sized(int(sys.argv[1]))), end="")
