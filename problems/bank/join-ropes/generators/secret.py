"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(ropes: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ropes)), " ".join(map(str, ropes))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(6)
    yield "one-short", "A single rope of one metre.", ([1],), "Without a knot there is no test."
    yield "two", "Two ropes, one knot.", ([8, 5],)
    yield (
        "four-equal",
        "Four ropes of the same length.",
        ([7, 7, 7, 7],),
        "Knotting one rope after the other to the same piece is not the best here.",
    )
    yield "five-equal", "Five ropes of the same length.", ([3, 3, 3, 3, 3],)
    yield "powers", "Each rope twice as long as the one before.", ([2**i for i in range(19)],)
    yield "fibonacci", "Each rope as long as the two before.", ([1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89],)
    yield "descending", "From long to short.", (list(range(40, 0, -1)),)
    yield "one-giant", "One very long rope and many short ones.", ([1_000_000] + [1] * 30,)
    yield (
        "close-lengths",
        "Lengths that are close together.",
        ([rng.randint(90, 110) for _ in range(100)],),
        "The two shortest may be two pieces that were made by knots.",
    )
    yield "random", "A thousand ropes of any length.", ([rng.randint(1, 1_000_000) for _ in range(1_000)],)
    yield (
        "longest",
        "5,000 ropes of the greatest length: the sum passes 32 bits.",
        ([1_000_000] * 5_000,),
        "The answer may not fit into 32 bits.",
    )
    yield (
        "many",
        "300,000 ropes.",
        ([rng.randint(50, 99) for _ in range(300_000)],),
        "Looking through all ropes for the shortest ones, or sorting them, at each knot takes too long.",
    )
    yield "many-ones", "20,000 ropes of one metre.", ([1] * 20_000,)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
