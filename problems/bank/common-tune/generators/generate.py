"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(first: str, second: str) -> str:
    """The arguments as a program reads them."""
    return f"{first}\n{second}\n"


def make(rng: random.Random) -> tuple[str, str]:
    """Short songs of few notes; mostly the second is the first with notes changed, moved or left out."""
    notes = rng.choice(["ab", "abc", "aAbB", "abcdef"])
    first = "".join(rng.choice(notes) for _ in range(rng.randint(0, 9)))
    second = [note for note in first if rng.random() < 0.7]
    for _ in range(rng.randint(0, 4)):
        second.insert(rng.randint(0, len(second)), rng.choice(notes))
    return first, "".join(second)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
