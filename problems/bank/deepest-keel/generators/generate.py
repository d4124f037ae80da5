"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(depths: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(depths)), *(line for row in depths for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


BEND = ["ooo.", "..o.", ".oo.", ".o..", ".ooo"]
"""A channel that leads back to the west."""


def example(rng: random.Random) -> tuple[list[list[int]]]:
    """Up to five rows and six columns, with few or many different depths; now and then with a bend."""
    columns, most = rng.randint(1, 6), rng.choice((2, 9, 1_000_000_000))
    if rng.random() < 0.2:
        bounds = {"o": (most // 2, most), ".": (0, most // 2)}
        return ([[rng.randint(*bounds[square]) for square in row] for row in rng.choice((BEND, BEND[::-1]))],)
    return ([[rng.randint(0, most) for _ in range(columns)] for _ in range(rng.randint(1, 5))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
