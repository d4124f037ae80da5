"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(ropes: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ropes)), " ".join(map(str, ropes))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to eight ropes."""
    return ([rng.randint(1, 20) for _ in range(rng.randint(1, 8))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
