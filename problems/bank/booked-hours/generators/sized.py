"""`sized.py N` prints one input of size N: bookings apart from each other, in any order."""

import random
import sys


def show(bookings: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(bookings)}\n" + "".join(f"2\n{begin} {end}\n" for begin, end in bookings)


def sized(n: int) -> tuple[list[list[int]]]:
    """Bookings apart from each other, in any order."""
    bookings = [[begin, begin + 2] for begin in range(0, 3 * n, 3)]
    random.Random(n).shuffle(bookings)
    return (bookings,)


print(show(*sized(int(sys.argv[1]))), end="")
