"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(boss: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(boss)), " ".join(map(str, boss))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to ten people, hired in any order."""
    count = rng.randint(1, 10)
    people = rng.sample(range(count), count)
    boss = [-1] * count
    for place in range(1, count):
        boss[people[place]] = people[rng.randrange(place)]
    return (boss,)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
