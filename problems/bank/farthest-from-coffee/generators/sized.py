"""`sized.py N` prints one input of size N: desks only, and one kitchen in the first corner."""

import math
import sys


def as_input(plan: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(plan)), *plan]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """Desks only, and one kitchen in the first corner."""
    rows = next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)
    return (["K" + "." * (n // rows - 1)] + ["." * (n // rows)] * (rows - 1),)


print(as_input(*sized(int(sys.argv[1]))), end="")
