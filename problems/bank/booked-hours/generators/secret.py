"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(bookings: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(bookings)}\n" + "".join(f"2\n{begin} {end}\n" for begin, end in bookings)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-none", "an empty book", [])
    case("02-one", "one booking", [[3, 8]])
    case("03-same-twice", "the same booking many times", [[5, 6]] * 20)
    case("04-apart", "gaps between all bookings", [[20, 21], [0, 1], [10, 11]])
    case(
        "05-touching",
        "each booking begins where the one before it ends",
        [[h, h + 1] for h in range(60)],
        hint="Bookings that touch make one time.",
    )
    case(
        "06-within",
        "a long booking with short ones within it",
        [[0, 100], [10, 20], [30, 40], [50, 60]],
        hint="The later booking may end earlier.",
    )
    case(
        "07-within-then-apart",
        "after a booking within another the time still goes on",
        [[1, 50], [2, 3], [40, 60], [61, 62]],
        hint="The later booking may end earlier.",
    )
    case("08-same-beginning", "one beginning, different ends", [[7, 9], [7, 30], [7, 8], [31, 32]])
    case("09-same-end", "one end, different beginnings", [[1, 40], [20, 40], [39, 40]])
    case("10-bounds", "from the first hour to the last", [[999_999, 1_000_000], [0, 1], [1, 999_999]])
    case("11-chain", "a chain of overlaps, backwards", [[h, h + 3] for h in range(400, 0, -2)])
    bookings = [[begin, begin + rng.randint(1, 30)] for begin in (rng.randint(0, 20_000) for _ in range(1000))]
    case("12-random", "1000 random bookings", bookings)
    bookings = [[begin, begin + 2] for begin in range(0, 44_997, 3)]
    rng.shuffle(bookings)
    case(
        "13-one-joins-all",
        "14,999 bookings apart from each other, and one that covers them all",
        [*bookings, [0, 45_000]],
        hint="Do not compare each booking with all times built so far.",
    )


main()
