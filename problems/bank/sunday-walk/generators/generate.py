"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(town: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(town)), *town]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to five rows and columns; mostly the corners are open."""
    columns = rng.randint(1, 5)
    weights = (rng.choice((2, 6)), rng.choice((0.5, 2)), rng.choice((0.3, 1)))
    town = [rng.choices(".I#", weights, k=columns) for _ in range(rng.randint(1, 5))]
    if rng.random() < 0.7:
        town[0][0] = rng.choice(".I") if town[0][0] == "#" else town[0][0]
        town[-1][-1] = rng.choice(".I") if town[-1][-1] == "#" else town[-1][-1]
    return (["".join(row) for row in town],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
