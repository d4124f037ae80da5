"""`sized.py N` prints one input of size N: a picture of about n squares, and n steps."""

import math
import random
import sys


def as_input(picture: list[list[int]], steps: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(len(picture)),
        *(line for row in picture for line in (str(len(row)), " ".join(map(str, row)))),
        steps,
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[list[int]], str]:
    """A picture of about n squares, and n steps."""
    rng = random.Random(n)
    width = max(1, round(math.sqrt(n)))
    return [[rng.randint(0, 255) for _ in range(width)] for _ in range(width)], "".join(rng.choices("RLM", k=n))


print(as_input(*sized(int(sys.argv[1]))), end="")
