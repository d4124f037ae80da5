"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(len(toward_exit)),
        " ".join(map(str, toward_exit)),
        str(len(length)),
        " ".join(map(str, length)),
        str(len(trips)),
        *(line for row in trips for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int], list[int], list[list[int]]]:
    """Up to nine chambers and five trips."""
    count = rng.randint(1, 9)
    order = [0, *rng.sample(range(1, count), count - 1)]
    toward_exit, length = [-1] * count, [0] * count
    for place in range(1, count):
        toward_exit[order[place]] = order[rng.randrange(max(0, place - 3), place)]
        length[order[place]] = rng.randint(1, 9)
    return toward_exit, length, [[rng.randrange(count), rng.randrange(count)] for _ in range(rng.randint(1, 5))]


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
