"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(coins: list[int], price: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coins)), " ".join(map(str, coins)), str(price)]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    yield "free", "Nothing to pay.", ([1, 2, 5], 0), "A price of 0 needs no coin."
    yield "too-great", "The only coin is worth more than the price.", ([2], 1)
    yield "one-coin", "One coin is the price.", ([7, 3, 11], 11)
    yield "coins-of-one", "Coins of 1 only, the greatest price.", ([1], 20_000)
    yield "purse", "Everyday coins.", ([1, 2, 5, 10, 20, 50, 100, 200], 388)
    yield (
        "greedy-worse",
        "Taking the greatest coin first needs more coins.",
        ([1, 7, 10], 14),
        "Taking the greatest coin that fits is not always best.",
    )
    yield (
        "greedy-stuck",
        "Taking the greatest coin first leads nowhere.",
        ([4, 9], 12),
        "A coin that fits may leave a rest that cannot be paid.",
    )
    yield "descending", "The coins are not sorted.", ([25, 10, 4], 41)
    yield "largest-gap", "The greatest price that coins of 9 and 10 cannot pay.", ([9, 10], 71)
    yield "one-more", "The price after it, which they can pay.", ([9, 10], 72)
    yield "great-coins", "Coins far above the price beside small ones.", ([1_000_000, 3, 999_999, 8], 5_003)
    yield (
        "no-way",
        "Coins that share a factor, a price that does not.",
        ([6, 10, 14, 22, 26, 34], 9_999),
        "Trying all ways without remembering anything takes too long.",
    )
    yield "many-ways", "Many coins and many ways.", ([3, 7, 31, 54, 77, 101, 203, 307, 411, 523, 617, 719], 19_999)
    yield "long-way", "Coins that are nearly the same.", ([97, 98, 99, 101, 102, 103], 19_997)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
