"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(places: int, requests: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(places),
        str(len(requests)),
        *(line for row in requests for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to three places; often all tools are used once before others come, so that counts are equal."""
    places = rng.randint(1, 3)
    requests = [[2, tool, tool + 10] for tool in range(places)]
    for _ in range(rng.randint(0, 2)):
        requests += [[1, tool] for tool in rng.sample(range(places), places)]
    for _ in range(rng.randint(1, 12)):
        tool = rng.randrange(5)
        requests.append([1, tool] if rng.random() < 0.5 else [2, tool, rng.randrange(100)])
    return places, requests


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
