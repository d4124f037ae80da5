"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(orders: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(orders)), *(line for row in orders for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[list[int]]]:
    """Up to eight orders within a few minutes."""
    last = rng.choice([3, 10, 30])
    return ([[rng.randint(0, last), rng.randint(1, 6)] for _ in range(rng.randint(1, 8))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
