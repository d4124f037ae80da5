"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(children: int, quarrels: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(children),
        str(len(quarrels)),
        *(line for row in quarrels for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to eight children; two times in three there is a way."""
    children = rng.randint(1, 8)
    coach = [rng.randrange(2) for _ in range(children)]
    free = rng.random() < 0.35
    quarrels = []
    for _ in range(rng.randint(0, 9)):
        a, b = rng.randrange(children), rng.randrange(children)
        if a != b and (free or coach[a] != coach[b]):
            quarrels.append([a, b])
    if children >= 5 and rng.random() < 0.3:
        circle = rng.sample(range(children), 5 if children < 7 else 7)
        quarrels = [[a, b] for a, b in zip(circle, circle[1:] + circle[:1], strict=True)] + quarrels[:1]
    return children, quarrels


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
