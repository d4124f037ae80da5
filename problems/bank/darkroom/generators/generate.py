"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

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


def example(rng: random.Random) -> tuple[list[list[int]], str]:
    """Up to five rows and columns, and up to eight steps."""
    width = rng.randint(1, 5)
    picture = [[rng.randint(0, 255) for _ in range(width)] for _ in range(width)]
    return picture, "".join(rng.choices("RLM", k=rng.randint(0, 8)))


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
