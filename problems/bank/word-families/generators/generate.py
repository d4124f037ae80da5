"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(words: list[str]) -> str:
    """The argument as a program reads it."""
    return "".join(f"{text}\n" for text in (len(words), *words))


def make(rng: random.Random) -> tuple[list[str]]:
    """Short words of few letters, so that families arise."""
    letters = "abc" if rng.random() < 0.6 else "ab"
    return (["".join(rng.choices(letters, k=rng.randint(1, 4))) for _ in range(rng.randint(0, 10))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
