"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(fees: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(fees)), " ".join(map(str, fees))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(12)

    def some(count: int, sunk: float) -> list[int]:
        return [-1 if rng.random() < sunk else rng.randint(0, 10_000) for _ in range(count)]

    yield "one", "A single dear stone.", ([10_000],), "The frog need not land on any stone if there are at most two."
    yield "two-sunk", "Two sunken stones.", ([-1, -1],), "The frog can jump over two stones, also from bank to bank."
    yield "three", "Three stones: one of them must be used.", ([9, 7, 8],)
    yield "three-sunk", "Three sunken stones.", ([-1, -1, -1],)
    yield "free", "All stones are free.", ([0] * 12,), "A fee of 0 is a fine stone."
    yield "only-way", "There is but one way.", ([-1, -1, 5, -1, -1, 6, -1, -1, 7, -1, -1],)
    yield (
        "cheap-trap",
        "The cheapest stone leads to a dear one.",
        ([1, 2, 3, 1_000, 1_000, 4, 9, 9],),
        "Taking the cheapest of the next three stones each time is not the best.",
    )
    yield "dead-end", "The cheapest stones lead to where no jump is possible.", ([1, 50, -1, -1, 60, 2, 2, 70],)
    yield "forty", "Forty stones.", (some(40, 0.1),)
    yield (
        "sixty",
        "Sixty stones.",
        (some(60, 0),),
        "Trying all ways takes too long: there are more than 10 to the power of 15.",
    )
    yield "near-the-end", "Too wide a gap near the end.", (some(500, 0) + [-1, -1, -1, 8],)
    yield "thousand", "A thousand stones, every fifth has sunk.", (some(1_000, 0.2),)
    yield "long-dear", "20,000 stones, all of them dear.", ([10_000] * 20_000,)
    yield "long", "20,000 stones.", (some(20_000, 0.05),)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
