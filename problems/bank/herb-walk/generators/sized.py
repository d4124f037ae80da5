"""`sized.py N` prints one input of size N: a path of n plants of which the needed ones are far apart."""

import random
import sys


def show(path: str, recipe: str) -> str:
    """The arguments as a program reads them."""
    return f"{path}\n{recipe}\n"


def sized(n: int) -> tuple[str, str]:
    """A path of n plants of which the needed ones are far apart: a stretch is half as long as the path."""
    rng = random.Random(n)
    path = [rng.choice("abcd") for _ in range(n)]
    path[n // 2] = "X"
    return "".join(path), "X" + "ab" * (n // 8)


print(show(*sized(int(sys.argv[1]))), end="")
