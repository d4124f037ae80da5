"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(train: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(train)}\n{' '.join(map(str, train))}\n{k}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """Up to eight wagons, some with the same number; k from one to a little more than there are."""
    spread = rng.choice([2, 9, 99])
    train = [rng.randint(-spread, spread) for _ in range(rng.randint(0, 8))]
    return train, rng.choice([max(1, len(train)), len(train) + 1, rng.randint(1, len(train) + 2)])


print(show(*make(random.Random(int(sys.argv[1])))), end="")
