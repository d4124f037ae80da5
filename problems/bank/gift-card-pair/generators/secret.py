"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(prices: list[int], balance: int) -> str:
    """The arguments as a program reads them."""
    return f"{len(prices)}\n{' '.join(map(str, prices))}\n{balance}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-item", "a single item", [5], 10, hint="An item cannot be its own partner.")
    case("02-two-items", "two items that fit", [4, 6], 10)
    case("03-two-do-not-fit", "two items that do not fit", [4, 7], 10)
    case("04-half-the-balance", "an item of half the balance, and no second one", [5, 3, 9], 10)
    case("05-half-twice", "the only pair is two items of half the balance", [1, 5, 3, 5], 10)
    case("06-all-equal", "many items of the same price", [7] * 50, 14)
    case(
        "07-same-price-before",
        "the first partner's price occurs twice",
        [2, 9, 2, 9, 8, 1],
        10,
        hint="Which i is the smallest?",
    )
    case(
        "08-smallest-second",
        "three pairs fit",
        [1, 2, 3, 7, 8, 9],
        10,
        hint="The smallest j decides, not the smallest i.",
    )
    case("09-negative", "negative prices and a negative balance", [-4, 11, -6, 5, -1], -10)
    case("10-zero", "a balance of zero with zeros on the shelf", [3, 0, -5, 0, -3], 0)
    case("11-extremes", "the largest prices", [1_000_000, -1_000_000, 999_999, 1_000_000], 2_000_000)
    case("12-lowest", "the lowest prices", [-1_000_000, 5, 1_000_000, -1_000_000], -2_000_000)
    prices = [rng.randint(-1000, 1000) for _ in range(2000)]
    case("13-random", "2000 random items", prices, 1999)
    prices = [2 * rng.randint(1, 49) for _ in range(200_000)]
    case(
        "14-no-pair-at-all",
        "200,000 even prices and an odd balance",
        prices,
        7,
        hint="Trying all pairs takes too long here.",
    )
    prices = [*(rng.randint(1, 9) for _ in range(19_998)), 700, 300]
    case("15-pair-at-the-end", "the only pair stands at the very end", prices, 1000)


main()
