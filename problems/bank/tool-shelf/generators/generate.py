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
    """Up to three places and few tools more, which come and go; at the end somebody asks for all of them."""
    places = rng.choice([1, 2, 2, 2, 3])
    requests = [[2, tool, tool + 10] for tool in range(places)] if rng.random() < 0.7 else []
    for _ in range(rng.randint(0, 1)):
        requests += [[1, tool] for tool in rng.sample(range(places), places)]
    tools = places + rng.choice([1, 1, 2])
    for _ in range(rng.randint(1, 16)):
        tool = rng.randrange(tools)
        requests.append([1, tool] if rng.random() < 0.4 else [2, tool, rng.randrange(100)])
    return places, [*requests, *([1, tool] for tool in range(tools))]


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
