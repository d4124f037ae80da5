"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(bookings: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(bookings)}\n" + "".join(f"2\n{begin} {end}\n" for begin, end in bookings)


def make(rng: random.Random) -> tuple[list[list[int]]]:
    """Some bookings within thirty hours."""
    return ([sorted(rng.sample(range(rng.choice([8, 30])), 2)) for _ in range(rng.randint(0, 8))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
