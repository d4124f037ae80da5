"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(path: str, recipe: str) -> str:
    """The arguments as a program reads them."""
    return f"{path}\n{recipe}\n"


def make(rng: random.Random) -> tuple[str, str]:
    """A short path of few kinds, small and capital; mostly a recipe that can be had."""
    kinds = rng.choice(["ab", "abB", "abcA", "aAbBc"])
    path = "".join(rng.choice(kinds) for _ in range(rng.randint(1, 12)))
    place = rng.randrange(len(path))
    some = list(path[place : place + rng.randint(1, 5)])
    rng.shuffle(some)
    if rng.random() < 0.2:
        some.append(rng.choice(kinds))
    return path, "".join(some)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
