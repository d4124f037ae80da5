"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(ada: list[int], ben: list[int]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in (ada, ben))


def logbooks(children: list[tuple[int | None, int | None]], numbers: list[int]) -> tuple[list[int], list[int]]:
    """Both logbooks of a cave: for each chamber the places of those to its left and right; the entrance is at 0."""
    ada, ben = [], []
    stack = [(0, False)] if children else []
    while stack:
        place, left_done = stack.pop()
        if left_done:
            ben.append(numbers[place])
            following = [(children[place][1], False)]
        else:
            ada.append(numbers[place])
            following = [(place, True), (children[place][0], False)]
        stack += [(child, done) for child, done in following if child is not None]
    return ada, ben


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def line(sides: list[int]) -> list[tuple[int | None, int | None]]:
    """One chamber on each level; side 0 leads to the left, 1 to the right."""
    pairs = [(place + 1, None) if side == 0 else (None, place + 1) for place, side in enumerate(sides)]
    return [*pairs, (None, None)]


def full(count: int) -> list[tuple[int | None, int | None]]:
    """A full tree, level by level."""
    return [
        (2 * place + 1 if 2 * place + 1 < count else None, 2 * place + 2 if 2 * place + 2 < count else None)
        for place in range(count)
    ]


def grown(rng: random.Random, count: int) -> list[tuple[int | None, int | None]]:
    """A tree that grew at random ends."""
    children: list[list[int | None]] = [[None, None]]
    ends = [(0, 0), (0, 1)]
    for place in range(1, count):
        at = rng.randrange(len(ends))
        ends[at], ends[-1] = ends[-1], ends[at]
        above, side = ends.pop()
        children[above][side] = place
        children.append([None, None])
        ends += [(place, 0), (place, 1)]
    return [(left, right) for left, right in children]


def main() -> None:
    """All cases."""
    rng = random.Random(3)

    def numbers(count: int) -> list[int]:
        return rng.sample(range(-(10**9), 10**9 + 1), count)

    case("01-no-chamber", "empty logbooks", [], [])
    case("02-one-chamber", "a single chamber", [0], [0])
    case("03-one-left", "a chamber to the left of the entrance", [1, 2], [2, 1])
    case("04-one-right", "a chamber to the right of the entrance", [1, 2], [1, 2])
    case("05-bounds", "the largest and the smallest number", [-(10**9), 10**9, 0], [10**9, -(10**9), 0])
    case("06-line-left", "six chambers in one line to the left", *logbooks(line([0] * 5), [3, 1, 4, 15, 9, 2]))
    case("07-line-right", "six chambers in one line to the right", *logbooks(line([1] * 5), [3, 1, 4, 15, 9, 2]))
    case("08-zigzag", "left and right in turn", *logbooks(line([0, 1] * 4), [5, 8, 1, 9, 2, 7, 3, 6, 4]))
    # Behind the left passage a line to the left; its deepest chamber has no right passage, nor have three above.
    children = [(1, 5), (2, None), (3, None), (4, None), (None, None), (6, None), (None, None)]
    case(
        "09-far-back",
        "from the end of a deep left side the way goes back to the entrance",
        *logbooks(children, [10, 40, 20, 70, 60, 30, 50]),
        hint="How far do they come back before they turn right?",
    )
    children = [(1, None), (2, 3), (None, None), (4, 5), (None, None), (None, 6), (None, None)]
    case("10-back-by-some", "right passages halfway back", *logbooks(children, [4, 6, 2, 7, 1, 5, 3]))
    case("11-search-tree", "numbers as in a search tree", [8, 4, 2, 6, 12, 10, 14], [2, 4, 6, 8, 10, 12, 14])
    case("12-full", "a full cave of 255 chambers", *logbooks(full(255), numbers(255)))
    case("13-random", "2,000 chambers, grown at random", *logbooks(grown(rng, 2000), numbers(2000)))
    case("14-zigzag-deep", "5,000 chambers, random turns", *logbooks(line([rng.randrange(2) for _ in range(4999)]), numbers(5000)))
    case(
        "15-deep-left",
        "30,000 chambers in one line to the left",
        *logbooks(line([0] * 29_999), list(range(30_000))),
        hint="Searching Ben's logbook for each chamber takes too long, and a recursion would go 30,000 calls deep.",
    )
    case("16-wide", "4,000 chambers, nearly full", *logbooks(full(4_000), rng.sample(range(100_000), 4_000)))


main()
