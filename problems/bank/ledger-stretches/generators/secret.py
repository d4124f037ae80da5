"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(entries: list[int], target: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(entries)}\n{' '.join(map(str, entries))}\n{target}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-day-fits", "one day that fits", [12], 12)
    case("02-one-day-does-not", "one day that does not fit", [12], 0, hint="A stretch has at least one day.")
    case(
        "03-whole-ledger",
        "only the whole ledger fits",
        [1, 2, 3, 4],
        10,
        hint="What is the balance before the first day?",
    )
    case("04-first-day-and-whole", "the first day fits, and more that begin with it", [6, 1, -1, 0], 6)
    case("05-quiet-days", "zeros only, target 0", [0] * 60, 0)
    case(
        "06-zeros-around",
        "quiet days around the one that fits",
        [0, 0, 8, 0, 0, 0],
        8,
        hint="Stretches that differ by a quiet day are different.",
    )
    case("07-negative-target", "a loss is looked for", [-3, -2, 5, -5, 1], -5)
    case(
        "08-up-and-down",
        "alternating entries: the sum goes up and down",
        [1, -1] * 500,
        0,
        hint="A window that grows and shrinks by the sum fails with negative entries.",
    )
    case("09-out-of-reach", "a target that no stretch can reach", [10_000] * 100, 1_000_000_000)
    case("10-extreme-sum", "the largest sum there can be", [10_000] * 100_000, 1_000_000_000)
    case(
        "11-most-stretches",
        "100,000 quiet days: every stretch fits",
        [0] * 100_000,
        0,
        hint="There are about 5 billion stretches: count them, do not visit them.",
    )
    case("12-random-small", "3000 small random entries", [rng.randint(-5, 5) for _ in range(3000)], 11)
    case("13-random-large", "100,000 random entries", [rng.randint(-10_000, 10_000) for _ in range(100_000)], 5_000)
    case("14-positive", "positive entries only", [rng.randint(1, 9) for _ in range(5000)], 100)


main()
