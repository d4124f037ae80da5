"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(food: list[int], eaten: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (food, eaten)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def make(rng: random.Random) -> tuple[list[int], list[int]]:
    """A few villages; the food mostly just lasts, or there is a little more or less, somewhere on the ring."""
    villages = rng.randint(1, 8)
    most = rng.choice([1, 2, 3, 8])
    food = [rng.randint(0, most) for _ in range(villages)]
    eaten = food[:]
    rng.shuffle(eaten)
    for _ in range(rng.choice([0, 0, 1, 2])):
        rng.choice([food, food, eaten])[rng.randrange(villages)] += 1
    return food, eaten


print(show(*make(random.Random(int(sys.argv[1])))), end="")
