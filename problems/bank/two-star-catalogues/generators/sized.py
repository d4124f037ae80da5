"""`sized.py N` prints one input of size N: catalogues of n stars, and n nights that see nearly all."""

import random
import sys


def show(north: list[int], south: list[int], nights: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    lists = (north, south)
    lines = [f"{len(numbers)}\n{' '.join(map(str, numbers))}" for numbers in lists]
    lines += [str(len(nights)), *(f"4\n{a} {b} {c} {d}" for a, b, c, d in nights)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int], list[int], list[list[int]]]:
    """Catalogues of n stars, and n nights that see nearly all."""
    rng = random.Random(n)
    north, south = (sorted(rng.randrange(4 * n) for _ in range(n)) for _ in range(2))
    few = n // 8
    nights = [
        [rng.randint(0, few), n - rng.randint(0, few), rng.randint(0, few), n - rng.randint(0, few)] for _ in range(n)
    ]
    return north, south, nights


print(show(*sized(int(sys.argv[1]))), end="")
