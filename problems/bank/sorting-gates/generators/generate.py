"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(tree: list[list]) -> str:
    """The tree as a program reads it, level by level; each node is [number, left, right] with the places of others."""
    words, row = [], [0] if tree else []
    for place in row:
        words.append("null" if place is None else str(tree[place][0]))
        row += [] if place is None else tree[place][1:]
    while words and words[-1] == "null":
        words.pop()
    return f"{len(words)}\n{' '.join(words)}\n"


def make(rng: random.Random) -> list[list]:
    """A small search tree; mostly one gate gets a number that is equal or next to that of one further up."""
    low = rng.choice([-4, 0, -(2**31), 2**31 - 20])
    tree: list[list] = []
    way: list[list[int]] = []  # to each gate, those above it
    for number in rng.sample(range(low + 1, low + 19), rng.choice([0, 1, 2, 3, *range(4, 10), *range(4, 10)])):
        at, above = 0, []
        while tree:
            side = 1 if number < tree[at][0] else 2
            above.append(at)
            if tree[at][side] is None:
                tree[at][side] = len(tree)
                break
            at = tree[at][side]
        tree.append([number, None, None])
        way.append(above)
    if tree and abs(low) < 5:
        zero = rng.choice(tree[:3])[0]
        for gate in tree:
            gate[0] -= zero
    if len(tree) > 1 and rng.random() < 0.8:
        deep = max(rng.choices(range(1, len(tree)), k=2), key=lambda place: len(way[place]))
        tree[deep][0] = tree[rng.choice(way[deep][-3:])][0] + rng.choice([-1, 0, 0, 1])
    return tree


print(show(make(random.Random(int(sys.argv[1])))), end="")
