"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(points: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-child", "one child", [7])
    case("02-rising-pair", "two children, rising", [1, 2])
    case(
        "03-equal", "equal points everywhere", [4] * 60, hint="Children with equal points need not get the same number."
    )
    case("04-rising", "rising points", list(range(50)))
    case("05-falling", "falling points", list(range(50, 0, -1)), hint="The first child needs the most ribbons.")
    case(
        "06-long-fall-after-rise",
        "a short rise, then a long fall",
        [1, 2, 9, 8, 7, 6, 5, 4, 3],
        hint="The child on the top must satisfy both sides.",
    )
    case(
        "07-long-rise-before-fall",
        "a long rise, then a short fall",
        [1, 2, 3, 4, 5, 6, 7, 2, 1],
        hint="Do not take away in one pass what the other one has given.",
    )
    case("08-flat-top", "two equal children on the top", [1, 2, 3, 3, 2, 1])
    case("09-flat-valley", "two equal children in the valley", [3, 2, 1, 1, 2, 3])
    case("10-zigzag", "up and down in turn", [1, 5] * 100)
    case("11-bounds", "the fewest and the most points", [0, 1_000_000, 0, 1_000_000, 1_000_000, 0])
    case("12-random", "1000 random children", [rng.randint(0, 20) for _ in range(1000)])
    case("13-random-wide", "5000 random children with many points", [rng.randint(0, 1_000_000) for _ in range(5000)])
    case(
        "14-longest-fall",
        "120,000 children in falling order",
        list(range(120_000, 0, -1)),
        hint="Do not walk along the row again and again.",
    )
    case(
        "15-mountains",
        "long rises and falls",
        [abs(3000 - i % 6000) for i in range(24_000)],
        hint="Do not walk along the row again and again.",
    )


main()
