"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(levels: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(levels)), " ".join(map(str, levels))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to nine nodes, often a search tree with a number or two changed, often to one that is there already."""
    count = rng.randint(1, 9)
    nodes: list[list] = []  # number, left, right
    for number in rng.sample(range(20), count):
        at = 0
        while nodes:
            side = 1 if number < nodes[at][0] else 2
            if nodes[at][side] is None:
                nodes[at][side] = len(nodes)
                break
            at = nodes[at][side]
        nodes.append([number, None, None])
    for _ in range(rng.randint(0, 2)):
        rng.choice(nodes)[0] = rng.choice([rng.randrange(20), rng.choice(nodes)[0]])
    levels = [nodes[0][0]]
    row: list[int | None] = [0]
    while row:
        row = [child for at in row if at is not None for child in nodes[at][1:]]
        levels += [-1 if at is None else nodes[at][0] for at in row]
    while levels[-1] == -1 and rng.random() < 0.9:
        levels.pop()
    return (levels,)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
