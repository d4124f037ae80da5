"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(harbours: int, ferries: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(harbours),
        str(len(ferries)),
        *(line for row in ferries for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to six harbours; often a chain of ferries through all of them, and dearer ones that leave some out."""
    harbours = rng.choice([1, 2, 3, 4, 5, 5, 6, 6])
    ferries = []
    if rng.random() < 0.7:
        places = [0, *rng.sample(range(1, harbours - 1), max(0, harbours - 2)), harbours - 1]
        ferries = [[a, b, rng.randint(1, 6)] for a, b in zip(places, places[1:], strict=False) if a != b]
    for _ in range(rng.randint(0, 5)):
        ferries.append([rng.randrange(harbours), rng.randrange(harbours), rng.randint(1, 25)])
    rng.shuffle(ferries)
    return harbours, ferries


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
