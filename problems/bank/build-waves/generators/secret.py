"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(modules: int, needs: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(modules),
        str(len(needs)),
        *(line for row in needs for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(9)

    def layered(modules: int, pairs: int, reach: int) -> list[list[int]]:
        """Pairs without a circle: each module needs some that stand at most `reach` before it in a random order."""
        order = rng.sample(range(modules), modules)
        needs = []
        while len(needs) < pairs:
            later = rng.randrange(1, modules)
            needs.append([order[later], order[max(0, later - rng.randint(1, reach))]])
        return needs

    yield "one", "A single module.", (1, [])
    yield (
        "needs-itself",
        "A module that needs itself.",
        (1, [[0, 0]]),
        "A module that needs itself can never be compiled.",
    )
    yield "pair", "One needs the other.", (2, [[0, 1]])
    yield (
        "pair-twice",
        "The same pair three times.",
        (2, [[1, 0], [1, 0], [1, 0]]),
        "A pair that is given twice counts twice when you count needs up and down, or not at all.",
    )
    yield "circle-of-three", "Three in a circle and one outside.", (4, [[0, 1], [1, 2], [2, 0]])
    yield (
        "behind-a-circle",
        "Modules that need a circle, and others that are fine.",
        (6, [[0, 1], [1, 0], [2, 1], [3, 2], [5, 4]]),
        "It is not enough that some modules can be compiled.",
    )
    yield "late-circle", "A long line that ends in a circle.", (40, [[i + 1, i] for i in range(39)] + [[37, 39]])
    yield (
        "short-cut",
        "A need that would allow an earlier wave, and one that does not.",
        (5, [[4, 0], [4, 3], [3, 2], [2, 1], [1, 0]]),
        "The longest line of needs decides, not the shortest.",
    )
    yield "star", "One module needs all others.", (300, [[299, i] for i in range(299)])
    yield (
        "diamonds",
        "Diamonds one behind the other.",
        (301, [pair for i in range(0, 300, 3) for pair in ([i + 1, i], [i + 2, i], [i + 3, i + 1], [i + 3, i + 2])]),
    )
    yield "random", "A thousand modules without a circle.", (1_000, layered(1_000, 3_000, 50))
    yield (
        "random-circle",
        "The same, but with enough pairs the other way for a circle.",
        (500, layered(500, 1_000, 20) + layered(500, 1_000, 20)),
    )
    line = rng.sample(range(150_000), 150_000)
    needs = [[later, before] for before, later in zip(line, line[1:], strict=False)]
    yield (
        "line",
        "200,000 modules, 150,000 of them in one line, the pairs from its end to its beginning.",
        (200_000, needs[::-1]),
        "Going through all pairs, or all modules, for each wave takes too long.",
    )
    yield "wide", "8,000 modules, a few waves.", (8_000, [[4_000 + i, rng.randrange(4_000)] for i in range(4_000)])


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
