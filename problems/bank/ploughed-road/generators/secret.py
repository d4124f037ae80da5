"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(cleared: list[list[int]], run: list[int]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{first} {last}\n" for first, last in [*cleared, run])
    return f"{len(cleared)}\n{rows}"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(7)

    def stretches(count: int, metre: int, longest: int, snow: int) -> list[list[int]]:
        found = []
        for _ in range(count):
            last = metre + rng.randrange(longest)
            found.append([metre, last])
            metre = last + rng.randint(2, snow + 1)
        return found

    case("01-nothing-cleared", "the first run of the day", [], [-3, 5])
    case(
        "02-one-metre",
        "a run of a metre, next to a stretch of a metre",
        [[5, 5]],
        [6, 6],
        hint="Where no snow is left between, stretches are joined.",
    )
    case(
        "03-one-metre-of-snow",
        "a metre of snow is left on both sides",
        [[1, 3], [9, 9]],
        [5, 7],
        hint="One metre of snow keeps two stretches apart.",
    )
    case(
        "04-touches-left",
        "the run touches the stretch before it and leaves a metre of snow behind it",
        [[1, 3], [9, 12]],
        [4, 7],
    )
    case(
        "05-touches-right",
        "the run leaves a metre of snow before it and touches the stretch behind it",
        [[1, 3], [9, 12]],
        [5, 8],
    )
    case("06-before-all", "the run is before all that is cleared", [[0, 4], [8, 8]], [-9, -2])
    case("07-behind-all", "the run is behind all that is cleared", [[-7, -5], [0, 4]], [6, 9])
    case(
        "08-already-free",
        "all of it was free before",
        [[0, 1], [3, 20], [22, 25]],
        [8, 12],
        hint="The run may lie within a stretch.",
    )
    case("09-same-stretch", "the run is one of the stretches", [[0, 1], [3, 20], [22, 25]], [3, 20])
    case("10-covers-all", "the run covers all and reaches farther on both sides", [[-2, 3], [7, 7], [9, 30]], [-10, 40])
    case(
        "11-covers-and-ends-within",
        "the run begins and ends within stretches and covers two more",
        [[1, 9], [12, 13], [15, 15], [20, 29], [31, 40]],
        [4, 24],
    )
    case(
        "12-joins-exactly", "the run touches the stretches on both sides", [[-90, -50], [-20, -20], [30, 70]], [-49, 29]
    )
    far = 1_000_000_000_000
    case(
        "13-bounds",
        "from one end of the road to the other",
        [[-far, -far + 3], [5_000_000_001, 5_000_000_100], [far - 1, far]],
        [-far + 5, 5_000_000_000],
        hint="Numbers may need more than 32 bits.",
    )
    cleared = stretches(700, -3000, 6, 4)
    case("14-random", "700 stretches and a run over some of them", cleared, [-777, 333])
    case(
        "15-numbers-as-text",
        "numbers with more and fewer digits, and negative ones",
        stretches(60, -130, 4, 7),
        [8, 13],
    )
    case(
        "16-meets-none",
        "50,000 stretches with snow between; the run meets none of them",
        [[10 * i, 10 * i + 5] for i in range(50_000)],
        [250_007, 250_008],
        hint="Comparing all stretches with each other takes too long.",
    )
    case(
        "17-meets-nearly-all",
        "50,000 stretches, of which the run meets most",
        stretches(50_000, 0, 3, 2),
        [17, 170_000],
    )


main()
