"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(socks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(socks)}\n{' '.join(map(str, socks))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A few pairs and one sock more, well mixed."""
    lone, *pairs = rng.sample(range(-20, 21), rng.randint(1, 7))
    socks = [lone, *pairs, *pairs]
    rng.shuffle(socks)
    return (socks,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
