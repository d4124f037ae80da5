"""`sized.py N` prints one input of size N: a long string of bells with a short one at its end."""

import sys

Levels = list[int | None]


def show(levels: Levels) -> str:
    """A tree as a program reads it: its values level by level, null for a child that is missing."""
    while levels and levels[-1] is None:
        levels = levels[:-1]
    return f"{len(levels)}\n{' '.join('null' if value is None else str(value) for value in levels)}\n"


def sized(n: int) -> Levels:
    """A chain of n bells that turns left and right."""
    levels: Levels = [1]
    for number in range(n - 1):
        levels += [2, None] if number % 2 else [None, 2]
    return levels


print(show(sized(int(sys.argv[1]))), end="")
