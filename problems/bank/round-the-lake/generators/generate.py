"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def make(rng: random.Random) -> tuple[list[int]]:
    """Up to ten houses, many of them equally high; sometimes in order, and the ring turned."""
    highest = rng.choice([1, 2, 3, 5, 20])
    heights = [rng.randint(1, highest) for _ in range(rng.randint(1, 10))]
    if rng.random() < 0.3:
        heights.sort(reverse=rng.random() < 0.6)
        place = rng.randrange(len(heights))
        heights = heights[place:] + heights[:place]
    return (heights,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
