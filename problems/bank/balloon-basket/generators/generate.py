"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(weights: list[int], values: list[int], limit: int) -> str:
    """The arguments as a program reads them."""
    lists = (weights, values)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists) + f"{limit}\n"


def make(rng: random.Random) -> tuple[list[int], list[int], int]:
    """A few instruments of few weights, worth about as much as they weigh; the basket takes some of them."""
    heaviest = rng.choice([3, 6, 12])
    weights = [rng.randint(1, heaviest) for _ in range(rng.randint(1, 7))]
    values = [max(0, 3 * weight + rng.randint(-4, 4)) for weight in weights]
    return weights, values, rng.choice([rng.randint(0, heaviest), rng.randint(0, sum(weights) + 1), sum(weights)])


print(show(*make(random.Random(int(sys.argv[1])))), end="")
