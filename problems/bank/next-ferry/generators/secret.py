"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(departures: list[int], arrivals: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (departures, arrivals)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-ferry", "one ferry; before, at and after its time", [50], [49, 50, 51])
    case("02-no-visitors", "nobody comes", [1, 2, 3], [])
    case("03-all-too-late", "everybody comes after the last ferry", [5, 6, 7], [8, 100, 1_000_000])
    case("04-all-before", "everybody comes before the first ferry", [500, 600], [0, 1, 499])
    case(
        "05-exact",
        "visitors in the very minutes of departures",
        [2, 4, 6, 8],
        [8, 6, 4, 2],
        hint="A ferry in the minute of the arrival is reached.",
    )
    case("06-same-minute", "many ferries in the same minute", [9] * 30, [8, 9, 10])
    case("07-between", "visitors just after each departure", [10, 20, 30, 40], [11, 21, 31, 41])
    case("08-first-minute", "a ferry in minute 0", [0, 0, 3], [0, 1])
    case("09-bounds", "the last minute of the season", [0, 1_000_000], [1_000_000, 999_999, 0, 1])
    case("10-same-visitor-time", "many visitors at the same time", [15, 35], [20] * 40)
    case(
        "11-random",
        "300 ferries, 500 visitors",
        sorted(rng.randint(0, 5000) for _ in range(300)),
        [rng.randint(0, 5200) for _ in range(500)],
    )
    case(
        "12-one-long-gap",
        "a long gap in the middle",
        [*range(100), *range(900_000, 900_100)],
        [rng.randint(0, 900_200) for _ in range(300)],
    )
    departures = sorted(rng.randint(0, 60_000) for _ in range(15_000))
    case(
        "13-late-visitors",
        "15,000 ferries, 15,000 visitors near the end",
        departures,
        [rng.randint(59_000, 59_990) for _ in range(15_000)],
        hint="Do not read the board from the top for each visitor.",
    )
    case(
        "14-late-at-the-end",
        "20,000 ferries, everybody takes the last",
        [*([1] * 19_999), 9],
        [rng.randint(2, 9) for _ in range(20_000)],
        hint="Do not read the board from the top for each visitor.",
    )


main()
