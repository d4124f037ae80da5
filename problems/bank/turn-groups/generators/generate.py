"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(coupled_to: list[int], front: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coupled_to)), " ".join(map(str, coupled_to)), str(front), str(size)]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int], int, int]:
    """Up to nine wagons in random order."""
    count = rng.randint(1, 9)
    train = rng.sample(range(count), count)
    coupled_to = [-1] * count
    for wagon, behind in zip(train, train[1:], strict=False):
        coupled_to[wagon] = behind
    return coupled_to, train[0], rng.randint(1, count + 1)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
