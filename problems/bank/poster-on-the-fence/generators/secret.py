"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(planks: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(planks)}\n{' '.join(map(str, planks))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-plank", "one plank", [7])
    case("02-one-stump", "one stump", [0])
    case("03-flat", "all planks of one height", [6] * 25)
    case(
        "04-up", "higher and higher", list(range(1, 31)), hint="What is on the stack at the end must be looked at, too."
    )
    case("05-down", "lower and lower", list(range(30, 0, -1)))
    case("06-low-and-wide", "a low poster over the whole fence is the largest", [3, 4, 3, 5, 3, 4, 3])
    case("07-gap", "a stump between two good parts", [5, 5, 5, 0, 6, 6, 6])
    case(
        "08-reaches-left",
        "the best poster reaches left over higher planks",
        [1, 8, 7, 6, 5, 1],
        hint="The poster also reaches left, over higher planks that come before.",
    )
    case("09-both-ways", "the lowest plank of the best poster is in its middle", [2, 9, 8, 5, 8, 9, 2])
    case(
        "10-equal-apart",
        "equal planks with higher ones between",
        [4, 6, 4, 6, 4],
        hint="Equal planks share one poster.",
    )
    case("11-saw", "high and low in turn", [1, 100] * 50)
    case("12-random", "500 random planks", [rng.randint(0, 300) for _ in range(500)])
    case(
        "13-largest",
        "the largest poster there can be",
        [1_000_000] * 30_000,
        hint="The area does not fit into 32 bits. And do not widen the poster anew from each plank.",
    )
    case(
        "14-long-stairs",
        "30,000 planks like wide stairs",
        [10 + i // 400 for i in range(30_000)],
        hint="Do not widen the poster anew from each plank.",
    )
    case("15-random-long", "10,000 random planks", [rng.randint(500, 999) for _ in range(10_000)])


main()
