"""`sized.py N` prints one input of size N: even prices and an odd balance: no pair fits, so all are looked at."""

import random
import sys


def show(prices: list[int], balance: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(prices)}\n{' '.join(map(str, prices))}\n{balance}\n"


def sized(n: int) -> tuple[list[int], int]:
    """Even prices and an odd balance: no pair fits, so all are looked at."""
    rng = random.Random(n)
    return [2 * rng.randint(-500_000, 500_000) for _ in range(n)], 1


print(show(*sized(int(sys.argv[1]))), end="")
