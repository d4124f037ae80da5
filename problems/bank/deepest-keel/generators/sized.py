"""`sized.py N` prints one input of size N: all depths differ, and the last column is the shallowest."""

import math
import random
import sys


def as_input(depths: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(depths)), *(line for row in depths for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[list[int]]]:
    """All depths differ, and the last column is the shallowest."""
    rows = next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)
    order = random.Random(n).sample(range(rows + 1, n + 1), n - rows)
    inner = n // rows - 1
    return ([[*order[row * inner : (row + 1) * inner], row + 1] for row in range(rows)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
