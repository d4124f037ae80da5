"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(departures: list[int], arrivals: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (departures, arrivals)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def make(rng: random.Random) -> tuple[list[int], list[int]]:
    """A short board, visitors before, between and after its times."""
    departures = sorted(rng.randint(0, 30) for _ in range(rng.randint(1, 8)))
    return departures, [rng.randint(0, 34) for _ in range(rng.randint(0, 6))]


print(show(*make(random.Random(int(sys.argv[1])))), end="")
