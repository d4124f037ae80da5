"""`sized.py N` prints one input of size N: one line of chambers to the left."""

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


def sized(n: int) -> tuple[list[int], list[int]]:
    """One line of chambers to the left."""
    return list(range(n)), list(range(n - 1, -1, -1))


print(show(*sized(int(sys.argv[1]))), end="")
