"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(signals: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(signals)}\n{' '.join(map(str, signals))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """A few signals of few lamps."""
    lamps = rng.randint(1, 6)
    return ([rng.randrange(2**lamps) for _ in range(rng.randint(2, 8))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
