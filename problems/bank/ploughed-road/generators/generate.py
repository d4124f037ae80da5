"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(cleared: list[list[int]], run: list[int]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{first} {last}\n" for first, last in [*cleared, run])
    return f"{len(cleared)}\n{rows}"


def make(rng: random.Random) -> tuple[list[list[int]], list[int]]:
    """A few short stretches with little snow between, and a run anywhere near them."""
    cleared, metre = [], rng.randint(-9, 3)
    for _ in range(rng.randint(0, 6)):
        last = metre + rng.choice([0, 0, 1, 2, 5])
        cleared.append([metre, last])
        metre = last + rng.choice([2, 2, 3, 4, 7])
    first = rng.randint(-12, metre + 2)
    return cleared, [first, first + rng.choice([0, 1, 2, 3, 6, 15])]


print(show(*make(random.Random(int(sys.argv[1])))), end="")
