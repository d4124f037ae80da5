"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(gauges: list[list[int]]) -> str:
    """The lists as a program reads them."""
    return f"{len(gauges)}\n" + "".join(f"{len(times)}\n{' '.join(map(str, times))}\n" for times in gauges)


def make(rng: random.Random) -> list[list[int]]:
    """Few short lists of few different times; some are empty, often also the first or the last."""
    spread = rng.choice([1, 4, 15])
    count = rng.randint(0, 5)
    return [sorted(rng.randint(-spread, spread) for _ in range(rng.choice([0, 1, 2, 3, 4]))) for _ in range(count)]


print(show(make(random.Random(int(sys.argv[1])))), end="")
