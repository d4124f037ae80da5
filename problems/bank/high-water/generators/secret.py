"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(levels: list[int], hours: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(levels)}\n{' '.join(map(str, levels))}\n{hours}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(4)

    def water(count: int, low: int, high: int) -> list[int]:
        return [rng.randint(low, high) for _ in range(count)]

    case("01-one-hour", "a single hour below the mark", [-5], 1)
    case("02-stays-of-one-hour", "stays of one hour", [3, -1, 4, -1, 5, 9, 2], 1)
    case("03-one-stay", "one stay for all hours", [3, 1, 4, 1, 5, 9, 2], 7)
    case(
        "04-two-stays",
        "two stays; the highest level is in one of them only",
        [9, 1, 4, 1, 5, 2],
        5,
        hint="The first hour belongs to the first stay only.",
    )
    case("05-rising", "rising water", [*range(-5, 8)], 4)
    case(
        "06-falling",
        "falling water",
        [*range(7, -6, -1)],
        4,
        hint="After the highest hour has left, a later and lower one is the highest.",
    )
    case("07-equal", "the water does not move", [-2] * 20, 6)
    case(
        "08-equal-highest",
        "two equal highest hours, of which one leaves first",
        [4, 8, 1, 8, 2, 3, 1, 0, 1],
        4,
        hint="One of two equal hours may leave while the other one stays.",
    )
    case("09-saw", "up a little, down a little", [9, 4, 7, 3, 6, 2, 5, 1, 4, 0, 3, -1, 2, -2, 8, -3, 7], 5)
    case(
        "10-bounds",
        "the highest and the lowest levels",
        [-1_000_000_000] * 3 + [1_000_000_000, 0] + [-1_000_000_000] * 4,
        3,
    )
    case("11-random", "2,000 hours, stays of 37", water(2000, -50, 50), 37)
    case("12-random-far", "1,500 hours of any level, stays of 500", water(1500, -1_000_000_000, 1_000_000_000), 500)
    case(
        "13-long-stays",
        "100,000 hours, stays of 50,000",
        water(100_000, -9, 99),
        50_000,
        hint="Looking at all hours of each stay takes too long.",
    )
    case(
        "14-long-fall",
        "the water falls for 100,000 hours; stays of 30,000",
        [*range(50_000, -50_000, -1)],
        30_000,
        hint="Looking for the highest hour anew when it leaves takes too long, if one leaves every hour.",
    )
    case(
        "15-steps",
        "the water falls in steps and rises at the end; 60,000 hours",
        [3_000 - i // 20 for i in range(59_000)] + [i // 9 for i in range(1_000)],
        20_000,
    )


main()
