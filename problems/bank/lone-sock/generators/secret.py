"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(socks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(socks)}\n{' '.join(map(str, socks))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)

    def heap(lone: int, *pairs: int) -> list[int]:
        socks = [lone, *pairs, *pairs]
        rng.shuffle(socks)
        return socks

    case("01-only-one", "a single sock with the number 0", [0])
    case("02-three", "one pair, and the lone sock between its socks", [6, 2, 6])
    case("03-lone-first", "the lone sock comes first", [9, 1, 1, 2, 2, 3, 3])
    case("04-lone-last", "the lone sock comes last", [1, 1, 2, 2, 3, 3, 9])
    case(
        "05-pairs-apart",
        "first one sock of each pair, then the other",
        [1, 2, 3, 4, 8, 1, 2, 3, 4],
        hint="The socks of a pair need not be neighbours.",
    )
    case("06-mirrored", "the second socks in reverse order", [5, 6, 7, 8, 7, 6, 5])
    case("07-negative", "the lone number is negative", heap(-12, 12, 3, -4, 40))
    case("08-zero-alone", "the lone number is 0", heap(0, 1, -1, 2, -2), hint="0 is a number like any other.")
    case("09-bounds", "the largest and the smallest number", heap(1_000_000_000, -1_000_000_000, 999_999_999))
    case(
        "10-smallest-alone",
        "the smallest number is alone",
        heap(-1_000_000_000, 1_000_000_000, 536_870_912, -536_870_912),
    )
    case("11-one-bit", "powers of two", heap(1 << 20, *(1 << bit for bit in range(20)), 1 << 29))
    case("12-random", "501 random socks", heap(*rng.sample(range(-9999, 9999), 251)))
    case(
        "13-random-large-numbers",
        "2001 socks with large numbers",
        heap(*rng.sample(range(-1_000_000_000, 1_000_000_000), 1001)),
    )
    pairs = rng.sample(range(1, 499_999), 49_999)
    case(
        "14-big-heap",
        "99,999 socks, the lone one is the last",
        [*pairs, *reversed(pairs), -7],
        hint="Do not count each number anew in the whole heap.",
    )


main()
