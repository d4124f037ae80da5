"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(points: list[int], k: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(points)}\n{' '.join(map(str, points))}\n{k}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(10)
    case("01-nobody", "no climber", [], 1)
    case("02-one", "one climber, one place", [0], 1, hint="0 points are points, and not nobody.")
    case("03-too-few", "never as many climbers as places", [5, 3, 8], 4)
    case("04-just-enough", "as many climbers as places", [5, 3, 8], 3)
    case("05-one-place", "one place: the best so far", [4, 2, 4, 9, 1, 10, 10], 1)
    case("06-better-and-better", "each climber is better than the one before", [1, 2, 3, 4, 5, 6, 7, 8], 3)
    case("07-worse-and-worse", "each climber is worse than the one before", [8, 7, 6, 5, 4, 3, 2, 1], 3, hint="A weaker climber changes nothing.")
    case("08-equal", "all climbers have equal points", [6] * 9, 4)
    case("09-pairs", "each number of points twice", [3, 9, 9, 3, 5, 7, 7, 5, 1, 1], 4, hint="Equal points take places one after the other.")
    case("10-zeros", "many climbers without points", [0, 0, 5, 0, 0, 3, 0, 2], 3)
    case("11-largest", "the largest numbers", [10**9, 10**9 - 1, 10**9, 0, 10**9 - 2, 10**9], 2)
    case("12-few-kinds", "500 climbers with few different points", [rng.randint(0, 7) for _ in range(500)], 77)
    case("13-random", "2,000 climbers", [rng.randint(0, 10**9) for _ in range(2000)], 250)
    case(
        "14-long",
        "50,000 climbers, 20,000 places",
        [rng.randint(0, 99_999) for _ in range(50_000)],
        20_000,
        hint="Sorting anew for each climber takes too long.",
    )
    case("15-long-few-places", "10,000 climbers, five places", [rng.randint(0, 10**6) for _ in range(10_000)], 5)
    case("16-long-rising", "8,000 climbers, each better than the one before", [*range(0, 16_000, 2)], 3_000)


main()
