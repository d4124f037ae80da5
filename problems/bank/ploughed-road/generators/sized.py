"""`sized.py N` prints one input of size N: n stretches far apart, and a run that meets a few of them."""

import random
import sys


def show(cleared: list[list[int]], run: list[int]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{first} {last}\n" for first, last in [*cleared, run])
    return f"{len(cleared)}\n{rows}"


def sized(n: int) -> tuple[list[list[int]], list[int]]:
    """Stretches far apart, and a run that meets a few of them in the middle."""
    rng = random.Random(n)
    cleared = [[100 * i + rng.randint(0, 40), 100 * i + rng.randint(50, 98)] for i in range(n)]
    return cleared, [50 * n, 50 * n + 250]


print(show(*sized(int(sys.argv[1]))), end="")
