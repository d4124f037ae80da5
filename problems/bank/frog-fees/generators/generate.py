"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(fees: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(fees)), " ".join(map(str, fees))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to ten stones, some of them sunk."""
    sunk = rng.choice([0, 0.2, 0.4])
    return ([-1 if rng.random() < sunk else rng.randint(0, 20) for _ in range(rng.randint(1, 10))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
