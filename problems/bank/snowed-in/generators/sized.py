"""`sized.py N` prints one input of size N: any tree of n huts, and half as many paths more."""

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


def sized(n: int) -> tuple[int, list[list[int]]]:
    """Any tree of n huts, and half as many paths more."""
    rng = random.Random(n)
    paths = [[rng.randrange(hut), hut, rng.randint(0, 10**9)] for hut in range(1, n)]
    paths += [[rng.randrange(n), rng.randrange(n), rng.randint(0, 10**9)] for _ in range(n // 2)]
    rng.shuffle(paths)
    return n, paths


print(as_input(*sized(int(sys.argv[1]))), end="")
