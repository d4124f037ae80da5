"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(flags: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [flags]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    yield "one", "A single flag.", ("Q",)
    yield "two-equal", "Two equal flags.", ("MM",), "No signal is an empty list."
    yield "two-different", "Two different flags, not in alphabetical order.", ("ZA",)
    yield "alternating", "Only one signal: the kinds take turns.", ("AABAB",)
    yield "both-begin", "Two signals: either kind may be at the top.", ("XYXYXY",)
    yield (
        "around-one",
        "Two equal flags and a third one.",
        ("BBA",),
        "Two flags of a kind may have another one between them.",
    )
    yield "apart-in-the-box", "Equal flags that lie apart in the box.", ("CACB",), "Equal flags need not lie together."
    yield "too-many-of-one", "One flag too many of a kind.", ("DDDDDABC",)
    yield "just-enough", "One kind on every other place.", ("DDDABCD",)
    yield "three-pairs", "Three pairs.", ("ABCCBA",)
    yield "different", "Six different flags.", ("SIGNAL",)
    yield "vowels", "Letters of a longer word.", ("ANANASB",)
    yield "four-pairs", "Four pairs.", ("QQRRSSTT",)
    yield (
        "eleven-of-two-kinds",
        "Six and five of two kinds.",
        ("ABABABABABA",),
        "Trying all orders of the single flags takes too long.",
    )
    yield (
        "eleven-of-three-kinds",
        "Five, four and two of three kinds.",
        ("AAAAABBBBCC",),
        "Trying all orders of the single flags takes too long.",
    )
    yield (
        "eleven-and-none",
        "Seven of a kind and four others.",
        ("GGGGGGGABCD",),
        "Trying all orders of the single flags takes too long.",
    )
    yield "many-signals", "Nine flags and very many signals.", ("KKKKLLMNO",)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
