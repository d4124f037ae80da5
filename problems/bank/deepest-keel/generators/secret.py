"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(depths: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(depths)), *(line for row in depths for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(53)

    def some(rows: int, columns: int, most: int) -> list[list[int]]:
        return [[rng.randint(0, most) for _ in range(columns)] for _ in range(rows)]

    def all_different(rows: int, columns: int) -> list[list[int]]:
        depths = rng.sample(range(100, 100 + rows * columns), rows * columns)
        return [depths[row * columns : (row + 1) * columns] for row in range(rows)]

    yield "one-square", "A single square.", ([[7]],)
    yield "one-square-of-land", "A single square of land.", ([[0]],)
    yield "one-row", "A single row: its shallowest square counts.", ([[9, 4, 6, 3, 8]],)
    yield "one-column", "A single column: its deepest square counts.", ([[2], [0], [1_000_000_000], [5]],)
    yield (
        "corner",
        "Deep squares that touch only at corners.",
        ([[9, 1, 9, 1], [1, 9, 1, 9]],),
        "A corner does not let a ship through.",
    )
    yield (
        "back-to-the-west",
        "The best way leads back to the west.",
        ([[8, 8, 8, 8, 1, 1], [1, 1, 1, 8, 1, 1], [1, 8, 8, 8, 1, 1], [1, 8, 1, 1, 1, 1], [1, 8, 8, 8, 8, 8]],),
        "A ship may have to go west to get on to the east.",
    )
    yield (
        "one-step-back",
        "The best way leads one square back to the west.",
        ([[8, 8, 8, 1], [1, 1, 8, 1], [1, 8, 8, 1], [1, 8, 1, 1], [1, 8, 8, 8]],),
    )
    yield (
        "northwards",
        "The only good way leads from the south-west to the north-east.",
        ([[1, 1, 1, 7, 9], [1, 1, 1, 8, 1], [1, 9, 8, 8, 1], [1, 8, 1, 1, 1], [1, 8, 1, 1, 1], [8, 9, 1, 1, 1]],),
    )
    yield (
        "bay",
        "Very deep water that ends in a bay.",
        ([[5, 5, 5, 5, 5], [5, 9, 9, 9, 0], [5, 1, 9, 9, 0], [5, 5, 0, 0, 1]],),
        "The deepest neighbour may lie in a bay.",
    )
    yield (
        "corners-are-land",
        "All four corners are land.",
        ([[0, 9, 9, 0], [6, 6, 7, 8], [0, 9, 9, 0]],),
        "The ship comes in and leaves anywhere on the edges.",
    )
    yield (
        "shallow-exit",
        "The exit itself is the shallowest square of the way.",
        ([[9, 9, 9], [9, 9, 2], [9, 9, 1]],),
        "The last square counts as well.",
    )
    yield (
        "shallow-entrance",
        "The entrance is the shallowest square of the way.",
        ([[3, 9, 9], [2, 9, 9], [0, 9, 9]],),
        "The first square counts as well.",
    )
    yield "all-equal", "The same depth everywhere.", ([[640] * 40] * 30,)
    barred = some(60, 50, 10**9)
    yield (
        "barred",
        "A wall of land from north to south.",
        ([[0 if c == 31 else d for c, d in enumerate(row)] for row in barred],),
    )
    snake = [[r % 3 for _ in range(110)] for r in range(109)]
    for r, row in enumerate(snake):
        channel = range(1, 109) if r % 2 == 0 else [108 if r % 4 == 1 else 1]
        for c in channel:
            row[c] = 800 - r
    snake[0][0], snake[108][109] = 900, 900
    yield "snake", "A channel that goes to and fro between shallows.", (snake,)
    yield "few-depths", "Depths from 0 to 3.", (some(90, 100, 3),)
    yield (
        "random",
        "Each depth occurs once.",
        (all_different(239, 240),),
        "A search for each depth that occurs takes too long.",
    )
    sandbar = all_different(240, 240)
    for r, row in enumerate(sandbar):
        row[237] = 17 if r == 43 else 0
    yield (
        "sandbar",
        "A bar with one gap, which is the shallowest water of all.",
        (sandbar,),
        "A search for each depth that occurs takes too long.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
