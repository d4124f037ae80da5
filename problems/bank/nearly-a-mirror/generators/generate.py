"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(sign: str) -> str:
    """The argument as a program reads it."""
    return f"{sign}\n"


def make(rng: random.Random) -> tuple[str]:
    """A mirror with up to two of its letters put in, mostly one at an end, so that both sides look alike."""
    half = "".join(rng.choices("ab" if rng.random() < 0.7 else "abcde", k=rng.randint(1, 6)))
    sign = half + half[::-1][rng.randint(0, 1) :]
    for _ in range(rng.choice([0, 1, 1, 1, 2])):
        place = rng.choice([0, len(sign), *(rng.randint(0, len(sign)) for _ in range(4))])
        sign = sign[:place] + rng.choice(sign) + sign[place:]
    return (sign,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
