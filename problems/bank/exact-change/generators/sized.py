"""`sized.py N` prints one input of size N: every coin fits almost everywhere, so the number of ways doubles with each unit."""

import sys


def as_input(coins: list[int], price: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coins)), " ".join(map(str, coins)), str(price)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int], int]:
    """Every coin fits almost everywhere, so the number of ways doubles with each unit."""
    return list(range(1, 13)), n


print(as_input(*sized(int(sys.argv[1]))), end="")
