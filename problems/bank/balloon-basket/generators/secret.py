"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(weights: list[int], values: list[int], limit: int) -> str:
    """The arguments as a program reads them."""
    lists = (weights, values)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists) + f"{limit}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(12)

    def some(count: int, heaviest: int, most: int) -> tuple[list[int], list[int]]:
        return [rng.randint(1, heaviest) for _ in range(count)], [rng.randint(0, most) for _ in range(count)]

    case("01-one-fits", "one instrument that fits exactly", [5], [7], 5, hint="The basket carries its limit, too.")
    case("02-one-too-heavy", "one instrument, a kilogram too heavy", [6], [7], 5)
    case("03-no-limit", "a basket that carries nothing", [1, 2], [5, 6], 0)
    case(
        "04-all-fit",
        "all instruments fit, with room to spare",
        [3, 4, 5],
        [1, 2, 3],
        100,
        hint="There is one of each, and the basket need not be full.",
    )
    case("05-all-fit-exactly", "all instruments fit, and just so", [3, 4, 5], [1, 2, 3], 12)
    case(
        "06-light-and-dear",
        "one light instrument is worth the most by far",
        [1, 10, 10],
        [1_000, 9, 8],
        19,
        hint="There is only one of each instrument.",
    )
    case(
        "07-best-ratio-is-a-trap",
        "the most points for a kilogram leave useless room",
        [6, 5, 5, 9],
        [66, 50, 50, 10],
        10,
    )
    case(
        "08-most-points-is-a-trap",
        "the instrument with the most points leaves no room",
        [10, 4, 4, 2],
        [90, 40, 41, 20],
        10,
    )
    case("09-not-full", "the fullest basket is not the best", [4, 3, 9], [10, 100, 50], 13)
    case("10-two-alike", "two instruments alike, and two of one weight", [4, 4, 3, 3, 7], [30, 30, 20, 25, 44], 14)
    case("11-worth-nothing", "instruments that are worth nothing", [1, 2, 3, 4], [0, 0, 0, 0], 6)
    case(
        "12-far-too-heavy-first",
        "the first instruments are far too heavy",
        [1_000_000, 500, 2, 9_999, 3],
        [1_000_000_000, 7, 5, 5, 6],
        5,
    )
    case(
        "13-many-points",
        "the most points, for eight instruments",
        [7, 5, 5, 6, 8, 7, 9, 5],
        [1_000_000_000 - i for i in range(8)],
        39,
        hint="The sum may need more than 32 bits.",
    )
    weights, values = some(14, 30, 90)
    case("14-fourteen", "fourteen instruments", weights, values, 100)
    weights = [rng.randint(40, 60) for _ in range(60)]
    case(
        "15-sixty-much-alike",
        "sixty instruments that are much alike",
        weights,
        [10 * weight + rng.randint(-5, 5) for weight in weights],
        1_500,
        hint="Trying all sets takes too long: there are more than 10 to the power of 17.",
    )
    weights, values = some(100, 300, 1_000_000_000)
    case("16-hundred", "a hundred instruments in the largest basket", weights, values, 10_000)
    case(
        "17-hundred-light",
        "a hundred light instruments of which nearly all fit",
        [rng.randint(80, 120) for _ in range(100)],
        some(100, 1, 1_000)[1],
        9_800,
    )
    case(
        "18-to-the-kilogram",
        "only one choice fills the largest basket",
        [9_000, 501, 499, 500, 2_000, 4_000, 4_001],
        [900, 51, 49, 50, 1, 2, 3],
        10_000,
    )


main()
