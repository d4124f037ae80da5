"""`sized.py N` prints one input of size N: n masts, the higher the nearer to the middle."""

import random
import sys


def show(places: list[int], heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(values)}\n{' '.join(map(str, values))}\n" for values in (places, heights))


def sized(n: int) -> tuple[list[int], list[int]]:
    """Return max(n, 2) masts that rise towards the middle."""
    rng = random.Random(n)
    count = max(n, 2)
    places = [5 * mast + rng.randint(0, 4) for mast in range(count)]
    return places, [1 + min(mast, count - 1 - mast) for mast in range(count)]


print(show(*sized(int(sys.argv[1]))), end="")
