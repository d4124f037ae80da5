"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(ada: list[int], ben: list[int]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in (ada, ben))


def logbooks(children: list[tuple[int | None, int | None]], numbers: list[int]) -> tuple[list[int], list[int]]:
    """Both logbooks of a cave: for each chamber the places of those to its left and right; the entrance is at 0."""
    ada, ben = [], []
    stack = [(0, False)] if children else []
    while stack:
        place, left_done = stack.pop()
        if left_done:
            ben.append(numbers[place])
            following = [(children[place][1], False)]
        else:
            ada.append(numbers[place])
            following = [(place, True), (children[place][0], False)]
        stack += [(child, done) for child, done in following if child is not None]
    return ada, ben


def make(rng: random.Random) -> tuple[list[int], list[int]]:
    """Up to nine chambers, in a line or widely branched; their numbers are in no order, or nearly in order."""
    count = rng.choice([0, 1, *range(2, 10)])
    children: list[list[int | None]] = [[None, None] for _ in range(count)]
    for place in range(1, count):
        while True:
            above, side = rng.choice([place - 1, rng.randrange(place)]), rng.randrange(2)
            if children[above][side] is None:
                children[above][side] = place
                break
    return logbooks([(left, right) for left, right in children], rng.sample(range(-9, 20), count))


print(show(*make(random.Random(int(sys.argv[1])))), end="")
