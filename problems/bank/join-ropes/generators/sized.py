"""`sized.py N` prints one input of size N: ropes of any length."""

import random
import sys


def as_input(ropes: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ropes)), " ".join(map(str, ropes))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """Ropes of any length."""
    rng = random.Random(n)
    return ([rng.randint(1, 1_000_000) for _ in range(n)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
