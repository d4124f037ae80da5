"""`sized.py N` prints one input of size N: a garden without bushes."""

import sys


def as_input(garden: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(garden)), *garden]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """A garden without bushes."""
    return (["." * n] * n,)


print(as_input(*sized(int(sys.argv[1]))), end="")
