"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def tree_text(tree: list[list]) -> str:
    """The tree as a program reads it, level by level; each node is [number, left, right] with the places of others."""
    words, row = [], [0] if tree else []
    for place in row:
        words.append("null" if place is None else str(tree[place][0]))
        row += [] if place is None else tree[place][1:]
    while words and words[-1] == "null":
        words.pop()
    return f"{len(words)}\n{' '.join(words)}\n"


def show(tree: list[list], points: int) -> str:
    """The arguments as a program reads them."""
    return f"{tree_text(tree)}{points}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def line(points: list[int], sides: list[int]) -> list[list]:
    """One station on each level; side 1 leads to the left, 2 to the right."""
    tree = [[number, None, None] for number in points]
    for place, side in enumerate(sides[: len(tree) - 1]):
        tree[place][side] = place + 1
    return tree


def full(points: list[int]) -> list[list]:
    """A full tree, level by level."""
    count = len(points)
    return [
        [number, *(child if child < count else None for child in (2 * place + 1, 2 * place + 2))]
        for place, number in enumerate(points)
    ]


def main() -> None:
    """All cases."""
    rng = random.Random(2)
    case("01-no-station", "a resort without a station", [], 0, hint="A run has at least one station.")
    case("02-one-station", "a single station that collects it", full([7]), 7)
    case("03-nothing-to-collect", "a single station, and 0 points are wanted", full([7]), 0)
    case(
        "04-zeros",
        "every station has 0 points, and 0 are wanted",
        full([0] * 7),
        0,
        hint="Each run counts, also each station alone.",
    )
    case(
        "05-two-branches",
        "stations of different branches collect it together, but no run does",
        full([1, 5, 4, 2, 2, 3, 1]),
        9,
        hint="A run goes downhill only.",
    )
    case("06-in-the-middle", "the run neither starts at the top nor ends at the foot", line([9, 2, 3, 8], [1, 2, 1]), 5)
    case("07-down-and-up-again", "a run that reaches it twice on the way", line([3, 2, -2, 2, 1, -1], [1] * 6), 5)
    case("08-same-sums-on-both-sides", "the left and the right branch have the same sums", full([0, 1, 1, -1, 2, 2, -1]), 1)
    case("09-negative", "fewer than no points are wanted", full([-1, -2, 3, -3, 1, -6, -4]), -3)
    tree = line([1_000_000_000] * 7, [1, 2, 1, 2, 1, 2])
    case(
        "10-more-than-32-bits",
        "sums that differ from what is wanted by 2^32",
        tree,
        5_000_000_000 - 2**32,
        hint="Sums need 64 bits.",
    )
    case("11-far-from-all", "more points than any run can collect", full([1_000_000_000] * 15), 10**15)
    case("12-random", "1,000 stations, few different points", full([rng.randint(-3, 3) for _ in range(1000)]), 4)
    case("13-wide", "a full resort of 16,383 stations", full([rng.randint(-9, 9) for _ in range(16_383)]), 3)
    sides = [rng.choice([1, 2]) for _ in range(30_000)]
    case(
        "14-line",
        "30,000 stations in one line, all sums different",
        line([rng.randint(1, 9) for _ in range(30_000)], sides),
        50,
        hint="Looking at every run takes too long, and a recursion would go 30,000 calls deep.",
    )
    case(
        "15-line-of-zeros",
        "70,000 stations with 0 points in one line",
        line([0] * 70_000, [2] * 70_000),
        0,
        hint="The answer needs 64 bits.",
    )


main()
