"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(times: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(times)}\n{' '.join(map(str, times))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(13)
    case("01-nobody", "nobody arrives", [])
    case("02-one", "a single runner", [-7])
    case("03-two", "two runners, the slower one first", [9, 4], hint="Of two in the middle the faster one counts.")
    case("04-two-in-order", "two runners, the faster one first", [4, 9])
    case("05-faster-and-faster", "each runner is faster than the one before", [8, 7, 6, 5, 4, 3, 2, 1])
    case("06-slower-and-slower", "each runner is slower than the one before", [1, 2, 3, 4, 5, 6, 7, 8, 9])
    case("07-equal", "all times are equal", [5] * 8)
    case("08-equal-and-others", "a time that was run often", [3, 3, 9, 3, 1, 3, 12, 12, 12, 12, 12], hint="Equal times count each.")
    case("09-outside-in", "fast and slow in turn", [1, 100, 2, 99, 3, 98, 4, 97, 5])
    case("10-inside-out", "the middle moves to and fro", [0, 1, -1, 2, -2, 3, 4, 5, -3, -4, -5, -6, -7])
    case("11-bounds", "the largest and the smallest times", [10**9, -(10**9), 10**9, -(10**9), 10**9, 0, -(10**9)])
    case("12-two-kinds", "500 times, zero or one", [rng.randint(0, 1) for _ in range(500)])
    case("13-random", "2,000 runners", [rng.randint(-(10**9), 10**9) for _ in range(2000)])
    case(
        "14-long",
        "50,000 runners",
        [rng.randint(-9_999, 99_999) for _ in range(50_000)],
        hint="Sorting anew after each arrival takes too long.",
    )
    case("15-long-falling", "10,000 runners, each faster than the one before", [*range(10_000, 0, -1)])
    case("16-long-tide", "8,000 runners, slower ones first, then faster ones", [*range(4_000), *range(-1, -4_001, -1)])


main()
