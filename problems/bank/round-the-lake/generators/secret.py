"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def case(name: str, description: str, heights: list[int], hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(heights))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(41)
    top = 1_000_000_000
    case("01-two-houses", "two houses, the lower one first", [3, 8])
    case(
        "02-two-houses-turned", "two houses, the higher one first", [8, 3], hint="Behind the last house comes house 0."
    )
    case(
        "03-equally-high",
        "all houses are equally high",
        [6] * 7,
        hint="Only a higher house ends the view, not one that is as high.",
    )
    case("04-ascending", "each house is higher than the one before", list(range(10, 40)))
    case("05-descending", "each house is lower than the one before", list(range(40, 10, -1)))
    case("06-highest-in-the-middle", "up to the highest house and down again", [*range(1, 20), *range(25, 0, -1)])
    case("07-valley", "down to the lowest house and up again", [*range(20, 0, -1), *range(2, 25)])
    case("08-steps", "runs of equally high houses", [4, 4, 2, 2, 2, 5, 5, 3, 3, 5, 1, 1, 4, 4])
    case(
        "09-answer-just-behind-the-house",
        "the first higher house is the one before",
        [5, 4, 1, 4, 3, 2],
        hint="The view may go nearly all around the lake.",
    )
    case("10-bounds", "the lowest and the highest houses", [1, top, top - 1, 1, top, top - 1, top - 2, 2, 1])
    case("11-few-heights", "500 houses of four heights", [rng.randint(7, 10) for _ in range(500)])
    case("12-random", "1,500 houses of any kind", [rng.randint(1, top) for _ in range(1500)])
    case("13-many-houses", "100,000 houses of any kind", [rng.randint(1, 9999) for _ in range(100_000)])
    case(
        "14-long-views",
        "100,000 houses, each lower than the one before",
        [2 * (100_000 - house) for house in range(100_000)],
        hint="Walking on from each house takes too long.",
    )
    case("15-one-higher", "70,000 houses of which all but one are equally high", [5] * 30_000 + [6] + [5] * 39_999)


main()
