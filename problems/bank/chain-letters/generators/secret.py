"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(start: int, factor: int, days: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(start), str(factor), str(days), str(size)]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    yield "no-days", "Day 0.", (5, 3, 0, 7)
    yield (
        "no-days-around",
        "Day 0, and the counter goes around.",
        (23, 4, 0, 7),
        "On day 0 the counter may go around already.",
    )
    yield "size-one", "A counter that only shows 0, on day 0.", (9, 9, 0, 1), "A counter of size 1 always shows 0."
    yield "size-one-later", "A counter that only shows 0.", (4, 5, 123, 1)
    yield "one-day", "A single day.", (6, 7, 1, 100)
    yield "nobody-answers", "Factor 0: from day 1 on nothing arrives.", (8, 0, 3, 5)
    yield (
        "nobody-answers-yet",
        "Factor 0 on day 0.",
        (8, 0, 0, 5),
        "With factor 0, the letters of day 0 arrive all the same.",
    )
    yield "no-letters", "Nothing to multiply.", (0, 7, 10**15, 13)
    yield "factor-one", "The number stays the same.", (10**9, 1, 10**15, 999_999_999)
    yield (
        "prime-size-divides-the-factor",
        "A prime size that divides the factor, and days that are a multiple of size - 1.",
        (3, 14, 18, 7),
        "The days cannot be shortened that way.",
    )
    yield "composite-size", "A size that is no prime.", (1, 2, 1_000_003, 1_000_000), "The days cannot be shortened."
    yield (
        "large-products",
        "All numbers near their bounds, few days.",
        (999_999_999, 999_999_998, 5, 1_000_000_000),
        "Products need 60 bits.",
    )
    yield "power-of-two", "2⁴⁹ days: a single 1 in binary.", (123_456_789, 987_654_321, 2**49, 998_244_353)
    yield "all-ones", "2⁴⁹ - 1 days: nothing but ones in binary.", (123_456_789, 987_654_321, 2**49 - 1, 999_999_999)
    yield (
        "most-days",
        "10¹⁵ days and a prime size.",
        (1_000_000_000, 999_999_893, 10**15, 999_999_937),
        "Going day by day takes too long, and so does waiting for the counter to repeat itself.",
    )
    yield "most-days-but-one", "10¹⁵ - 1 days.", (999_999_999, 10**9 - 7, 10**15 - 1, 10**9)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
