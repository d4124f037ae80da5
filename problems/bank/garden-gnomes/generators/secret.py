"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(garden: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(garden)), *garden]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(17)

    def some(beds: int, bushes: float) -> list[str]:
        return ["".join("#" if rng.random() < bushes else "." for _ in range(beds)) for _ in range(beds)]

    yield "one-free", "A single bed.", (["."],)
    yield "one-bush", "A single bed with a bush.", (["#"],), "A gnome cannot stand in a bush."
    yield "three", "A garden of 3: too small.", (["..."] * 3,)
    yield "five", "A garden of 5 without bushes.", (["....."] * 5,)
    yield "six", "A garden of 6 without bushes.", (["......"] * 6,)
    yield "all-bushes", "Nothing but bushes.", (["#" * 7] * 7,)
    yield (
        "bush-in-the-way",
        "There is a bush between any two that stand on a diagonal.",
        ([".#.#.", "#.#.#", ".#.#.", "#.#.#", ".#.#."],),
        "A bush does not block the view.",
    )
    yield "row-of-bushes", "A row without a free bed.", (["." * 8] * 4 + ["#" * 8] + ["." * 8] * 3,)
    yield "corner-bushes", "Bushes in the four corners.", (["#......#"] + ["." * 8] * 6 + ["#......#"],)
    yield "left-half", "The upper rows have beds on the left only.", (["....####"] * 4 + ["." * 8] * 4,)
    yield "eight", "A garden of 8 without bushes.", (["." * 8] * 8,)
    yield "nine-some", "A garden of 9 with some bushes.", (some(9, 0.1),)
    yield "ten-some", "A garden of 10 with some bushes.", (some(10, 0.15),)
    yield (
        "ten",
        "A garden of 10 without bushes.",
        (["." * 10] * 10,),
        "Looking only at complete gardens takes too long: even with one gnome in each column there are 3,628,800.",
    )
    yield (
        "ten-last-row",
        "A garden of 10 with bushes in the last row only.",
        (["." * 10] * 9 + ["##########"],),
        "Nothing is found, but only the last row says so.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
