"""`sized.py N` prints one input of size N: a shelf that is filled, and then each book is fetched again."""

import random
import sys


def show(places: int, calls: list[str]) -> str:
    """The input as a program reads it: places, the count of calls, the calls; f7 is fetch(7), l7 lend(7), c clear()."""
    names = {"f": "fetch", "l": "lend", "c": "clear"}
    lines = [str(places), str(len(calls))]
    for call in calls:
        lines += [names[call[0]], *([call[1:]] if call[1:] else [])]
    return "".join(f"{line}\n" for line in lines)


def sized(n: int) -> tuple[int, list[str]]:
    """Half of the calls fill the shelf, the others fetch its books in any order."""
    rng = random.Random(n)
    places = max(1, n // 2)
    again = [*range(1, places + 1)]
    rng.shuffle(again)
    return places, [f"f{book}" for book in [*range(1, places + 1), *again]][:n]


print(show(*sized(int(sys.argv[1]))), end="")
