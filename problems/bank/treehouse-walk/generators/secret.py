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


def show(tree: list[list]) -> str:
    """The tree as a program reads it."""
    return tree_text(tree)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def line(lengths: list[int], sides: list[int]) -> list[list]:
    """A platform on each level; side 1 leads to the left, 2 to the right."""
    tree = [[length, None, None] for length in (0, *lengths)]
    for place, side in enumerate(sides[: len(lengths)]):
        tree[place][side] = place + 1
    return tree


def full(lengths: list[int]) -> list[list]:
    """A full tree, level by level."""
    count = len(lengths) + 1
    return [
        [length, *(child if child < count else None for child in (2 * place + 1, 2 * place + 2))]
        for place, length in enumerate((0, *lengths))
    ]


def fork(stem: list[int], left: list[int], right: list[int]) -> list[list]:
    """A line to the left, from whose end two lines lead down."""
    tree = line([*stem, *left], [1] * (len(stem) + len(left)))
    end = len(stem)
    for length in right:
        tree[end][2] = len(tree)
        end = len(tree)
        tree.append([length, None, None])
    return tree


def main() -> None:
    """All cases."""
    rng = random.Random(11)
    case("01-no-platform", "no platform at all", [])
    case("02-one-platform", "a single platform", full([]))
    case("03-one-bridge", "a single bridge", line([7], [2]))
    case("04-two-sides", "the walk leads over the top platform", full([5, 8]))
    case("05-one-side", "a tall line to the left", line([3, 1, 4, 1, 5], [1] * 5))
    case(
        "06-not-over-the-top",
        "the longest walk lies below a long bridge that is no part of it",
        fork([2, 2], [10, 10], [9, 9]),
        hint="Must the walk lead over the top?",
    )
    case("07-long-bridge-above", "the bridge above the turning point is the longest", fork([3, 50], [30, 30], [30, 31]))
    case("08-over-the-top-after-all", "the same with a still longer bridge above", fork([40, 50], [30, 30], [30, 31]))
    case(
        "09-few-long-bridges",
        "two long bridges against many short ones",
        fork([1, 1], [100], [100]),
        hint="Bridges have lengths.",
    )
    tree = fork([1] * 3, [1] * 5, [1] * 5)
    tree[0][2] = len(tree)
    tree.append([13, None, None])
    case("10-most-bridges", "the walk with most bridges is not the longest", tree)
    case("11-equal-ways", "two ways of equal length on either side", full([4, 4, 2, 2, 2, 2]))
    case("12-longest-bridges", "the longest bridges", full([1_000_000_000] * 14), hint="32 bits are too few.")
    case("13-random", "2,000 platforms", full([rng.randint(1, 10**9) for _ in range(1999)]))
    case("14-crooked", "5,000 platforms in a crooked line, short ways beside it", fork([rng.randint(1, 9) for _ in range(3000)], [rng.randint(1, 9) for _ in range(900)], [rng.randint(1, 9) for _ in range(1100)]))
    case(
        "15-tall",
        "20,000 platforms in one line, with the longest bridges",
        line([1_000_000_000] * 19_999, [rng.choice([1, 2]) for _ in range(19_999)]),
        hint="Measuring anew at each platform takes too long, and a recursion would go 20,000 calls deep.",
    )
    case("16-wide", "16,383 platforms in a full tree", full([rng.randint(1, 1000) for _ in range(16_382)]))


main()
