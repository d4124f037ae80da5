"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(picture: list[list[int]], steps: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(len(picture)),
        *(line for row in picture for line in (str(len(row)), " ".join(map(str, row)))),
        steps,
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(83)

    def counted(width: int) -> list[list[int]]:
        return [list(range(row * width, (row + 1) * width)) for row in range(width)]

    def some(width: int) -> list[list[int]]:
        return [[rng.randint(0, 255) for _ in range(width)] for _ in range(width)]

    def strip(length: int, letters: str = "RLM") -> str:
        return "".join(rng.choices(letters, k=length))

    yield "one-square", "A single square.", ([[200]], "RRML")
    yield "no-steps", "An empty strip.", (counted(3), ""), "Without steps the picture stays as it is."
    yield "left", "A quarter turn to the left.", (counted(3), "L"), "L turns the top row into the left column."
    yield "mirror", "Mirrored once.", (counted(4), "M"), "M keeps the rows; the left column becomes the right one."
    yield "half-a-turn", "Two quarter turns.", (counted(3), "RR"), "Half a turn is not a mirroring."
    yield "three-turns", "Three quarter turns to the right.", (counted(4), "RRR")
    yield "mirror-then-turn", "First mirrored, then turned.", (counted(3), "MR"), "MR and RM differ."
    yield "turn-mirror-turn", "Mirroring reverses the turn before it.", (counted(3), "RMR"), "RMR is the same as M."
    yield "mirror-in-between", "Turns to the left with mirrorings between them.", (counted(4), "LMLLMLML")
    yield "all-undone", "Steps that undo each other.", (counted(5), "RMLLMRRL" + "LRRLMM")
    yield (
        "odd",
        "An odd width, with squares in the middle row and column.",
        (counted(7), "RMLLM"),
        "The middle row and column turn as well.",
    )
    yield "even", "An even width.", (counted(8), "LLMR")
    yield "random", "A thousand steps.", (some(20), strip(1_000))
    yield "many-turns", "50,001 turns to the right.", (some(31), "R" * 50_001)
    yield (
        "long-strip",
        "500,000 steps of all kinds.",
        (some(100), strip(500_000)),
        "Carrying out each step takes too long.",
    )
    yield "long-strip-odd", "99,999 steps, mostly to the left.", (some(69), strip(99_999, "LLLLMR"))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
