"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(islands: int, bridges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(islands),
        str(len(bridges)),
        *(line for row in bridges for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to seven islands and twelve bridges."""
    islands = rng.randint(1, 7)
    return islands, [[rng.randrange(islands), rng.randrange(islands)] for _ in range(rng.randint(0, 12))]


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
