"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(heights: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one", "one terrace", [9])
    case("02-two", "two terraces hold nothing", [4, 7])
    case("03-valley", "one valley", [3, 0, 5])
    case("04-flat", "all of one height", [6] * 30)
    case("05-up", "only upwards", list(range(40)))
    case("06-down", "only downwards", list(range(40, 0, -1)))
    case("07-mountain", "up and down again", [*range(20), *range(20, -1, -1)])
    case(
        "08-behind-the-highest",
        "all water stands behind the highest terrace",
        [9, 1, 4, 0, 2, 3],
        hint="A scan from the left alone does not see these puddles.",
    )
    case(
        "09-peaks-under-water",
        "many small peaks under one surface",
        [10, *([1, 4] * 20), 9],
        hint="Look at the highest terrace on each side, not at the nearest peak.",
    )
    case("10-zeros", "terraces at the ground", [0, 0, 2, 0, 0, 2, 0])
    case(
        "11-stairs-of-puddles",
        "each puddle lower than the one before",
        [x for step in range(30, 0, -1) for x in (step, 0)],
    )
    case("12-random", "500 random terraces", [rng.randint(0, 1000) for _ in range(500)])
    case(
        "13-a-lake",
        "the most water there can be",
        [100_000, *([0] * 199_998), 100_000],
        hint="The amount does not fit into 32 bits. And do not look for the highest terrace anew each time.",
    )
    case(
        "14-random-long",
        "30,000 random low terraces",
        [rng.randint(0, 99) for _ in range(30_000)],
        hint="Do not look for the highest terrace anew each time.",
    )
    case("15-wide-valley", "down and up again, 20,000 terraces", [*range(10_000, 0, -1), *range(10_000)])


main()
