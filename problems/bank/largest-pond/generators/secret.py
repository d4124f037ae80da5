"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(field: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(field)), *field]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(8)

    def some(rows: int, columns: int, water: float) -> list[str]:
        return ["".join("~" if rng.random() < water else "." for _ in range(columns)) for _ in range(rows)]

    yield "one-dry", "A single square of grass.", (["."],)
    yield "one-wet", "A single square of water.", (["~"],)
    yield "corner", "Two squares that touch at a corner.", (["~.", ".~"],), "A corner does not join."
    yield "one-row", "A single row.", (["~~.~~~.~"],)
    yield "one-column", "A single column.", (["~", "~", ".", "~", ".", "~", "~", "~"],)
    yield "chessboard", "Water on every other square.", (["~." * 10, ".~" * 10] * 10,)
    yield (
        "horseshoe",
        "A pond that looks like two from above.",
        (["~.~", "~.~", "~~~"],),
        "Two arms that look separate may be joined further down.",
    )
    yield "comb", "Twenty arms that are joined in the last row.", (["~." * 20] * 15 + ["~" * 40],)
    yield (
        "rings",
        "Rings within rings.",
        (["".join("~" if max(abs(r - 12), abs(c - 12)) % 2 == 0 else "." for c in range(25)) for r in range(25)],),
    )
    ditch = ["~" * 40 if r % 2 == 0 else ("." * 39 + "~" if r % 4 == 1 else "~" + "." * 39) for r in range(41)]
    yield "ditch", "One long ditch that goes to and fro.", (ditch,)
    yield "sparse", "Little water.", (some(60, 70, 0.2),)
    yield "half", "Half of it is water.", (some(100, 100, 0.5),)
    yield "nearly-all", "Water nearly everywhere.", (some(80, 100, 0.75),)
    yield (
        "flood",
        "250 by 250 squares of water.",
        (["~" * 250] * 250,),
        "Searching from each square of water anew takes too long; and a recursion may go 62,500 calls deep.",
    )
    yield "no-water", "100 by 100 squares of grass.", (["." * 100] * 100,)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
