"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(honey: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(honey)}\n{' '.join(map(str, honey))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(11)

    def some(count: int, least: int, most: int) -> list[int]:
        return [rng.randint(least, most) for _ in range(count)]

    case("01-one-hive", "a single hive", [5], hint="A single hive has no neighbour.")
    case("02-one-empty-hive", "a single hive without honey", [0])
    case("03-two-hives", "two hives", [7, 3], hint="Each of two hives is the other's neighbour.")
    case(
        "04-three-hives",
        "each of three hives stands beside both others",
        [6, 5, 6],
        hint="The ring closes: the first hive stands beside the last one.",
    )
    case("05-four-hives", "the opposite hives of four", [1, 8, 2, 9])
    case("06-five-equal", "five hives with the same honey", [10] * 5)
    case(
        "07-two-in-a-row-closed",
        "two hives in a row have to stay closed",
        [9, 1, 2, 9, 1, 0, 9, 2],
        hint="Every second hive need not be the best.",
    )
    case("08-beside-the-fullest", "the two beside the fullest give more together", [3, 8, 10, 8, 3, 1])
    case("09-full-ends", "the first hive and the last one are the fullest", [100, 1, 1, 1, 1, 101])
    case("10-first-one", "the first hive has to be opened", [90, 3, 50, 3, 60, 4, 4])
    case("11-last-one", "the last hive has to be opened", [4, 50, 3, 60, 3, 90])
    case("12-empty", "no honey anywhere", [0] * 9)
    case(
        "13-full", "the fullest hives, twelve and one", [1_000_000_000] * 13, hint="The sum may need more than 32 bits."
    )
    case("14-twelve", "twelve hives", some(12, 0, 20))
    case(
        "15-eighty",
        "eighty hives",
        some(80, 1, 99),
        hint="Trying all ways takes too long: the same hives are worked out again and again.",
    )
    case("16-odd", "999 hives", some(999, 0, 30))
    case("17-even", "1,000 hives with much honey", some(1000, 900_000_000, 1_000_000_000))
    case("18-long-ring", "100,000 hives", some(100_000, 0, 99))
    case(
        "19-both-ends-closed",
        "the first hive and the last one both stay closed",
        [1, 10, 1, 10, 1],
        hint="At least one of the two ends stays closed; both may.",
    )


main()
