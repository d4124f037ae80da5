"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(flowers: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(flowers)), *flowers]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to six flowers of up to four kinds."""
    kinds = rng.sample(("iris", "rose", "lily", "aster", "ro", "rosemary"), rng.randint(1, 4))
    return (rng.choices(kinds, k=rng.randint(1, 6)),)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
