"""`sized.py N` prints one input of size N: n different flowers."""

import sys


def as_input(flowers: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(flowers)), *flowers]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """n different flowers."""
    return ([chr(ord("a") + flower) for flower in range(n)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
