"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(gauges: list[list[int]]) -> str:
    """The lists as a program reads them."""
    return f"{len(gauges)}\n" + "".join(f"{len(times)}\n{' '.join(map(str, times))}\n" for times in gauges)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(4)
    many = [[*range(number, number + 9)] for number in (5, -3, 0, 40, 5, 2, 8)]
    case("01-no-gauge", "no gauge at all", [])
    case("02-one-empty", "a single gauge that noted nothing", [[]])
    case("03-all-empty", "three gauges that noted nothing", [[], [], []])
    case("04-one-gauge", "a single gauge, which noted a second twice", [[-3, 7, 7]])
    case("05-first-is-empty", "the first list and one between are empty", [[], [2, 9], [], [1, 5]])
    case("06-last-is-empty", "the last lists are empty", [[4, 6], [5], [], []])
    case(
        "07-the-same-seconds",
        "all gauges noted the same seconds",
        [[1, 4, 4], [1, 4], [1], [4, 4]],
        hint="Each note is in the result, also if it is equal to another one.",
    )
    case("08-one-after-the-other", "the second list begins when the first one ends", [[1, 2, 3], [3, 4, 5], [6]])
    case("09-inside", "one list lies in a gap of the other", [[0, 100], [40, 50, 60], [45]])
    case("10-bounds", "the largest and the smallest times", [[-(10**9), 10**9], [-(10**9)], [0, 10**9, 10**9]])
    case("11-negative", "times before the start of the year", [[-30, -20, -10], [-25, -5], [-100]])
    case("12-seven", "seven overlapping lists of nine", many)
    lists = [sorted(rng.randint(-99, 99) for _ in range(rng.choice([0, 1, 5, 30]))) for _ in range(101)]
    case("13-random", "101 gauges, many equal times", lists)
    lists = [sorted(rng.randint(-(10**9), 10**9) for _ in range(rng.choice([0, 0, 0, 9, 2000]))) for _ in range(40)]
    case("14-some-long", "40 gauges, half of them empty, some with 2,000 times", lists[:40])
    lists = [sorted(rng.randrange(100_000) for _ in range(rng.choice([4, 5, 6]))) for _ in range(6000)]
    case(
        "15-many-gauges",
        "6,000 gauges with about five times each",
        lists,
        hint="Walking along the result for each gauge, or along all heads for each time, takes too long.",
    )
    case("16-two-long", "two gauges that take turns, 10,000 times each", [[*range(0, 20_000, 2)], [*range(1, 20_000, 2)]])


main()
