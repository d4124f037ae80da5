"""`sized.py N` prints one input of size N: crates from 100 to 999 kilograms."""

import random
import sys


def as_input(weights: list[int], target: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(weights)), " ".join(map(str, weights)), str(target)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int], int]:
    """Crates from 100 to 999 kilograms."""
    rng = random.Random(n)
    return [rng.randint(100, 999) for _ in range(n)], 700


print(as_input(*sized(int(sys.argv[1]))), end="")
