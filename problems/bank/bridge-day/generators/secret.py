"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(islands: int, bridges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(islands),
        str(len(bridges)),
        *(line for row in bridges for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(10)

    def some(islands: int, bridges: int) -> list[list[int]]:
        return [[rng.randrange(islands), rng.randrange(islands)] for _ in range(bridges)]

    yield (
        "one-with-bridge",
        "A single island with a bridge to itself.",
        (1, [[0, 0]]),
        "One island is connected before the first day.",
    )
    yield "two-apart", "Two islands and no bridge.", (2, [])
    yield "two-joined", "Two islands and one bridge.", (2, [[1, 0]])
    yield "two-late", "Bridges that begin and end on the same island come first.", (2, [[0, 0], [1, 1], [1, 0], [0, 1]])
    yield (
        "two-pairs",
        "Every island has a bridge, but there are two groups.",
        (4, [[0, 1], [2, 3], [0, 1]]),
        "That every island has a bridge is not enough.",
    )
    yield (
        "two-pairs-joined",
        "Two groups that are joined at last.",
        (6, [[0, 1], [2, 3], [4, 5], [1, 2], [0, 3], [5, 0], [1, 4]]),
    )
    yield "too-few", "One bridge too few.", (50, [[i, i + 1] for i in range(48)])
    yield (
        "enough-but-circle",
        "As many bridges as needed, but one closes a circle.",
        (30, [[i, i + 1] for i in range(28)] + [[28, 0]]),
    )
    yield "star", "All bridges start on the same island.", (400, [[77, i] for i in rng.sample(range(400), 400)])
    yield "random", "Three hundred islands, bridges at random.", (300, some(300, 2_000))
    yield "random-never", "Three hundred islands, too few bridges.", (300, some(300, 400))
    yield (
        "pairs-then-fours",
        "Groups are joined two by two.",
        (
            1_024,
            [
                [start, start + size]
                for size in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
                for start in range(0, 1_024, 2 * size)
            ],
        ),
    )
    yield (
        "row",
        "100,000 islands in a row, from one end to the other.",
        (100_000, [[i, i + 1] for i in range(99_999)]),
        "Searching the whole country every evening takes too long.",
    )
    yield (
        "row-backwards",
        "3,000 islands in a row, from the far end, each bridge pointing at the group.",
        (3_000, [[i + 1, i] for i in range(2_998, -1, -1)]),
        "Chains of pointers must be kept short.",
    )
    yield (
        "zero-last",
        "Island 0 is joined on the last day.",
        (2_000, [[i, i + 1] for i in range(1, 1_999)] + [[1_000, 0]]),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
