"""`sized.py N` prints one input of size N: a fee on each stone, so that the frog may step on all of them."""

import random
import sys


def as_input(fees: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(fees)), " ".join(map(str, fees))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """A fee on each stone, so that the frog may step on all of them."""
    rng = random.Random(n)
    return ([rng.randint(0, 10_000) for _ in range(n)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
