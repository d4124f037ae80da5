"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(calls: list[tuple[str, str | int]]) -> str:
    """The calls as a program reads them."""
    return "\n".join([str(len(calls)), *(f"{method}\n{argument}" for method, argument in calls), ""])


def make(rng: random.Random) -> list[tuple[str, str | int]]:
    """Up to sixteen calls with few names, putting in more often than taking out."""
    names = ["a", "b", "ab", "ba", "c", "dd"][: rng.randint(1, 6)]
    calls: list[tuple[str, str | int]] = []
    for _ in range(rng.randint(0, 16)):
        method = rng.choice(["put_in", "put_in", "put_in", "take_out", "take_out", "name_in"])
        calls.append((method, rng.randint(0, 6) if method == "name_in" else rng.choice(names)))
    return calls + [("name_in", pocket) for pocket in range(rng.randint(0, 6))]


print(show(make(random.Random(int(sys.argv[1])))), end="")
