"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(tokens: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(tokens)), " ".join(map(str, tokens))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to ten tokens."""
    count = rng.randint(0, 10)
    return (rng.sample(rng.sample(range(1, count + 3), count), count),)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
