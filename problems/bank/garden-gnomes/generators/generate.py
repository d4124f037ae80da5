"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(garden: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(garden)), *garden]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to six rows, few bushes."""
    beds = rng.choice([1, 4, 4, 5, 5, 6, 6])
    bushes = rng.choice([0, 0.1, 0.1, 0.2])
    return (["".join("#" if rng.random() < bushes else "." for _ in range(beds)) for _ in range(beds)],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
