"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(photo: str) -> str:
    """The argument as a program reads it."""
    return f"{photo}\n"


def make(rng: random.Random) -> tuple[str]:
    """A part of a short text repeated, sometimes with a wrong letter."""
    text = "".join(rng.choices("ab" if rng.random() < 0.7 else "abc", k=rng.randint(1, 6)))
    photo = (text * 5)[: rng.randint(1, 16)]
    if rng.random() < 0.3:
        place = rng.randrange(len(photo))
        photo = photo[:place] + rng.choice("abc") + photo[place + 1 :]
    return (photo,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
