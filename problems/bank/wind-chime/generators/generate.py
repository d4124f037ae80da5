"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys

Levels = list[int | None]


def show(levels: Levels) -> str:
    """A tree as a program reads it: its values level by level, null for a child that is missing."""
    while levels and levels[-1] is None:
        levels = levels[:-1]
    return f"{len(levels)}\n{' '.join('null' if value is None else str(value) for value in levels)}\n"


def make(rng: random.Random) -> Levels:
    """A small tree, bushy or thin, perhaps with equal values."""
    levels: Levels = []
    missing, most = rng.choice([0.2, 0.45, 0.6]), rng.choice([1, 4, 9, 20])
    places = rng.choice([0, 1, 1, 1])
    while places and len(levels) < most:
        gone = rng.random() < missing and levels != []
        levels.append(None if gone else rng.randint(-9, 9))
        places += -1 if gone else 1
    return levels


print(show(make(random.Random(int(sys.argv[1])))), end="")
