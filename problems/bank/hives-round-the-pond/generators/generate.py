"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(honey: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(honey)}\n{' '.join(map(str, honey))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """From one hive to a dozen, some of them empty; sometimes a full one between two that are nearly as full."""
    most = rng.choice([1, 3, 9, 100])
    hives = rng.choice([1, 2, 3, 4, 5, 7, 9, 12])
    honey = [rng.choice([0, rng.randint(0, most), rng.randint(0, most)]) for _ in range(hives)]
    if rng.random() < 0.3:
        honey[:3] = [most, most + 1, most]
    return (honey,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
