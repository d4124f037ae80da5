"""`sized.py N` prints one input of size N: one line of gates that works, to the left and to the right in turn."""

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


def sized(n: int) -> list[list]:
    """One line of gates that works, to the left and to the right in turn."""
    numbers = [place // 2 if place % 2 == 0 else n - place // 2 for place in range(n)]
    tree = [[number, None, None] for number in numbers]
    for place in range(n - 1):
        tree[place][2 if place % 2 == 0 else 1] = place + 1
    return tree


print(show(sized(int(sys.argv[1]))), end="")
