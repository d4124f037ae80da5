"""`sized.py N` prints one input of size N: marks at any place."""

import random
import sys


def as_input(length: int, marks: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(length), str(len(marks)), " ".join(map(str, marks))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[int]]:
    """Marks at any place."""
    return 1_000_000, random.Random(n).sample(range(1, 1_000_000), n)


print(as_input(*sized(int(sys.argv[1]))), end="")
