"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(coins: list[int], price: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coins)), " ".join(map(str, coins)), str(price)]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int], int]:
    """Up to four coins of few values and a price up to 24, often a free ticket."""
    highest = rng.choice([6, 9, 16])
    coins = rng.sample(range(rng.randint(1, 2), highest), rng.randint(1, 4))
    return coins, rng.choice([0, rng.randint(1, 12), *(rng.randint(1, 24) for _ in range(6))])


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
