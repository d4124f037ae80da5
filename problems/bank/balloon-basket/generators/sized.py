"""`sized.py N` prints one input of size N: n instruments and a limit of n kilograms."""

import random
import sys


def show(weights: list[int], values: list[int], limit: int) -> str:
    """The arguments as a program reads them."""
    lists = (weights, values)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists) + f"{limit}\n"


def sized(n: int) -> tuple[list[int], list[int], int]:
    """Instruments that are light beside the limit of n kilograms."""
    rng = random.Random(n)
    weights = [rng.randint(1, 1 + n // 8) for _ in range(n)]
    return weights, [rng.randint(1, 100_000) for _ in range(n)], n


print(show(*sized(int(sys.argv[1]))), end="")
