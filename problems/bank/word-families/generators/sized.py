"""`sized.py N` prints one input of size N: words of eight letters, few of which are a family."""

import random
import sys


def show(words: list[str]) -> str:
    """The argument as a program reads it."""
    return "".join(f"{text}\n" for text in (len(words), *words))


def sized(n: int) -> tuple[list[str]]:
    """Words of eight letters, few of which are a family."""
    rng = random.Random(n)
    return (["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(n)],)


print(show(*sized(int(sys.argv[1]))), end="")
