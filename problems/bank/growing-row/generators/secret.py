"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(9)

    def trees(count: int, lowest: int, highest: int) -> list[int]:
        return [rng.randint(lowest, highest) for _ in range(count)]

    case("01-one-tree", "a single tree", [0])
    case(
        "02-two-equal",
        "two equal trees",
        [4, 4],
        hint="Each tree has to be higher than the one before it, not as high.",
    )
    case("03-all-rise", "the row grows already", [0, 1, 5, 8, 9, 20])
    case("04-all-fall", "the row falls", [20, 9, 8, 5, 1, 0])
    case(
        "05-high-one-first",
        "the first tree is the highest",
        [100, 1, 2, 3, 4, 5],
        hint="A tree that was left so far may have to be felled.",
    )
    case(
        "06-low-one-late",
        "the lowest tree comes after the best row",
        [10, 20, 30, 40, 5, 6, 7],
        hint="A low tree at the end is no reason to fell the higher ones before it.",
    )
    case(
        "07-two-rows",
        "a short row of low trees begins within a longer one of high trees",
        [50, 60, 10, 70, 20, 80, 30, 90, 40],
    )
    case("08-steps", "each height stands there three times", [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    case(
        "09-falling-groups",
        "groups that grow, each lower than the one before",
        [31, 32, 33, 21, 22, 23, 24, 11, 12, 13, 1, 2],
    )
    case("10-nearest-lower", "going on from the nearest lower tree is not the best", [1, 2, 3, 4, 0, 5, 1, 6, 2, 7])
    million = 1_000_000_000
    case(
        "11-bounds",
        "the highest and the lowest trees, and some that differ by a millimetre",
        [million - 2, 0, million - 1, million, million, 1, 65_536, 65_537, million - 1, million],
    )
    case("12-random", "1,200 trees", trees(1200, 0, million))
    case("13-few-heights", "1,500 trees of 30 heights", trees(1500, 1, 30))
    case(
        "14-rising-on-the-whole",
        "1,300 trees that rise on the whole",
        [5 * i + rng.randrange(300) for i in range(1300)],
    )
    case(
        "15-many",
        "100,000 trees that rise on the whole",
        [i + rng.randrange(2_000) for i in range(100_000)],
        hint="Looking at all trees before each tree takes too long.",
    )
    case(
        "16-many-fall", "60,000 trees that fall on the whole", [60_000 - i + rng.randrange(500) for i in range(60_000)]
    )


main()
