"""`sized.py N` prints one input of size N: the field is as square as its size allows."""

import math
import sys


def as_input(field: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(field)), *(line for row in field for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[list[int]]]:
    """The field is as square as its size allows."""
    rows = next(rows for rows in range(math.isqrt(n), 0, -1) if n % rows == 0)
    columns = n // rows
    return ([list(range(row * columns, (row + 1) * columns)) for row in range(rows)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
