"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(places: int, calls: list[str]) -> str:
    """The input as a program reads it: places, the count of calls, the calls; f7 is fetch(7), l7 lend(7), c clear()."""
    names = {"f": "fetch", "l": "lend", "c": "clear"}
    lines = [str(places), str(len(calls))]
    for call in calls:
        lines += [names[call[0]], *([call[1:]] if call[1:] else [])]
    return "".join(f"{line}\n" for line in lines)


def make(rng: random.Random) -> tuple[int, list[str]]:
    """A small shelf and a few books, so that they meet often."""
    places = rng.randint(1, 4)
    books = places + rng.randint(0, 3)
    kinds = rng.choice(["f", "fffl", "fffffllc"])
    calls = [rng.choice(kinds) for _ in range(rng.randint(0, 22))]
    return places, [call if call == "c" else f"{call}{rng.randint(1, books)}" for call in calls]


print(show(*make(random.Random(int(sys.argv[1])))), end="")
