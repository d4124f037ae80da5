"""`sized.py N` prints one input of size N: each person is the boss of the next one."""

import sys


def as_input(boss: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(boss)), " ".join(map(str, boss))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """Each person is the boss of the next one."""
    return (list(range(-1, n - 1)),)


print(as_input(*sized(int(sys.argv[1]))), end="")
