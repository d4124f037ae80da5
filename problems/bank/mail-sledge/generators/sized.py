"""`sized.py N` prints one input of size N: a ring of n villages where each start but the last fails late."""

import random
import sys


def show(food: list[int], eaten: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (food, eaten)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def sized(n: int) -> tuple[list[int], list[int]]:
    """Food that lasts from village to village, but not from the last but one; only the last one is a start."""
    rng = random.Random(n)
    food = [rng.randint(1, 1_000) for _ in range(n)]
    eaten = food[:]
    food[-1] += 1
    eaten[max(0, n - 2)] += 1
    return food, eaten


print(show(*sized(int(sys.argv[1]))), end="")
