"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(have: str, want: str, add: int, remove: int, repaint: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [have, want, str(add), str(remove), str(repaint)]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(14)

    def word(letters: str, length: int) -> str:
        return "".join(rng.choices(letters, k=length))

    def changed(sign: str, changes: int) -> str:
        letters = list(sign)
        for _ in range(changes):
            place = rng.randrange(len(letters))
            letters[place : place + rng.randint(0, 2)] = word("abcdefgh ", rng.randint(0, 2))
        return "".join(letters)[:400]

    yield "both-empty", "Nothing is there, nothing is wanted.", ("", "", 1, 1, 1)
    yield "make-empty", "Everything has to go.", ("Sale", "", 5, 3, 1), "Adding and removing cost different sums."
    yield "equal", "The sign is right already.", ("Fresh Bread", "Fresh Bread", 4, 5, 6)
    yield "one-letter", "One letter is wrong.", ("a", "b", 2, 2, 3)
    yield (
        "one-letter-dear",
        "One letter is wrong, and repainting is dear.",
        ("a", "b", 2, 2, 5),
        "Removing and adding may be cheaper than repainting.",
    )
    yield "capital", "A capital letter instead of a small one.", ("bakery", "Bakery", 9, 9, 4)
    yield (
        "spaces",
        "Spaces at both ends, and only spaces on the other side.",
        ("  ", " a b ", 3, 4, 5),
        "A space is a letter like any other.",
    )
    yield (
        "shift",
        "A letter in front moves everything.",
        ("ringing", "bringing", 2, 9, 1),
        "Comparing letter by letter is not enough.",
    )
    yield "both-ways", "Something to add at one end and to remove at the other.", ("xabcdefgh", "abcdefghy", 1, 1, 1)
    yield "nothing-in-common", "No letter in common, different lengths.", ("aaaaaaaa", "bbbbb", 7, 3, 9)
    yield (
        "sixteen",
        "Two different words of sixteen letters.",
        (word("abcd", 16), word("abcd", 16), 3, 4, 5),
        "Trying all ways takes too long.",
    )
    yield (
        "dear",
        "The greatest costs: the sum is several hundred millions.",
        (word("ab", 400), word("cd", 390), 1_000_000, 1_000_000, 1_000_000),
    )
    sign = word("abcdefgh ", 380)
    yield "few-changes", "A long sign with some mistakes.", (sign, changed(sign, 40), 10, 12, 15)
    yield (
        "long",
        "Two signs of 400 letters that have little in common.",
        (word("abcdefgh ", 400), word("abcdefgh ", 400), 6, 7, 11),
    )
    yield "long-and-empty", "A long sign out of nothing.", ("", word("Aa ", 400), 1_000_000, 1, 1)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
