"""`sized.py N` prints one input of size N: two songs of n notes of four kinds."""

import random
import sys


def show(first: str, second: str) -> str:
    """The arguments as a program reads them."""
    return f"{first}\n{second}\n"


def sized(n: int) -> tuple[str, str]:
    """Two songs of n notes of four kinds."""
    rng = random.Random(n)
    first, second = ("".join(rng.choice("abcd") for _ in range(n)) for _ in range(2))
    return first, second


print(show(*sized(int(sys.argv[1]))), end="")
