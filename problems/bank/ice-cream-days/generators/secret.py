"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(profits: list[int], days: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(profits)}\n{' '.join(map(str, profits))}\n{days}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-day", "a summer of one day", [17], 1)
    case("02-one-bad-day", "a summer of one day with a loss", [-17], 1, hint="The answer may be negative.")
    case("03-whole-summer", "the stay takes the whole summer", [5, -6, 7, -8], 4)
    case("04-single-days", "stays of one day: the largest number", [4, 9, -3, 9, 2], 1)
    case("05-best-at-the-start", "the first stay is the best", [9, 9, 1, 1, 1], 2)
    case(
        "06-best-at-the-end",
        "the last stay is the best",
        [1, 1, 1, 9, 9],
        2,
        hint="The last stay ends on the last day.",
    )
    case("07-all-negative", "it rains all summer", [-4, -3, -9, -1, -6], 2, hint="The answer may be negative.")
    case("08-zeros", "nothing is earned at all", [0] * 30, 7)
    case("09-all-but-one", "two stays to choose from", [8, 1, 1, 1, 9], 4)
    case("10-tempting-peak", "the best single day lies in bad weather", [-50, 100, -90, 20, 20, 20], 3)
    case("11-random", "365 days, two weeks", [rng.randint(-500, 900) for _ in range(365)], 14)
    case("12-extremes", "the largest profits", [10_000] * 2000, 2000)
    case("13-extreme-losses", "the largest losses", [-10_000] * 2000, 1999)
    case(
        "14-long-stay",
        "50,000 days, half of them the stay",
        [rng.randint(-9, 9) for _ in range(50_000)],
        25_000,
        hint="Do not add up each stay from the beginning.",
    )
    case("15-long-summer", "50,000 days, a stay of 100", [rng.randint(-99, 50) for _ in range(50_000)], 100)


main()
