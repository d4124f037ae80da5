"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(rack: list[int], wanted: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (rack, wanted)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)

    def turned(ordered: list[int], turn: int) -> list[int]:
        return ordered[turn:] + ordered[:turn]

    case("01-one-reel", "a single reel; its number and its neighbours", [50], [49, 50, 51])
    case("02-nothing-wanted", "nobody asks", [5, 1, 3], [])
    case("03-two-reels", "two reels that changed places", [9, 4], [3, 4, 5, 8, 9, 10])
    case("04-two-in-order", "two reels in order", [4, 9], [3, 4, 5, 8, 9, 10])
    case(
        "05-not-turned",
        "a rack that was not turned",
        [*range(10, 80, 10)],
        [*range(5, 80, 5)],
        hint="The push may have taken the rack all around.",
    )
    case(
        "06-turned-by-one",
        "only the smallest number is out of order, at the end",
        [20, 30, 40, 50, 60, 10],
        [*range(5, 70, 5)],
    )
    case(
        "07-turned-back-by-one",
        "only the largest number is out of order, at the start",
        [60, 10, 20, 30, 40, 50],
        [*range(5, 70, 5)],
    )
    case(
        "08-all-of-nine",
        "nine reels, turned by four; each number and each gap",
        turned([*range(-8, 10, 2)], 4),
        [*range(-9, 11)],
        hint="A number may hang at the very start or end of the part that you search.",
    )
    case("09-asked-often", "the same two reels, asked for again and again", [8, 9, 1, 2], [9, 7, 9, 9, 7, 1, 1])
    case(
        "10-bounds",
        "the largest and the smallest numbers",
        [5, 1_000_000_000, -1_000_000_000, -7, 0],
        [1_000_000_000, -1_000_000_000, 0, -7, 5, -999_999_999, 999_999_999],
    )
    case("11-negative", "negative numbers only", [-5, -4, -2, -30, -9], [-30, -9, -5, -4, -2, -1, 2, 5, -31])
    ordered = sorted(rng.sample(range(-3000, 3000), 1000))
    case(
        "12-random",
        "1,000 reels and 2,000 questions",
        turned(ordered, 777),
        [rng.randint(-3010, 3010) for _ in range(2000)],
    )
    ordered = sorted(rng.sample(range(2000), 401))
    case("13-every-number", "401 reels; each number there is, in order", turned(ordered, 200), [*range(-1, 2001)])
    case(
        "14-far-along",
        "100,000 reels in order; all that is wanted hangs at the end or is not there",
        [*range(1, 100_001)],
        [rng.choice([0, 0, rng.randint(95_000, 100_005)]) for _ in range(100_000)],
        hint="Looking along the rack for each wanted reel takes too long.",
    )
    ordered = sorted(rng.sample(range(200_000), 30_000))
    case(
        "15-many",
        "30,000 reels, turned by a few; 30,000 random questions",
        turned(ordered, 29_990),
        [rng.randrange(200_000) for _ in range(30_000)],
    )


main()
