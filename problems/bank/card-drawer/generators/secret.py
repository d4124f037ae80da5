"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import string
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(cards: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(cards)), *cards]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(61)

    def ranked(cards: list[str], signs: str) -> list[str]:
        return sorted(cards, key=lambda card: [signs.index(sign) for sign in card])

    def some(count: int, signs: str, shortest: int, longest: int) -> list[str]:
        cards = ["".join(rng.choices(signs, k=rng.randint(shortest, longest))) for _ in range(count)]
        return ranked(cards, signs)

    yield "one-sign", "A single card with a single sign.", (["q"],)
    yield "one-card", "A single card whose signs repeat.", (["banana"],), "Each sign is in the answer once."
    yield "equal-cards", "Cards with the same code.", (["ox", "ox", "ox"],), "Equal cards are sorted."
    yield "beginning-first", "A card and its beginning, in the right order.", (["sea", "seal", "seals"],)
    yield (
        "beginning-last",
        "The order of the signs would be fine, but one card stands behind a longer one that begins with it.",
        (["ab", "cde", "cd", "ce"],),
        "A card before its own beginning fits no order.",
    )
    yield (
        "circle-of-two",
        "Two signs, each before the other.",
        (["ax", "bx", "ay", "by"],),
        "If signs go around in a circle, nothing fits.",
    )
    yield (
        "circle-of-three",
        "Three signs in a circle, and others that are fine.",
        (["p", "q", "ra", "rb", "sb", "sc", "tc", "ta"],),
    )
    yield "backwards", "All 26 signs from z to a.", (list(string.ascii_lowercase[::-1]),)
    yield (
        "first-place-only",
        "Only the first place where cards differ says something.",
        (["az", "ba", "cz", "da"],),
        "Places after the first difference say nothing.",
    )
    yield (
        "free-signs",
        "Signs without any arrow, before and between the others.",
        (["mac", "mbc", "nbz"],),
        "Signs that are bound to no other belong into the answer as well.",
    )
    yield (
        "freed-before-the-rest",
        "A sign that becomes free comes before one that was free from the start.",
        (["mbz", "mcz", "mczx"],),
        "After each sign look anew for the alphabetically first one that is free.",
    )
    yield (
        "arrow-often",
        "The same arrow from many pairs of cards.",
        (["xa", "xb", "ya", "yb", "za", "zb"],),
        "An arrow that comes several times must be counted as often as it is taken off.",
    )
    order = "".join(rng.sample(string.ascii_lowercase, 26))
    yield "random", "200 cards of any length.", (some(200, order, 1, 12),)
    yield "few-signs", "500 cards of three signs.", (some(500, "zab", 1, 6),)
    swapped = some(400, order, 3, 5)
    swapped[150], swapped[151] = swapped[151][:1] + swapped[150][1:], swapped[150]
    swapped[377], swapped[40] = swapped[40], swapped[377]
    yield "put-back-wrongly", "400 cards, two of which were put back in the wrong place.", (swapped,)
    cards = ["a" * 8 + card for card in some(50_000, order, 4, 4)]
    yield (
        "full-drawer",
        "50,000 cards of twelve signs that begin alike.",
        (cards,),
        "Comparing each card with each other one takes too long.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
