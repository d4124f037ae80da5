"""`sized.py N` prints one input of size N: all of the field is one pond."""

import math
import sys


def as_input(field: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(field)), *field]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """All of the field is one pond."""
    rows = next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)
    return (["~" * (n // rows)] * rows,)


print(as_input(*sized(int(sys.argv[1]))), end="")
