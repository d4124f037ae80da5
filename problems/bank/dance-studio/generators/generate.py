"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(lessons: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(lessons)}\n" + "".join(f"2\n{start} {end}\n" for start, end in lessons)


def make(rng: random.Random) -> tuple[list[list[int]]]:
    """Some lessons within twelve minutes, so that many starts and ends coincide."""
    return ([sorted(rng.sample(range(12), 2)) for _ in range(rng.randint(0, 8))],)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
