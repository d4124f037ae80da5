"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(ranges: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(ranges)), *(line for row in ranges for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(97)
    million = 1_000_000

    def some(count: int, most: int) -> list[list[int]]:
        return [sorted((rng.randint(1, most), rng.randint(1, most))) for _ in range(count)]

    yield "one", "A single musician.", ([[1, 1]],), "1 is awkward: there are no two rows."
    yield "two", "Two musicians.", ([[2, 2]],)
    yield "four", "The smallest rectangle.", ([[4, 4]],), "Two rows of two are a rectangle."
    yield "from-one", "Ranges that begin at 1.", ([[1, 2], [1, 4], [1, 10], [1, 1]],), "1 is awkward."
    yield (
        "ends-awkward",
        "Ranges whose ends are awkward.",
        ([[5, 7], [11, 13], [7, 23], [29, 29]],),
        "Both ends belong to the range.",
    )
    yield "nine", "The square of a prime is the largest number.", ([[8, 9]],), "Three rows of three are a rectangle."
    yield "twenty-five", "25 and 49.", ([[24, 25], [48, 49]],)
    yield "square-of-a-large-prime", "994,009 is 997 times 997.", ([[994_009, 994_009], [994_008, 994_010]],)
    yield "gap", "No awkward number between 492,113 and 492,227.", ([[492_114, 492_226], [492_113, 492_227]],)
    yield "same-again", "The same range several times, between others.", ([[3, 8], [2, 5], [3, 8], [3, 8]],)
    yield (
        "small-numbers",
        "All ranges from 1 to 30.",
        ([[low, high] for low in range(1, 31) for high in range(low, 31)],),
    )
    yield "million", "The largest number alone.", ([[million, million]],)
    yield "last-prime", "The last awkward number is 999,983.", ([[999_983, million], [999_984, million], [1, 999_983]],)
    yield "one-long-range", "All numbers.", ([[1, million]],), "Looking for divisors of each number takes too long."
    yield "random", "2,000 ranges of any numbers.", (some(2_000, million),)
    yield (
        "long-ranges",
        "60,000 ranges, all of them long.",
        ([[rng.randint(1, 9), million - rng.randint(1, 999)] for _ in range(60_000)],),
        "Walking through each range takes too long, even if only along its awkward numbers.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
