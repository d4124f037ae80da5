"""`sized.py N` prints one input of size N: one chain to the right, in order: every branch is tidy, and deep."""

import sys


def as_input(levels: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(levels)), " ".join(map(str, levels))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """One chain to the right, in order: every branch is tidy, and deep."""
    return ([0, *(number for node in range(1, n) for number in (-1, node))],)


print(as_input(*sized(int(sys.argv[1]))), end="")
