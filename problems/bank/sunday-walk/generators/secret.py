"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(town: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(town)), *town]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(107)

    def some(rows: int, columns: int, stands: float, closed: float) -> list[str]:
        town = ["".join(rng.choices(".I#", (1, stands, closed), k=columns)) for _ in range(rows)]
        return ["." + town[0][1:], *town[1:-1], town[-1][:-1] + "."]

    yield "one-crossing", "A single crossing without a stand.", (["."],)
    yield "one-stand", "A single crossing with a stand.", (["I"],), "A stand at home counts."
    yield (
        "one-closed",
        "A single crossing, which is closed.",
        (["#"],),
        "If the first crossing is closed, there is no walk.",
    )
    yield (
        "home-closed",
        "The first crossing is closed.",
        (["#I.", "III", ".I."],),
        "If the first crossing is closed, there is no walk.",
    )
    yield (
        "park-closed",
        "The last crossing is closed.",
        (["II", "I#"],),
        "If the last crossing is closed, there is no walk.",
    )
    yield "stand-at-the-park", "The only stand is at the park.", (["...", "..I"],), "A stand at the park counts."
    yield "no-stand", "A town without a stand.", (["....", "....", "...."],)
    yield "one-row", "A single street with a stand.", (["..I.."],)
    yield (
        "one-row-closed",
        "A single street with a closed crossing.",
        (["I.#.I"],),
        "Everything behind a closed crossing is out of reach.",
    )
    yield "one-column", "A single column.", ([".", "I", ".", "I"],)
    yield (
        "edges-closed",
        "Closed crossings on the northern and the western street.",
        ([".#...", "..I..", "#....", ".....", "....."],),
        "Everything behind a closed crossing on the edge is out of reach.",
    )
    yield (
        "two-stands",
        "Most walks pass several stands.",
        ([".I..", "I.I.", ".I.I", "..I."],),
        "A walk with two stands counts once.",
    )
    yield "out-of-reach", "A stand in a corner that no walk reaches.", ([".#.I", "..#.", "....", "...."],)
    yield "random", "Some stands and some closed crossings.", (some(60, 70, 0.02, 0.1),)
    yield (
        "open-town",
        "130 by 130 crossings, one stand.",
        (["." * 130] * 64 + ["." * 66 + "I" + "." * 63] + ["." * 130] * 65,),
        "Following each walk takes too long, and the numbers get too large without remainders.",
    )
    yield (
        "many-stands",
        "130 by 129 crossings with many stands.",
        (some(130, 129, 0.05, 0.02),),
        "Following each walk takes too long.",
    )
    yield (
        "almost-all",
        "All walks but those along the edges pass a stand.",
        (["." * 100] + ["." + "I" * 98 + "."] * 98 + ["." * 100],),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
