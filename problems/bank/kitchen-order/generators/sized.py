"""`sized.py N` prints one input of size N: all orders are there almost from the start."""

import random
import sys


def as_input(orders: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(orders)), *(line for row in orders for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[list[int]]]:
    """All orders are there almost from the start."""
    rng = random.Random(n)
    return ([[rng.randint(0, n), rng.randint(1, 1_000_000)] for _ in range(n)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
