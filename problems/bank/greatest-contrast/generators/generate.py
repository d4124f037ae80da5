"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(answers: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(answers)}\n{' '.join(map(str, answers))}\n"


def make(rng: random.Random) -> list[int]:
    """A few small or large numbers; some agree in their first digits, some are equal."""
    bits = rng.choice([2, 3, 4, 31])
    start = rng.choice([0, 0, 2**31 - 2**bits])
    answers = [start + rng.randrange(2**bits) for _ in range(rng.randint(2, 7))]
    if rng.random() < 0.3:
        answers += rng.choices(answers, k=2)
    return answers


print(show(make(random.Random(int(sys.argv[1])))), end="")
