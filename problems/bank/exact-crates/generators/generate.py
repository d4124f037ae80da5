"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(weights: list[int], target: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(weights)), " ".join(map(str, weights)), str(target)]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int], int]:
    """Up to nine crates, often several of the same weight."""
    step = rng.choice([10, 50, 100])
    weights = [step * rng.randint(-(-100 // step), 400 // step) for _ in range(rng.randint(1, 9))]
    return weights, step * rng.randint(-(-100 // step), 700 // step)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
