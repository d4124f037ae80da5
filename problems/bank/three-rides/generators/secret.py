"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(rides: list[int], height: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(rides)}\n{' '.join(map(str, rides))}\n{height}\n"


def case(name: str, description: str, rides: list[int], height: int, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(rides, height))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(11)
    most = 1_000_000_000
    case("01-no-lift", "no lift at all", [], 0)
    case("02-three-lifts", "three lifts, which make one trip", [9, -4, 2], 7)
    case("03-all-level", "four lifts that cross the valley", [0, 0, 0, 0], 0, hint="They make one trip, not four.")
    case("04-twice-not-thrice", "two rides of 6 metres, and 18 to reach", [6, 1, 6, 4], 18)
    case(
        "05-many-equal",
        "each number several times",
        [2, -1, 2, 3, -1, 0, 3, 0, 2, 1, -1, 1, 4, 4, 4, -3, -3],
        3,
        hint="A trip must come once only, though its rides are there several times; it may have two equal rides.",
    )
    case(
        "06-sums-need-more-bits",
        "the highest rides and the highest sum",
        [most, most, most - 1, most, -most, 705_032_704, -647_483_648],
        3 * most,
        hint="The sum of three rides may need more than 32 bits.",
    )
    case(
        "07-wraps-to-height",
        "three rides of which the sum would be the height in 32 bits",
        [most, most, most, 1, 2, -most],
        3 * most - 2**32,
        hint="The sum of three rides may need more than 32 bits.",
    )
    case("08-down", "all rides go down", [-8, -2, -7, -1, -9, -3, -2, -6, -4, -5], -15)
    case("09-up-to-negative-height", "rides below zero make up for those above", [-9, 12, -20, 3, -6, 5, 8, -2, 1], -3)
    case("10-no-trip", "even rides and an odd height", [2 * rng.randint(-99, 99) for _ in range(60)], 13)
    case("11-small-numbers", "300 rides of few kinds", [rng.randint(-20, 20) for _ in range(300)], 7)
    case("12-random", "400 rides of any kind", [rng.randint(-9000, 9000) for _ in range(400)], -1234)
    case(
        "13-equal-rides",
        "6,000 rides of two kinds",
        [rng.choice([-4, 8]) for _ in range(6000)],
        0,
        hint="Runs of equal rides may be long.",
    )
    case(
        "14-many-lifts",
        "6,000 lifts of any kind",
        [rng.randint(-most, most) for _ in range(6000)],
        12_345,
        hint="Trying all triples takes too long.",
    )
    far = [2 * rng.randint(-most // 2, most // 2) for _ in range(5999)]
    case("15-one-odd-ride", "6,000 lifts, one of them with an odd number", [*far, 1], far[5] + far[77] + 1)
    low = [2 * rng.randint(-most // 2, most // 7) for _ in range(5994)]
    case(
        "16-height-of-the-highest",
        "6,000 lifts, four of them so high that no three of the others reach the height",
        [*low, 123_456_790, -123_456_796, most, most, most, most - 7],
        most - 6,
        hint="Trying all triples takes too long, even if each search ends at the first sum that is too large.",
    )


main()
