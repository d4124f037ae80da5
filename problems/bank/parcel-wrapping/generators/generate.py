"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(log: str) -> str:
    """The argument as a program reads it."""
    return f"{log}\n"


def make(rng: random.Random) -> tuple[str]:
    """A correct log, sometimes with one sign changed or left out."""
    log, open_now = "", ""
    for _ in range(rng.randint(1, 12)):
        if open_now and rng.random() < 0.5:
            log, open_now = log + open_now[-1], open_now[:-1]
        else:
            kind = rng.choice(["()", "[]", "{}"])
            log, open_now = log + kind[0], open_now + kind[1]
    log += open_now[::-1]
    place = rng.randrange(len(log))
    change = rng.choice(["keep", "change", "cut"])
    if change == "change":
        log = log[:place] + rng.choice("()[]{}") + log[place + 1 :]
    elif change == "cut":
        log = log[: place + 1]
    return (log,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
