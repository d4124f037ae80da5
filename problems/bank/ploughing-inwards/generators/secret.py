"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(field: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(field)), *(line for row in field for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(71)

    def counted(rows: int, columns: int) -> list[list[int]]:
        return [list(range(row * columns + 1, (row + 1) * columns + 1)) for row in range(rows)]

    yield "one-square", "A single square.", ([[-5]],)
    yield "one-row", "A single row.", (counted(1, 6),), "A single row is ploughed once, not to and fro."
    yield "one-column", "A single column.", (counted(6, 1),), "A single column is ploughed once, from south to north."
    yield "two-by-two", "Two rows and two columns.", (counted(2, 2),)
    yield "tall", "Five rows and two columns.", (counted(5, 2),)
    yield "row-left-over", "Three rows and five columns: a row of three is left for the end.", (counted(3, 5),)
    yield "column-left-over", "Five rows and three columns: a column of three is left for the end.", (counted(5, 3),)
    yield (
        "middle",
        "Five rows and five columns, with a middle square.",
        (counted(5, 5),),
        "The middle square must be ploughed too.",
    )
    yield "even", "Six rows and six columns, without a middle square.", (counted(6, 6),)
    yield (
        "all-equal",
        "The same number on all stakes.",
        ([[7] * 9 for _ in range(8)],),
        "A number does not tell whether a square was ploughed.",
    )
    yield "bounds", "The largest and the smallest numbers.", ([[10**9, -(10**9), 0], [-(10**9), 10**9, -1]],)
    yield "wide", "Four rows and 350 columns.", (counted(4, 350),)
    yield "narrow", "350 rows and seven columns.", (counted(350, 7),)
    yield "random", "Any numbers.", ([[rng.randint(-(10**9), 10**9) for _ in range(39)] for _ in range(58)],)
    yield (
        "large",
        "350 by 350 squares.",
        ([[rng.randint(0, 9) for _ in range(350)] for _ in range(350)],),
        "Looking through all squares that were ploughed takes too long.",
    )
    yield "large-odd", "129 by 65 squares.", (counted(129, 65),)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
