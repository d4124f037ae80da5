"""`sized.py N` prints one input of size N: n acts of some length, at any time."""

import random
import sys


def show(acts: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{begin} {end}\n" for begin, end in acts)
    return f"{len(acts)}\n{rows}"


def sized(n: int) -> tuple[list[list[int]]]:
    """Acts of some length, at any time."""
    rng = random.Random(n)
    begins = [rng.randrange(100 * n) for _ in range(n)]
    return ([[begin, begin + rng.randint(1, 300)] for begin in begins],)


print(show(*sized(int(sys.argv[1]))), end="")
