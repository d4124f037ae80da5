"""`sized.py N` prints one input of size N: random answers of n readers, two at least, who all said no first."""

import random
import sys


def show(answers: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(answers)}\n{' '.join(map(str, answers))}\n"


def sized(n: int) -> list[int]:
    """Random answers of n readers, two at least, who all said no first."""
    rng = random.Random(n)
    return [rng.randrange(2**30) for _ in range(max(2, n))]


print(show(sized(int(sys.argv[1]))), end="")
