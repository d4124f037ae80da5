"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(ranges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ranges)), *(line for row in ranges for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[list[int]]]:
    """Up to four ranges of small numbers."""
    most = rng.choice((4, 12, 30, 60, 200))
    return ([sorted(rng.choices(range(1, most + 1), k=2)) for _ in range(rng.randint(1, 4))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
