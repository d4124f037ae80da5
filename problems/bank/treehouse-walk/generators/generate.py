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


def show(tree: list[list]) -> str:
    """The tree as a program reads it."""
    return tree_text(tree)


def make(rng: random.Random) -> list[list]:
    """Up to twelve platforms, often below a bridge or two at the top; some bridges are much longer than the others."""
    lengths = rng.choice([range(1, 4), range(1, 30), [1, 1, 1, 9], [1, 1, 1, 30], [1, 1, 1, 1, 30]])
    tree: list[list] = []
    stem = rng.randint(0, 2)
    for place in range(rng.choice([0, 1, *range(2, 13), *range(7, 13)])):
        while tree:
            near = place - 1 if place <= stem else rng.choice([place - 1, place - 2, rng.randrange(place)])
            above, side = max(near, min(stem, place - 1)), rng.choice([1, 2])
            if tree[above][side] is None:
                tree[above][side] = place
                break
        tree.append([rng.choice(lengths) if tree else 0, None, None])
    return tree


print(show(make(random.Random(int(sys.argv[1])))), end="")
