"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(boxes: list[int], trips: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(boxes)}\n{' '.join(map(str, boxes))}\n{trips}\n"


def make(rng: random.Random) -> tuple[list[int], int]:
    """A few boxes, sometimes one much heavier than the others."""
    boxes = [rng.randint(1, 12) for _ in range(rng.randint(1, 10))]
    if rng.random() < 0.3:
        boxes[rng.randrange(len(boxes))] = 40
    return boxes, rng.randint(1, 6)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
