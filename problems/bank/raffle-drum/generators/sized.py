"""`sized.py N` prints one input of size N: n calls, of which the first half put names in."""

import random
import sys


def show(calls: list[tuple[str, str | int]]) -> str:
    """The calls as a program reads them."""
    return "\n".join([str(len(calls)), *(f"{method}\n{argument}" for method, argument in calls), ""])


def sized(n: int) -> list[tuple[str, str | int]]:
    """Return n calls: the first half put names in, the others take any of them out."""
    rng = random.Random(n)
    letters = str.maketrans("0123456789", "abcdefghij")
    names = [f"{number:08}".translate(letters) for number in rng.sample(range(10**8), (n + 1) // 2)]
    return [("put_in", name) for name in names] + [("take_out", name) for name in rng.sample(names, n // 2)]


print(show(sized(int(sys.argv[1]))), end="")
