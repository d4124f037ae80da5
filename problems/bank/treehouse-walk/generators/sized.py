"""`sized.py N` prints one input of size N: one line of platforms, to the left and to the right in turn."""

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


def sized(n: int) -> list[list]:
    """One line of platforms, to the left and to the right in turn."""
    tree = [[min(place, 1), None, None] for place in range(n)]
    for place in range(n - 1):
        tree[place][1 + place % 2] = place + 1
    return tree


print(show(sized(int(sys.argv[1]))), end="")
