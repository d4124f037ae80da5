"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(start: int, factor: int, days: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(start), str(factor), str(days), str(size)]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, int, int, int]:
    """Few days, with small numbers or with large ones; now and then more days than the counter is large."""
    if rng.random() < 0.25:
        return rng.randint(1, 9), rng.randint(2, 12), rng.randint(9, 60), rng.choice((4, 6, 8, 9, 10, 12))
    most = rng.choice((3, 12, 1_000_000_000))
    days = rng.choice((0, 0, 1, rng.randint(0, 9), rng.randint(9, 60)))
    return rng.randint(0, most), rng.randint(0, most), days, rng.randint(1, most)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
