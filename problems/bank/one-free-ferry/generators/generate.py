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
    """Up to seven harbours and twelve ferries."""
    harbours = rng.randint(1, 7)
    ferries = rng.randint(0, 12)
    return harbours, [[rng.randrange(harbours), rng.randrange(harbours), rng.randint(1, 20)] for _ in range(ferries)]


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
