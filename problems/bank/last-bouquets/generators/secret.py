"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(flowers: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(flowers)), *flowers]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(103)

    def mixed(**counts: int) -> tuple[list[str]]:
        flowers = [kind for kind, count in counts.items() for _ in range(count)]
        return (rng.sample(flowers, len(flowers)),)

    yield "one", "A single flower.", (["z"],)
    yield "two-equal", "Two equal flowers.", (["tulip", "tulip"],), "Equal flowers make equal bouquets."
    yield (
        "two-different",
        "Two different flowers, not in alphabetical order.",
        (["tulip", "iris"],),
        "Within a bouquet the kinds are in order.",
    )
    yield (
        "three-different",
        "Three different flowers.",
        (["a", "b", "c"],),
        "Shorter bouquets do not all come before longer ones.",
    )
    yield (
        "apart",
        "Equal flowers that do not stand together.",
        (["b", "a", "b", "a"],),
        "Equal flowers need not stand together.",
    )
    yield "beginnings", "Names that are beginnings of other names.", mixed(ros=1, rose=2, rosemary=1, r=1)
    yield "two-kinds", "Five of one kind and five of another.", mixed(aster=5, peony=5)
    yield "three-of-each", "Three of each of three kinds.", mixed(iris=3, lily=3, rose=3)
    yield "one-of-each", "Eight different flowers.", mixed(a=1, b=1, c=1, d=1, e=1, f=1, g=1, h=1)
    yield "one-kind-often", "One kind often, others once.", mixed(m=9, a=1, z=1, l=1, n=1)
    yield "long-names", "Names of eight letters.", mixed(camellia=2, primrose=2, cyclamen=1, magnolia=1, amarylli=3)
    yield "random", "Ten flowers of random kinds.", (rng.choices(("aa", "ab", "b", "ba", "c"), k=10),)
    yield "pairs", "Six pairs.", mixed(**{letter * 2: 2 for letter in "sdfghj"})
    yield (
        "equal-ones",
        "24 equal flowers.",
        mixed(violet=24),
        "Going through all choices of single flowers takes too long.",
    )
    yield "four-kinds", "Six each of four kinds, less two.", mixed(iris=6, lily=6, rose=5, aster=5)
    yield "eleven-different", "Eleven different flowers.", mixed(**{letter: 1 for letter in "abcdefghijk"})


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
