"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(length: int, marks: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(length), str(len(marks)), " ".join(map(str, marks))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(15)

    def some(length: int, count: int) -> tuple[int, list[int]]:
        return length, rng.sample(range(1, length), count)

    yield "shortest", "The shortest trunk.", (2, [1])
    yield "longest", "The longest trunk, one cut at its end.", (1_000_000_000, [999_999_999])
    yield "two", "Two marks: the order decides.", (10, [1, 5])
    yield "descending", "Marks from right to left.", (20, [17, 12, 6, 3]), "The marks are not sorted."
    yield "every-centimetre", "A mark at every centimetre.", (16, list(range(1, 16)))
    yield (
        "left-end",
        "All marks are near the left end.",
        (1_000, [5, 3, 1, 2, 4]),
        "Cutting off the long rest first pays.",
    )
    yield (
        "middle-is-bad",
        "The mark nearest to the middle is not the best first cut.",
        (30, [1, 14, 15, 27]),
        "Cutting as near to the middle as possible is not always best.",
    )
    yield "both-ends", "Marks near both ends.", (10_000, [9_990, 10, 9_980, 20, 9_970, 30])
    yield "doubling", "Each mark twice as far as the one before.", (1 << 20, [1 << i for i in range(20)])
    yield "twenty", "Twenty marks.", some(1_000, 20)
    yield (
        "thirty",
        "Thirty marks.",
        some(100_000, 30),
        "Trying all orders takes too long; the same pieces come up again and again.",
    )
    yield (
        "hundred-even",
        "A hundred marks at equal distances.",
        (101_000, [1_000 * i for i in rng.sample(range(1, 101), 100)]),
    )
    yield (
        "hundred",
        "A hundred marks on the longest trunk: the cost passes 32 bits.",
        some(1_000_000_000, 100),
        "The cost may not fit into 32 bits.",
    )
    yield (
        "hundred-crowded",
        "A hundred marks, nearly all of them in two places.",
        (1_000_000, [*rng.sample(range(1, 200), 50), *rng.sample(range(700_000, 700_200), 50)]),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
