"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def tree_text(tree: list[list]) -> str:
    """The tree as a program reads it, level by level; each node is [number, left, right] with the places of others."""
    words, row = [], [0] if tree else []
    for place in row:
        words.append("null" if place is None else str(tree[place][0]))
        row += [] if place is None else tree[place][1:]
    while words and words[-1] == "null":
        words.pop()
    return f"{len(words)}\n{' '.join(words)}\n"


def show(tree: list[list], points: int) -> str:
    """The arguments as a program reads them."""
    return f"{tree_text(tree)}{points}\n"


def make(rng: random.Random) -> tuple[list[list], int]:
    """Up to ten stations, deep or wide, with few different points; what a run that there is collects, or 0."""
    spread = rng.choice([1, 1, 2, 4])
    least = rng.choice([-spread, -spread, 0])
    tree: list[list] = []
    above: list[int | None] = []
    for place in range(rng.choice([0, 1, *range(2, 11), *range(5, 11)])):
        above.append(None)
        while tree:
            above[-1] = rng.choice([place - 1, rng.randrange(place)])
            side = rng.choice([1, 2])
            if tree[above[-1]][side] is None:
                tree[above[-1]][side] = place
                break
        tree.append([rng.randint(least, spread), None, None])
    points, at = 0, rng.randrange(len(tree)) if tree else None
    while at is not None:
        points, at = points + tree[at][0], above[at] if rng.random() < 0.8 else None
    return tree, rng.choice([points, points, points, 0])


print(show(*make(random.Random(int(sys.argv[1])))), end="")
