"""`sized.py N` prints one input of size N: names of eight letters, and the first halves of as many."""

import random
import sys


def show(boats: list[str], typed: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (boats, typed))


def sized(n: int) -> tuple[list[str], list[str]]:
    """Names of eight letters, and the first halves of as many."""
    rng = random.Random(n)
    boats = ["".join(rng.choices("abcdefgh", k=8)) for _ in range(n)]
    return boats, [name[:4] for name in boats]


print(show(*sized(int(sys.argv[1]))), end="")
