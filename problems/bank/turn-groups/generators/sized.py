"""`sized.py N` prints one input of size N: a train in the order of its wagons."""

import sys


def as_input(coupled_to: list[int], front: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coupled_to)), " ".join(map(str, coupled_to)), str(front), str(size)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int], int, int]:
    """A train in the order of its wagons."""
    return [*range(1, n), -1], 0, 3


print(as_input(*sized(int(sys.argv[1]))), end="")
