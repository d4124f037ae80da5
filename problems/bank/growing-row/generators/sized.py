"""`sized.py N` prints one input of size N: a lane of n trees that rises slowly on the whole."""

import random
import sys


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def sized(n: int) -> tuple[list[int]]:
    """A lane that rises on the whole, so that many trees can be left: the list to search in grows with n."""
    rng = random.Random(n)
    return ([4 * i + rng.randrange(2 * n + 1) for i in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
