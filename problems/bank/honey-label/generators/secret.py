"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(beds: list[int], kinds: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(beds)}\n{' '.join(map(str, beds))}\n{kinds}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-bed", "one bed", [3], 1)
    case("02-one-kind", "the same kind everywhere", [8] * 40, 1)
    case("03-all-different", "every bed has a kind of its own", list(range(1, 51)), 7)
    case("04-large-label", "the label has room for more kinds than there are", [1, 2, 3, 2, 1], 200_000)
    case("05-exactly-all", "the label has room for exactly all kinds", [1, 2, 3, 2, 1], 3)
    case("06-best-at-the-end", "the longest part ends with the last bed", [1, 2, 3, 4, 4, 5, 5, 4], 2)
    case(
        "07-overlap",
        "the longest part begins inside the one before it",
        [1, 2, 2, 2, 3, 3, 2, 3],
        2,
        hint="When a kind too many appears, the last beds before it may stay.",
    )
    case("08-one-label", "the longest run of one kind", [1, 1, 2, 2, 2, 1, 3, 3], 1)
    case("09-alternating", "two kinds in turn, room for one", [1, 2] * 100, 1)
    case(
        "10-kind-comes-back",
        "a kind leaves and comes back",
        [1, 2, 1, 3, 1, 2, 1, 1, 2],
        2,
        hint="A kind with no bed left in the window must not be counted.",
    )
    case("11-large-numbers", "large numbers of kinds", [1_000_000_000, 999_999_999, 1_000_000_000, 1, 1], 2)
    case("12-random-few", "2000 beds of 5 kinds", [rng.randint(1, 5) for _ in range(2000)], 3)
    case("13-random-many", "10,000 beds of 1000 kinds", [rng.randint(1, 1000) for _ in range(10_000)], 100)
    case(
        "14-everything-fits",
        "20,000 beds that all fit",
        [rng.randint(1, 9) for _ in range(20_000)],
        9,
        hint="Do not begin anew from each bed.",
    )
    case(
        "15-rare-kind",
        "one foreign bed among 200,000, a third of them after it",
        [*(rng.randint(1, 4) for _ in range(133_333)), 5, *(rng.randint(1, 4) for _ in range(66_666))],
        4,
        hint="Do not begin anew from each bed.",
    )


main()
