"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(boxes: list[int], trips: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(boxes)}\n{' '.join(map(str, boxes))}\n{trips}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-box", "one box, one trip", [42], 1)
    case(
        "02-more-trips-than-boxes",
        "more trips than boxes",
        [3, 9, 4],
        10,
        hint="The van must be able to carry the heaviest box.",
    )
    case("03-one-trip", "everything in one trip", [7, 1, 8, 2, 8], 1)
    case("04-one-trip-a-box", "as many trips as boxes", [7, 1, 8, 2, 8], 5)
    case(
        "05-heavy-box",
        "one heavy box among light ones",
        [1, 1, 1, 50, 1, 1, 1, 1],
        4,
        hint="The van must be able to carry the heaviest box.",
    )
    case("06-equal-boxes", "equal boxes that do not divide evenly", [10] * 10, 4)
    case("07-order-matters", "sorted they would fit better", [9, 1, 9, 1, 9, 1], 3)
    case("08-bad-split", "the average is far from enough", [6, 6, 6], 2, hint="Boxes cannot be cut.")
    case("09-lightest", "the lightest boxes", [1] * 100, 7)
    case("10-ascending", "heavier and heavier", list(range(1, 101)), 9)
    case("11-random", "500 random boxes", [rng.randint(1, 1000) for _ in range(500)], 20)
    case(
        "12-heaviest",
        "20,000 of the heaviest boxes in one trip",
        [1_000_000] * 20_000,
        1,
        hint="The weight does not fit into 32 bits. And do not try one capacity after the other.",
    )
    case(
        "13-random-heavy",
        "20,000 random heavy boxes, 300 trips",
        [rng.randint(1, 1_000_000) for _ in range(20_000)],
        300,
        hint="Do not try one capacity after the other.",
    )
    case("14-many-trips", "20,000 light boxes, many trips", [rng.randint(1, 99) for _ in range(20_000)], 6000)


main()
