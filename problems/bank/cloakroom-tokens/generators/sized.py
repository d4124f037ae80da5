"""`sized.py N` prints one input of size N: n tokens in any order."""

import random
import sys


def as_input(tokens: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(tokens)), " ".join(map(str, tokens))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """n tokens in any order."""
    rng = random.Random(n)
    return (rng.sample(range(1, n + 3), n),)


print(as_input(*sized(int(sys.argv[1]))), end="")
