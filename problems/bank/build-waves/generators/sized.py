"""`sized.py N` prints one input of size N: a chain, so that each module is a wave of its own."""

import sys


def as_input(modules: int, needs: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(modules),
        str(len(needs)),
        *(line for row in needs for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[list[int]]]:
    """A chain, so that each module is a wave of its own."""
    return n, [[module + 1, module] for module in range(n - 1)]


print(as_input(*sized(int(sys.argv[1]))), end="")
