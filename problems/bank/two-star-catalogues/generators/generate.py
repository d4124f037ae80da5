"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(north: list[int], south: list[int], nights: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    lists = (north, south)
    lines = [f"{len(numbers)}\n{' '.join(map(str, numbers))}" for numbers in lists]
    lines += [str(len(nights)), *(f"4\n{a} {b} {c} {d}" for a, b, c, d in nights)]
    return "\n".join(lines) + "\n"


def make(rng: random.Random) -> tuple[list[int], list[int], list[list[int]]]:
    """Two short catalogues, often with equal stars, one of them perhaps empty; a few nights, some that see all."""
    spread = rng.choice([1, 3, 20])
    north = sorted(rng.randint(-spread, spread) for _ in range(rng.choice([0, 1, 2, 5, 7])))
    south = sorted(rng.randint(-spread, spread) for _ in range(rng.choice([1, 2, 3, 6])))
    nights = [[0, len(north), 0, len(south)]]
    for _ in range(rng.randint(0, 4)):
        a, b = sorted(rng.randint(0, len(north)) for _ in range(2))
        c, d = sorted(rng.randint(0, len(south)) for _ in range(2))
        if a < b or c < d:
            nights.append([a, b, c, d])
    return north, south, nights


print(show(*make(random.Random(int(sys.argv[1])))), end="")
