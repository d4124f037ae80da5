"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(tickets: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(tickets)}\n{' '.join(map(str, tickets))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-none", "no ticket", [])
    case("02-one", "one ticket", [-7])
    case("03-all-equal", "the same number many times", [5] * 40, hint="A number that occurs twice counts once.")
    case("04-gaps-everywhere", "no two numbers follow each other", [2 * number for number in range(50)])
    case("05-across-zero", "a run from negative numbers through zero", [1, -2, 0, 2, -1, 7, 8])
    case("06-descending", "one run, backwards", list(range(300, 0, -1)))
    case(
        "07-duplicates-inside",
        "duplicates inside the longest run",
        [4, 4, 5, 5, 6, 6, 20, 21],
        hint="After sorting, equal neighbours neither lengthen nor end a run.",
    )
    case("08-two-of-one-length", "two longest runs", [10, 30, 11, 31, 12, 32])
    case(
        "09-bounds",
        "the largest and the smallest numbers",
        [1_000_000_000, -1_000_000_000, 999_999_999, -999_999_999, 999_999_998],
    )
    case("10-gap-of-two", "two runs with one number missing between them", [1, 2, 3, 5, 6, 7, 8])
    case("11-random", "3000 numbers from a range of 6000", [rng.randint(-3000, 3000) for _ in range(3000)])
    tickets = list(range(-15_000, 15_000))
    rng.shuffle(tickets)
    case(
        "12-one-long-run",
        "30,000 numbers that make one run",
        tickets,
        hint="Do not follow the same run from each of its numbers.",
    )
    tickets = [1] * 15_000 + list(range(2, 15_002))
    rng.shuffle(tickets)
    case(
        "13-first-number-often",
        "the first number of a long run occurs 15,000 times",
        tickets,
        hint="Do not follow the same run again for each copy of its first number.",
    )
    case(
        "14-sparse",
        "4000 numbers from the whole range",
        [rng.randint(-9_999, 9_999) * 99_999 + rng.randint(0, 2) for _ in range(4000)],
    )


main()
