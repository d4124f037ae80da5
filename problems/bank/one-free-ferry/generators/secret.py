"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(harbours: int, ferries: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(harbours),
        str(len(ferries)),
        *(line for row in ferries for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(11)

    def some(harbours: int, ferries: int, dearest: int) -> list[list[int]]:
        return [[rng.randrange(harbours), rng.randrange(harbours), rng.randint(1, dearest)] for _ in range(ferries)]

    def row(harbours: int, dearest: int) -> list[list[int]]:
        return [[i, i + 1, rng.randint(1, dearest)] for i in range(harbours - 1)]

    yield "already-there", "There is only one harbour.", (1, []), "Who is there already pays nothing."
    yield "already-there-round-trip", "One harbour and a round trip.", (1, [[0, 0, 5]])
    yield "no-ferry", "Two harbours without a ferry.", (2, [])
    yield "two-in-a-row", "Two rides, the dearer one is free.", (3, [[0, 1, 10], [2, 1, 30]])
    yield (
        "several-between",
        "Several ferries between the same harbours.",
        (3, [[0, 1, 9], [1, 0, 4], [0, 1, 6], [1, 2, 8], [2, 1, 5]]),
        "The voucher is best for the dearest ride, and the others go by the cheapest ferry.",
    )
    yield (
        "one-way-thinking",
        "All ferries are written from the far end.",
        (5, [[4, 3, 2], [3, 2, 7], [2, 1, 1], [1, 0, 3]]),
        "Ferries go in both directions.",
    )
    yield (
        "dear-ride-wins",
        "The best way has the dearest ferry of all.",
        (5, [[0, 1, 3], [1, 2, 3], [2, 4, 3], [0, 3, 1], [3, 4, 1_000_000_000]]),
        "The best way may not be the cheapest way without the voucher.",
    )
    yield (
        "voucher-late",
        "The voucher is best kept for the last ride.",
        (6, [[0, 1, 5], [1, 2, 5], [2, 3, 5], [3, 4, 5], [4, 5, 50], [0, 4, 30]]),
    )
    yield (
        "cut-off",
        "The last harbour belongs to another group.",
        (
            40,
            [[rng.randrange(20), rng.randrange(20), 5] for _ in range(60)]
            + [[rng.randrange(20, 40), rng.randrange(20, 40), 5] for _ in range(60)],
        ),
    )
    yield "random-small", "Thirty harbours.", (30, some(30, 80, 100))
    yield (
        "grid",
        "Harbours in a grid of 20 by 20.",
        (
            400,
            [[20 * r + c, 20 * r + c + 1, rng.randint(1, 99)] for r in range(20) for c in range(19)]
            + [[20 * r + c, 20 * r + c + 20, rng.randint(1, 99)] for r in range(19) for c in range(20)],
        ),
    )
    yield (
        "dear-row",
        "A long row of dear ferries: the sum passes 32 bits.",
        (3_000, row(3_000, 1_000_000_000)),
        "The answer may not fit into 32 bits.",
    )
    yield (
        "row-with-short-cuts",
        "4,000 harbours in a row, with short cuts.",
        (4_000, row(4_000, 999) + [[i, i + rng.randint(2, 40), rng.randint(1, 9_999)] for i in range(0, 3_900)]),
        "Trying the voucher on each ferry in turn takes too long.",
    )
    yield "random", "2,000 harbours.", (2_000, some(2_000, 6_000, 999))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
