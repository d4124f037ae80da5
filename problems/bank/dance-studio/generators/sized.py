"""`sized.py N` prints one input of size N: lessons at any time, some of them long."""

import random
import sys


def show(lessons: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(lessons)}\n" + "".join(f"2\n{start} {end}\n" for start, end in lessons)


def sized(n: int) -> tuple[list[list[int]]]:
    """Lessons at any time, some of them long."""
    rng = random.Random(n)
    starts = [rng.randint(0, 900_000) for _ in range(n)]
    return ([[start, start + rng.randint(1, 90_000)] for start in starts],)


print(show(*sized(int(sys.argv[1]))), end="")
