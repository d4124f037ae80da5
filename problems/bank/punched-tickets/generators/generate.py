"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(rolls: list[tuple[int, int]]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([str(len(rolls)), *(f"2\n{first} {last}" for first, last in rolls), ""])


def make(rng: random.Random) -> list[tuple[int, int]]:
    """Up to five rolls of small numbers, often next to a power of two, or a few high ones."""
    rolls = []
    for _ in range(rng.randint(0, 5)):
        if rng.random() < 0.1:
            first = 2 ** rng.randint(30, 39) + rng.randint(-3, 3)
            rolls.append((first, first + rng.randint(0, 9)))
            continue
        ends = [max(0, rng.choice([0, rng.randint(0, 300), 2 ** rng.randint(0, 8) + rng.randint(-1, 1)])) for _ in "12"]
        rolls.append((min(ends), max(ends)))
    return rolls


print(show(make(random.Random(int(sys.argv[1])))), end="")
