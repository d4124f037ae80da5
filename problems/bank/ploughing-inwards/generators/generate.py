"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(field: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(field)), *(line for row in field for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[list[int]]]:
    """Up to five rows and columns."""
    columns, most = rng.randint(1, 5), rng.choice((3, 99))
    return ([[rng.randint(-most, most) for _ in range(columns)] for _ in range(rng.randint(1, 5))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
