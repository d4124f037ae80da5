"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(train: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(train)}\n{' '.join(map(str, train))}\n{k}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(6)
    case("01-no-wagon", "a train without a wagon", [], 1)
    case("02-one-wagon", "the only wagon is taken out", [7], 1)
    case("03-one-wagon-too-few", "a single wagon, and the second from the end is meant", [7], 2)
    case("04-last", "the last one of five", [1, 2, 3, 4, 5], 1)
    case("05-last-but-one", "the last but one of five", [1, 2, 3, 4, 5], 2)
    case("06-first", "the first one of five", [1, 2, 3, 4, 5], 5, hint="There is no wagon in front of the first one.")
    case("07-second", "the second one of five", [1, 2, 3, 4, 5], 4)
    case("08-one-too-few", "the sixth from the end of five", [1, 2, 3, 4, 5], 6, hint="Nothing is taken out.")
    case("09-far-too-few", "k is far greater than the number of wagons", [4, 2, 9], 1_000_000_000)
    case("10-as-often-again", "k is twice the number of wagons", [4, 2, 9], 6)
    case("11-same-numbers", "wagons with the same number", [5, 5, 2, 5, 5, 5], 4)
    case("12-bounds", "the largest and the smallest numbers", [10**9, -(10**9), 0, 10**9, -(10**9)], 2)
    case("13-random", "1,000 wagons", [rng.randint(-(10**9), 10**9) for _ in range(1000)], 617)
    case(
        "14-long-last",
        "the last one of 100,000",
        [rng.randint(0, 9) for _ in range(100_000)],
        1,
        hint="Counting the wagons behind each wagon takes too long.",
    )
    case("15-long-first", "the first one of 4,999", [*range(4_999)], 4_999)
    case("16-long-too-few", "5,000 wagons, and one more would be needed", [*range(5_000)], 5_001)
    case(
        "17-same-numbers-around",
        "wagons in front of the loose one and behind it have its number",
        [3, 5, 3, 7, 3],
        3,
        hint="Several wagons may have the same number, so the number does not say which one is loose.",
    )


main()
