"""`sized.py N` prints one input of size N: a line, its quarrels from the end to the beginning."""

import sys


def as_input(children: int, quarrels: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(children),
        str(len(quarrels)),
        *(line for row in quarrels for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[list[int]]]:
    """A line, its quarrels from the end to the beginning."""
    return n, [[child, child - 1] for child in range(n - 1, 0, -1)]


print(as_input(*sized(int(sys.argv[1]))), end="")
