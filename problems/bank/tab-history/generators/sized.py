"""`sized.py N` prints one input of size N: visits, and steps back and forth between them."""

import random
import sys


def as_input(commands: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(commands)), *commands]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str]]:
    """Visits, and steps back and forth between them."""
    rng = random.Random(n)
    letters = "abcdefgh"
    verbs = rng.choices(["visit", "visit", "back", "forward"], k=n)
    return ([f"visit {rng.choice(letters)}" if verb == "visit" else f"{verb} {rng.randint(1, 3)}" for verb in verbs],)


print(as_input(*sized(int(sys.argv[1]))), end="")
