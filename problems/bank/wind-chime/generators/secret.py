"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path

Levels = list[int | None]


def show(levels: Levels) -> str:
    """A tree as a program reads it: its values level by level, null for a child that is missing."""
    while levels and levels[-1] is None:
        levels = levels[:-1]
    return f"{len(levels)}\n{' '.join('null' if value is None else str(value) for value in levels)}\n"


def case(name: str, description: str, levels: Levels, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(levels))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def chain(length: int, side: int) -> Levels:
    """Bells below each other, all on one side; 0 is left, 1 right, 2 each in turn."""
    levels: Levels = [0]
    for number in range(1, length):
        left = side == 0 or (side == 2 and number % 2 == 0)
        levels += [number, None] if left else [None, number]
    return levels


def grown(rng: random.Random, count: int) -> Levels:
    """A tree that grows at random, each new bell on a free side."""
    children: list[list[int | None]] = [[None, None]]
    free = [(0, 0), (0, 1)]
    while len(children) < count:
        at = rng.randrange(len(free))
        free[at], free[-1] = free[-1], free[at]
        node, side = free.pop()
        children[node][side] = len(children)
        free += [(len(children), 0), (len(children), 1)]
        children.append([None, None])
    levels: Levels = []
    order: list[int | None] = [0]
    for node in order:
        levels.append(None if node is None else rng.randint(-1_000_000_000, 1_000_000_000))
        order += [] if node is None else children[node]
    return levels


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one", "a single bell", [7])
    case("02-left", "one bell below the top one, on its left side", [7, 1])
    case("03-right", "one bell below the top one, on its right side", [7, None, 1], hint="A lean has no sign.")
    case("04-full", "three full levels", [1, 2, 3, 4, 5, 6, 7])
    case(
        "05-lean-below",
        "both sides of the top bell are of the same height, and lean by themselves",
        [1, 2, 3, 4, None, None, 5, 6, None, None, 7, 8, None, None, 9],
        hint="The greatest lean need not be the top bell's.",
    )
    case(
        "06-many-and-flat",
        "a broad side and a thin one of the same height",
        [1, 2, 3, 4, 5, 6, None, 8, None, None, 9, 1],
    )
    case("07-equal-values", "equal values everywhere", [5, 5, 5, 5, None, None, None, 5, None, 5])
    case("08-bounds", "the largest and the smallest values", [1_000_000_000, -1_000_000_000, None, -1_000_000_000])
    case("09-zero", "a bell with the value 0 is a bell", [0, 0, None, 0, None, 0])
    case(
        "10-longer-inside",
        "the greatest lean is that of a bell in the middle",
        [1, 2, 3, 4, 5, 6, 7, *[None] * 6, 8, None, 9, None, 10, None, 11],
    )
    case("11-random", "1,000 bells at random", grown(rng, 1000))
    case("12-random", "30,000 bells at random", grown(rng, 30_000))
    case(
        "13-left-chain", "50,000 bells, all to the left", chain(50_000, 0), hint="Each height must be worked out once."
    )
    case("14-right-chain", "50,000 bells, all to the right", chain(50_000, 1), hint="It is 50,000 deep.")
    case("15-winding", "50,000 bells, left and right in turn", chain(50_000, 2))
    case("16-full", "a full tree with 32,767 bells", [*range(32_767)])


main()
