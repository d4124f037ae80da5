"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(modules: int, needs: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(modules),
        str(len(needs)),
        *(line for row in needs for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[int, list[list[int]]]:
    """Up to seven modules; every third time with a circle, if it happens."""
    modules = rng.randint(1, 7)
    order = rng.sample(range(modules), modules)
    free = rng.random() < 0.3
    needs = []
    for _ in range(rng.randint(0, 9)):
        a, b = rng.randrange(modules), rng.randrange(modules)
        if free or a != b:
            needs.append([order[a], order[b]] if free else [order[max(a, b)], order[min(a, b)]])
    return modules, needs


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
