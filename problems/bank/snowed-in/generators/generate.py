"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(huts: int, paths: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(huts),
        str(len(paths)),
        *(line for row in paths for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to seven huts; mostly connected, now and then with much snow."""
    huts = rng.randint(1, 7)
    most = rng.choice((2, 9, 1_000_000_000))
    paths = [[rng.randrange(hut), hut, rng.randint(0, most)] for hut in range(1, huts) if rng.random() < 0.95]
    for _ in range(rng.randint(0, 6)):
        paths.append([rng.randrange(huts), rng.randrange(huts), rng.randint(0, most)])
    paths = [[b, a, snow] if rng.random() < 0.5 else [a, b, snow] for a, b, snow in paths]
    return huts, rng.sample(paths, len(paths))


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
