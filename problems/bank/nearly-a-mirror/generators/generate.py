"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(sign: str) -> str:
    """The argument as a program reads it."""
    return f"{sign}\n"


def make(rng: random.Random) -> tuple[str]:
    """A mirror with up to two letters put in."""
    half = "".join(rng.choices("ab" if rng.random() < 0.6 else "abcde", k=rng.randint(1, 5)))
    sign = half + half[::-1][rng.randint(0, 1) :]
    for _ in range(rng.randint(0, 2)):
        place = rng.randint(0, len(sign))
        sign = sign[:place] + rng.choice("abc") + sign[place:]
    return (sign,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
