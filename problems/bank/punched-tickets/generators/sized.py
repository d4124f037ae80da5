"""`sized.py N` prints one input of size N: n rolls of any tickets."""

import random
import sys


def show(rolls: list[tuple[int, int]]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([str(len(rolls)), *(f"2\n{first} {last}" for first, last in rolls), ""])


def sized(n: int) -> list[tuple[int, int]]:
    """Return n rolls with numbers of 40 digits."""
    rng = random.Random(n)
    return [(rng.randint(0, 400_000_000_000), rng.randint(600_000_000_000, 1_000_000_000_000)) for _ in range(n)]


print(show(sized(int(sys.argv[1]))), end="")
