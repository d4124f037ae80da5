"""`sized.py N` prints one input of size N: a rack turned by a third, and as many wanted reels."""

import random
import sys


def show(rack: list[int], wanted: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (rack, wanted)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def sized(n: int) -> tuple[list[int], list[int]]:
    """A rack that was turned by a third, and as many wanted reels, half of them there."""
    rng = random.Random(n)
    ordered = [2 * i for i in range(n)]
    return ordered[n // 3 :] + ordered[: n // 3], [rng.randrange(2 * n) for _ in range(n)]


print(show(*sized(int(sys.argv[1]))), end="")
