"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(row: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(row)}\n{' '.join(map(str, row))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(5)
    case("01-nobody", "a row of nobody", [])
    case("02-one", "a single dancer", [7])
    case("03-two", "two dancers stay as they are", [7, 3])
    case("04-three", "three dancers: the last one comes before the one in the middle", [1, 2, 3])
    case("05-four", "four dancers", [1, 2, 3, 4], hint="Who is third, and who fourth?")
    case("06-six", "six dancers", [6, 5, 4, 3, 2, 1])
    case("07-seven", "seven dancers", [10, 20, 30, 40, 50, 60, 70], hint="The one in the middle is called last.")
    case("08-same-numbers", "dancers with the same numbers", [5, 5, 2, 5, 2, 2, 5, 5])
    case("09-all-the-same", "ten dancers with the same number", [0] * 10)
    case("10-bounds", "the largest and the smallest numbers", [10**9, 10**9 - 1, 0, -(10**9) + 1, -(10**9)])
    case("11-back-and-forth", "a row that reads the same from both ends", [1, 2, 3, 4, 5, 4, 3, 2, 1])
    case("12-random-even", "1,000 random dancers", [rng.randint(-(10**9), 10**9) for _ in range(1000)])
    case("13-random-odd", "1,001 random dancers", [rng.randint(-99, 99) for _ in range(1001)])
    case(
        "14-long-even",
        "50,000 dancers",
        [*range(50_000)],
        hint="Walking to the end of the row for each dancer from the back takes too long.",
    )
    case("15-long-odd", "4,999 dancers", [*range(4_999, 0, -1)])


main()
