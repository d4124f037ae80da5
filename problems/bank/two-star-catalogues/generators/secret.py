"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(north: list[int], south: list[int], nights: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    lists = (north, south)
    lines = [f"{len(numbers)}\n{' '.join(map(str, numbers))}" for numbers in lists]
    lines += [str(len(nights)), *(f"4\n{a} {b} {c} {d}" for a, b, c, d in nights)]
    return "\n".join(lines) + "\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(2)

    def stars(count: int, low: int, high: int) -> list[int]:
        return sorted(rng.randint(low, high) for _ in range(count))

    def stretches(north: int, south: int) -> list[list[int]]:
        every = [(a, b) for a in range(north + 1) for b in range(a, north + 1)]
        others = [(c, d) for c in range(south + 1) for d in range(c, south + 1)]
        return [[a, b, c, d] for a, b in every for c, d in others if a < b or c < d]

    case("01-one-star", "a single star, in the north", [7], [], [[0, 1, 0, 0]])
    case("02-no-nights", "no clear night at all", [1, 2], [3], [])
    case(
        "03-one-and-one",
        "a star in each catalogue",
        [5],
        [-8],
        [[0, 1, 0, 1], [0, 1, 1, 1], [1, 1, 0, 1]],
        hint="The mean of two stars need not be whole, and twice the mean is.",
    )
    case("04-all-stretches", "all stretches of four stars and three", [1, 4, 6, 9], [2, 4, 7], stretches(4, 3))
    case(
        "05-negative",
        "all stretches of negative stars",
        [-9, -6, -5, -1],
        [-8, -7, -2],
        stretches(4, 3),
        hint="Where a side of a cut is empty, what stands in for it must not win.",
    )
    case(
        "06-north-is-darker",
        "each star of the north is darker than all of the south",
        [1, 2, 3, 4, 5],
        [10, 20, 30],
        stretches(5, 3),
    )
    case(
        "07-south-is-darker",
        "each star of the south is darker than all of the north",
        [10, 20, 30],
        [1, 2, 3, 4, 5],
        stretches(3, 5),
    )
    case("08-equal-stars", "equal stars, also across the catalogues", [3, 3, 3, 8], [3, 3, 8, 8, 8], stretches(4, 5))
    case(
        "09-long-and-short",
        "one star against many",
        [50],
        [*range(0, 100, 3)],
        [[0, 1, c, d] for c in range(34) for d in range(c, 35)],
    )
    far = 1_000_000_000_000
    case(
        "10-bounds",
        "the brightest and the darkest stars",
        [-far, -far + 1, -3, far - 1, far],
        [-far, -far, far, far],
        stretches(5, 4),
        hint="A sum of two stars may be larger than 32 bits hold.",
    )
    north, south = stars(300, -1000, 1000), stars(200, -1000, 1000)
    nights = [
        [*sorted(rng.randint(0, 300) for _ in range(2)), *sorted(rng.randint(0, 200) for _ in range(2))]
        for _ in range(800)
    ]
    case(
        "11-random",
        "500 stars, 800 random nights",
        north,
        south,
        [night for night in nights if night[:1] != night[1:2] or night[2:3] != night[3:]],
    )
    north, south = stars(40, 0, 3), stars(60, 0, 3)
    nights = [
        [rng.randint(0, 10), 40 - rng.randint(0, 10), rng.randint(0, 10), 60 - rng.randint(0, 10)] for _ in range(300)
    ]
    case("12-few-kinds", "100 stars of four kinds only", north, south, nights)
    case(
        "13-south-only",
        "an empty catalogue of the north",
        [],
        stars(500, -far, far),
        [[0, 0, c, 500 - c] for c in range(250)],
    )
    north, south = stars(50_000, 0, 90_000), stars(50_000, 0, 90_000)
    nights = [
        [rng.randint(0, 50), 50_000 - rng.randint(0, 50), rng.randint(0, 50), 50_000 - rng.randint(0, 50)]
        for _ in range(10_000)
    ]
    case(
        "14-all-night",
        "100,000 stars, 10,000 nights that see nearly all of them",
        north,
        south,
        nights,
        hint="Merging the stretches anew each night takes too long.",
    )
    north, south = [*range(50_000)], [*range(50_000, 60_000)]
    nights = [
        [rng.randint(0, 25_000), rng.randint(25_000, 50_000), rng.randint(0, 5_000), rng.randint(5_000, 10_000)]
        for _ in range(5_000)
    ]
    case("15-one-above-the-other", "the south is brighter than all the north; 5,000 nights", north, south, nights)


main()
