"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(length: int, marks: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(length), str(len(marks)), " ".join(map(str, marks))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[int]]:
    """Up to six marks on a trunk of up to 30 centimetres."""
    length = rng.randint(2, 30)
    return length, rng.sample(range(1, length), rng.randint(1, min(6, length - 1)))


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
