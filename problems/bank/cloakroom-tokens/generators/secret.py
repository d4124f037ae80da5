"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(tokens: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(tokens)), " ".join(map(str, tokens))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(101)

    def without(a: int, b: int, last: int) -> tuple[list[int]]:
        tokens = [number for number in range(1, last + 1) if number not in (a, b)]
        return (rng.sample(tokens, len(tokens)),)

    yield "none", "No token came back.", ([],), "1 and 2 are missing then."
    yield "only-one", "The first token came back.", ([1],)
    yield "only-three", "The last of three came back.", ([3],)
    yield "only-two", "The second of three came back.", ([2],), "The two need not stand next to each other."
    yield "first-two", "The first two are missing.", without(1, 2, 9)
    yield "last-two", "The last two are missing.", without(8, 9, 9), "The numbers go to n + 2."
    yield "first-and-last", "The first and the last are missing.", without(1, 12, 12)
    yield (
        "both-odd",
        "Two odd numbers that differ in one digit.",
        without(5, 7, 10),
        "They need not differ in the last digit.",
    )
    yield "both-even", "Two even numbers that differ in a high digit.", without(2, 66, 70)
    yield "power-of-two", "Missing are a power of two and the number before it.", without(63, 64, 100)
    yield "in-order", "The tokens hang in order.", ([*range(1, 40), *range(41, 77), *range(78, 90)],)
    yield (
        "in-reverse-order",
        "The tokens hang in reverse order.",
        ([*range(1_000, 512, -1), *range(511, 256, -1), *range(255, 0, -1)],),
    )
    yield "random", "A thousand tokens.", without(*rng.sample(range(1, 1_003), 2), 1_002)
    yield "many", "8,000 tokens.", without(*rng.sample(range(1, 8_003), 2), 8_002)
    yield (
        "most",
        "120,000 tokens, the missing ones far apart.",
        without(3, 119_999, 120_002),
        "Looking for each number among all tokens takes too long.",
    )
    yield (
        "many-high-digit",
        "30,000 tokens; the missing ones differ only in the digit for 16,384.",
        without(1_234, 1_234 + 16_384, 30_002),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
