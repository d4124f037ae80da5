"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(weights: list[int], target: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(weights)), " ".join(map(str, weights)), str(target)]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(16)
    yield "one-fits", "The only crate fits.", ([100], 100)
    yield "one-too-light", "The only crate is too light.", ([100], 101)
    yield "one-too-heavy", "The only crate is too heavy.", ([999], 700)
    yield (
        "pair-of-equals",
        "Two equal crates that are both needed.",
        ([175, 175], 350),
        "Two crates of the same weight are two crates.",
    )
    yield (
        "alike",
        "Four equal crates, two are needed.",
        ([200, 200, 200, 200], 400),
        "Each load is listed once, however many crates look alike.",
    )
    yield "two-kinds", "Two weights, several times each.", ([150, 100, 150, 100, 150, 100, 100], 600)
    yield "unsorted", "The crates stand from heavy to light.", ([600, 500, 400, 300, 200, 100], 600)
    yield "twins", "Each of five weights twice.", ([100, 120, 140, 160, 180] * 2, 400)
    yield "all-needed", "All crates together make the load.", ([110, 111, 112, 113, 114, 140], 700)
    yield "odd-target", "Even weights and an odd load.", ([2 * rng.randint(50, 300) for _ in range(18)], 555)
    yield "light-ones", "Twenty different light crates.", (rng.sample(range(100, 130), 20), 520)
    yield (
        "many-alike",
        "40 crates of the lightest weight.",
        ([100] * 40, 700),
        "Trying every set of crates takes too long: there are 2^40 of them.",
    )
    yield (
        "rows",
        "24 crates at equal distances.",
        ([100 + 5 * i for i in range(24)], 700),
        "Stop as soon as a crate is heavier than what is missing.",
    )
    yield "random", "24 crates of any weight.", ([rng.randint(100, 400) for _ in range(24)], 700)
    yield "random-twins", "24 crates, most weights several times.", ([10 * rng.randint(10, 20) for _ in range(24)], 650)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
