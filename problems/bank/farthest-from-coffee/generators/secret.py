"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(plan: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(plan)), *plan]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(17)

    def some(rows: int, columns: int, walls: float, kitchens: float) -> list[str]:
        return ["".join(rng.choices("#K.", (walls, kitchens, 1), k=columns)) for _ in range(rows)]

    yield "one-desk", "A single desk and no kitchen.", (["."],), "A desk that reaches no kitchen does not count."
    yield "one-kitchen", "A kitchen and no desk.", (["K"],), "A kitchen is not a desk."
    yield "next-door", "Each desk is next to a kitchen.", ([".K", "K."],)
    yield "one-row", "A single row with kitchens at both ends.", (["K......K"],)
    yield "one-column", "A single column; the desk at the top is locked.", ([".", "#", ".", ".", "K", "."],)
    yield (
        "four-corners",
        "A kitchen in the middle, and four corners that are equally far.",
        ([".....", ".....", "..K..", ".....", "....."],),
        "Of desks with equally long ways the topmost counts, then the leftmost.",
    )
    yield (
        "topmost-is-not-leftmost",
        "Two desks are farthest: one further up, the other further left.",
        (["##.", "##.", "..K"],),
        "The topmost row comes first, not the leftmost column.",
    )
    yield (
        "passing-kitchens",
        "A long corridor of kitchens with a desk at each end.",
        (["#K#K#", "..KK.", "#.#.#", "#...#"],),
    )
    yield (
        "locked-rooms",
        "Locked store rooms in the corners, one of them the first square.",
        ([".#....#.", "##....##", "...K....", "........", "##....##", ".#....#."],),
        "A room that no kitchen can be reached from does not count.",
    )
    yield "no-kitchen", "40 by 40 desks and no kitchen at all.", (["." * 40] * 40,)
    yield "all-kitchens", "Nothing but kitchens and walls.", (["K#" * 20, "#K" * 20] * 10,)
    yield (
        "behind-the-wall",
        "A desk right behind the wall of the kitchen has a long way around.",
        (["." * 30, "#" * 29 + ".", "K" + "." * 29],),
        "The way goes around walls.",
    )
    snake = ["." * 349 if r % 2 == 0 else ("#" * 348 + "." if r % 4 == 1 else "." + "#" * 348) for r in range(349)]
    yield "snake", "One corridor that goes to and fro, with the kitchen at its end.", (snake[:-1] + ["K" + "." * 348],)
    yield "random", "A random plan with a few kitchens.", (some(60, 50, 0.3, 0.006),)
    yield "maze", "So many walls that much is cut off.", (some(150, 149, 0.62, 0.002),)
    yield (
        "one-kitchen-far",
        "350 by 350 desks, one kitchen in the corner.",
        (["." * 350] * 349 + ["." * 349 + "K"],),
        "A search from each desk takes too long.",
    )
    yield (
        "half-kitchens",
        "One half is kitchens, the other half desks.",
        (["." * 175 + "K" * 175] * 350,),
        "A search from each kitchen takes too long.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
