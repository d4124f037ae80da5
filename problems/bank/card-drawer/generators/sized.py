"""`sized.py N` prints one input of size N: cards of eight signs, sorted by the alphabet backwards."""

import random
import sys


def as_input(cards: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(cards)), *cards]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """Cards of eight signs, sorted by the alphabet backwards."""
    rng = random.Random(n)
    return (sorted(("".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(n)), reverse=True),)


print(as_input(*sized(int(sys.argv[1]))), end="")
