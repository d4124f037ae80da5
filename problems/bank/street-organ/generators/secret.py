"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(coins: list[int]) -> str:
    """The arguments as a program reads them."""
    return f"{len(coins)}\n{' '.join(map(str, coins))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(5)

    def houses(count: int, low: int, high: int) -> list[int]:
        return [rng.randint(low, high) for _ in range(count)]

    case("01-one-house", "a single house where it costs something", [-3], hint="He plays at one house at least.")
    case("02-one-good-house", "a single house that pays", [8])
    case("03-all-cost", "each house costs something; the least does so twice", [-9, -4, -6, -4, -8])
    case(
        "04-zero-is-best",
        "houses that cost something, and some that bring nothing",
        [-2, 0, -1, 0, 0, -5],
        hint="One house that brings nothing is fewer than two.",
    )
    case("05-all-pay", "each house pays", [4, 1, 3, 2])
    case(
        "06-zeros-around",
        "houses that bring nothing, before, within and behind the best stretch",
        [0, 0, 3, 0, 2, 0, 0],
        hint="Houses at its ends that bring nothing only make the stretch longer.",
    )
    case(
        "07-nothing-altogether",
        "what comes before the best stretch brings nothing altogether",
        [5, -5, 2, -2, 6, 3, -1, 1],
        hint="Houses that bring nothing altogether need not be carried along.",
    )
    case(
        "08-shorter-later", "a later stretch brings as much with fewer houses", [1, 1, 1, 1, -9, 2, 2, -9, 4, -9, 3, 1]
    )
    case(
        "09-equally-short",
        "three stretches bring as much with as few houses",
        [-1, 2, 3, -7, 4, 1, -7, 3, 2, -7, 1, 1, 3],
    )
    case("10-over-a-gap", "it pays to carry on over houses that cost something", [7, -6, 8, -3, -4, 9, -20, 10])
    million = 1_000_000_000
    case(
        "11-bounds",
        "the largest gains and losses",
        [-million, million, million, million, -million, million, -million, -million, -million, million],
        hint="Sums may need more than 32 bits.",
    )
    case("12-heavy-losses", "the largest losses only", [-million, -million + 1, -million, -million + 1])
    case("13-random", "1,500 houses with many equal sums", houses(1500, -3, 3))
    street = []
    for count in (9, 7, 3, 6, 3, 4):
        street += [*([1] * (count - 1)), 60 - count + 1, -100]
    case("14-same-total", "six stretches bring 60 coins each, with more houses and with fewer", street)
    case("15-random-far", "700 houses of any kind", houses(700, -million, million))
    case("16-ends-with-the-street", "the best stretch ends at the last house", [*houses(400, -9, 7), *houses(50, 1, 9)])
    case(
        "17-long-street",
        "100,000 houses",
        houses(100_000, -99, 99),
        hint="Trying all stretches takes too long.",
    )
    case("18-all-the-street", "100,000 houses that mostly pay", houses(100_000, -4, 9))


main()
