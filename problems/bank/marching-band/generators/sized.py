"""`sized.py N` prints one input of size N: n ranges from 1 to n."""

import sys


def as_input(ranges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ranges)), *(line for row in ranges for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[list[int]]]:
    """n ranges from 1 to n."""
    return ([[1, n]] * n,)


print(as_input(*sized(int(sys.argv[1]))), end="")
