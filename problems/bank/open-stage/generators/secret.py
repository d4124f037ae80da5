"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(acts: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{begin} {end}\n" for begin, end in acts)
    return f"{len(acts)}\n{rows}"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(8)

    def some(count: int, earliest: int, latest: int, longest: int) -> list[list[int]]:
        begins = [rng.randint(earliest, latest) for _ in range(count)]
        return [[begin, begin + rng.randint(1, longest)] for begin in begins]

    case("01-none", "nobody has signed up", [])
    case("02-one", "a single act", [[-4, -1]])
    case(
        "03-end-to-end",
        "each begins when another one ends",
        [[6, 9], [0, 2], [9, 10], [2, 6]],
        hint="An act may begin in the very second in which another one ends.",
    )
    case(
        "04-same-times",
        "five acts at the same times, and one later",
        [[3, 7]] * 5 + [[8, 9]],
        hint="Acts at the same times are different acts.",
    )
    case(
        "05-one-second-shared",
        "each begins a second before another one ends",
        [[0, 3], [2, 5], [4, 7], [6, 9], [8, 11]],
    )
    case(
        "06-long-one-first",
        "the first to begin keeps the stage for the whole fair",
        [[0, 100], [1, 10], [10, 20], [25, 30], [30, 99]],
        hint="Which act leaves the stage free earliest?",
    )
    case(
        "07-short-one-between",
        "the shortest act stands between two others",
        [[0, 10], [9, 12], [11, 20], [20, 30], [29, 31], [30, 40]],
        hint="A short act may stand in the way of two others.",
    )
    case(
        "08-a-second-earlier",
        "one act ends a second before another one, and makes room for a third",
        [[0, 10], [1, 9], [9, 12], [20, 31], [21, 30], [30, 31]],
    )
    case("09-within-each-other", "acts within each other", [[0, 20], [1, 19], [2, 18], [3, 17], [4, 16], [20, 21]])
    case(
        "10-few-clashes",
        "the act with the fewest clashes is one too many",
        [[0, 10], [10, 20], [20, 30], [30, 40], [18, 22], [8, 12], [8, 12], [8, 12], [28, 32], [28, 32], [28, 32]],
    )
    million = 1_000_000_000
    case(
        "11-bounds",
        "from one end of time to the other",
        [
            [-million, million],
            [-million, -million + 1],
            [million - 1, million],
            [-million + 1, 0],
            [0, million - 1],
            [-1, 1],
        ],
    )
    case(
        "12-before-the-opening",
        "all acts are before the opening",
        [[-50, -40], [-45, -30], [-40, -35], [-35, -20], [-9, -3], [-60, -49]],
    )
    case(
        "13-different-digits",
        "times with more and fewer digits",
        [[90, 100], [8, 9], [9, 11], [100, 1000], [95, 99], [99, 101], [1, 80], [11, 20]],
    )
    case("14-random-short", "300 acts, most of them short", some(300, -500, 500, 12))
    case("15-random-long", "400 acts of any length", some(400, -2000, 2000, 600))
    case("16-all-clash", "500 acts of which each two clash", [[-i, i] for i in range(1, 501)])
    case(
        "17-many",
        "60,000 acts, of which many can perform",
        some(60_000, 0, 900_000, 60),
        hint="Looking at all acts before each act takes too long.",
    )
    acts = [[5 * i, 5 * i + 5] for i in range(20_000)]
    rng.shuffle(acts)
    case("18-all-can", "20,000 acts, end to end and shuffled", acts)


main()
