"""`sized.py N` prints one input of size N: n days."""

import sys


def as_input(start: int, factor: int, days: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(start), str(factor), str(days), str(size)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, int, int, int]:
    """n days."""
    return 5, 3, n, 999_999_937


print(as_input(*sized(int(sys.argv[1]))), end="")
