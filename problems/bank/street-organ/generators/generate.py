"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(coins: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(coins)}\n{' '.join(map(str, coins))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """Few houses and small numbers with zeros, or stretches that bring the same with more or fewer houses."""
    if rng.random() < 0.35:
        total, street = rng.randint(1, 5), []
        for _ in range(rng.randint(2, 3)):
            cuts = sorted(rng.randint(0, total) for _ in range(rng.randint(0, 3)))
            street += [*(end - begin for begin, end in zip([0, *cuts], [*cuts, total], strict=True)), -total - 1]
        return (street[:-1],)
    spread = rng.choice([1, 2, 3, 9])
    highest = rng.choice([spread, spread, spread, -1])
    return ([rng.randint(-spread, highest) for _ in range(rng.randint(1, 10))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
