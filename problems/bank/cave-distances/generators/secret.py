"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(toward_exit: list[int], length: list[int], trips: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(len(toward_exit)),
        " ".join(map(str, toward_exit)),
        str(len(length)),
        " ".join(map(str, length)),
        str(len(trips)),
        *(line for row in trips for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


Parameters = tuple[list[int], list[int], list[list[int]]]


def cave(
    rng: random.Random, parents: list[int], trips: list[list[int]], longest: int, mixed: bool = True
) -> Parameters:
    """The parameters for a tree (parents before children), its chambers numbered at random except the entrance."""
    count = len(parents)
    names = [0, *rng.sample(range(1, count), count - 1)] if mixed else list(range(count))
    toward_exit, length = [-1] * count, [0] * count
    for place in range(1, count):
        toward_exit[names[place]] = names[parents[place]]
        length[names[place]] = rng.randint(1, longest)
    return toward_exit, length, [[names[a], names[b]] for a, b in trips]


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(5)

    def some(count: int, chambers: int) -> list[list[int]]:
        return [[rng.randrange(chambers), rng.randrange(chambers)] for _ in range(count)]

    yield (
        "stay",
        "A trip that goes nowhere.",
        ([-1, 0], [0, 7], [[1, 1]]),
        "A trip from a chamber to itself is 0 metres.",
    )
    yield "two-chambers", "Both directions of the only passage.", ([-1, 0], [0, 1_000_000], [[0, 1], [1, 0]])
    yield (
        "one-below-the-other",
        "A chamber and one on its way out.",
        ([-1, 0, 1, 2], [0, 1, 2, 4], [[3, 1], [1, 3], [0, 3], [2, 3]]),
        "The meeting chamber may be one of the two.",
    )
    yield (
        "numbers-upside-down",
        "Numbers grow toward the exit.",
        ([-1, 2, 3, 4, 0], [0, 1, 2, 4, 8], [[1, 4], [1, 3], [2, 0]]),
        "The next chamber may have a greater number.",
    )
    yield "star", "All chambers hang on the entrance.", cave(rng, [-1] + [0] * 40, some(60, 41), 100)
    yield (
        "binary",
        "Every chamber has two behind it.",
        cave(rng, [-1] + [(i - 1) // 2 for i in range(1, 127)], some(200, 127), 1_000),
    )
    yield (
        "comb",
        "A tunnel with a niche at each chamber.",
        cave(rng, [-1] + [max(0, (i - 1) // 2 * 2) for i in range(1, 200)], some(200, 200), 50),
    )
    yield (
        "tunnel-in-order",
        "One tunnel, numbered from the entrance.",
        cave(rng, [-1, *range(99)], some(100, 100), 10, mixed=False),
    )
    yield (
        "random",
        "Five hundred chambers.",
        cave(rng, [-1] + [rng.randrange(i) for i in range(1, 500)], some(500, 500), 1_000_000),
    )
    yield (
        "far-apart",
        "Long passages: the sums pass 32 bits.",
        cave(rng, [-1, *range(5_999)], [[0, 5_999], [5_999, 0], [10, 5_990]], 1_000_000),
        "Sums of lengths may not fit into 32 bits.",
    )
    two_tunnels = [-1, 0, 0, *range(1, 9_998)]
    far = [[9_999 - rng.randrange(40), 9_998 - rng.randrange(40)] for _ in range(9_000)]
    yield (
        "two-long-tunnels",
        "Two tunnels of 5,000 chambers, and trips from the end of one to the end of the other.",
        cave(rng, two_tunnels, far, 9),
        "Going one chamber at a time takes too long here.",
    )
    fork = [-1, *range(3_999), *([3_999] * 1_000)]
    yield "deep-fork", "A tunnel of 4,000 chambers that ends in a star.", cave(rng, fork, some(1_000, 5_000), 9)
    yield (
        "random-deep",
        "5,000 chambers, most of them far from the exit.",
        cave(rng, [-1] + [max(0, i - rng.randint(1, 4)) for i in range(1, 5_000)], some(2_000, 5_000), 99),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
