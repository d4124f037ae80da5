"""`sized.py N` prints one input of size N: a chain that grows from island 0: all is connected only in the end."""

import sys


def as_input(islands: int, bridges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(islands),
        str(len(bridges)),
        *(line for row in bridges for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[list[int]]]:
    """A chain that grows from island 0: all is connected only in the end."""
    return n, [[island, island + 1] for island in range(n - 1)]


print(as_input(*sized(int(sys.argv[1]))), end="")
