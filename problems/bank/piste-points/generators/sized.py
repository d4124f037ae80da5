"""`sized.py N` prints one input of size N: one line of stations with points 1 and -1 in turn, to the left and to the right."""

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


def sized(n: int) -> tuple[list[list], int]:
    """One line of stations with points 1 and -1 in turn, to the left and to the right."""
    tree = [[1 - 2 * (place % 2), None, None] for place in range(n)]
    for place in range(n - 1):
        tree[place][1 + place % 2] = place + 1
    return tree, 1


print(show(*sized(int(sys.argv[1]))), end="")
