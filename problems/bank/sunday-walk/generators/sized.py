"""`sized.py N` prints one input of size N: an open town with a stand at the park."""

import math
import sys


def as_input(town: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(town)), *town]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """An open town with a stand at the park."""
    rows = next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)
    return (["." * (n // rows)] * (rows - 1) + ["." * (n // rows - 1) + "I"],)


print(as_input(*sized(int(sys.argv[1]))), end="")
