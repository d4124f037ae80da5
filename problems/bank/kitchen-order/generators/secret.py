"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(orders: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(orders)), *(line for row in orders for line in (str(len(row)), " ".join(map(str, row))))]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(7)

    def some(count: int, last: int, longest: int) -> list[list[int]]:
        return [[rng.randint(0, last), rng.randint(1, longest)] for _ in range(count)]

    yield "one", "A single order.", ([[0, 1]],)
    yield "one-late", "A single order at the last minute that there is.", ([[1_000_000_000, 1_000_000_000]],)
    yield (
        "just-in-time",
        "An order that comes in as the cook gets free.",
        ([[0, 2], [0, 5], [2, 4], [6, 1]],),
        "An order that comes in at the minute in which the cook gets free counts as waiting.",
    )
    yield "all-at-once", "Ten orders at minute 0.", ([[0, minutes] for minutes in (5, 2, 9, 2, 7, 1, 9, 5, 2, 3)],)
    yield "all-equal", "The same order seven times.", ([[3, 3]] * 7,), "Equally fast orders go by number."
    yield (
        "last-first",
        "The order with the greatest number comes first.",
        ([[9, 1], [6, 1], [3, 1], [0, 1]],),
        "The orders are not sorted by time.",
    )
    yield (
        "idle-between",
        "The cook waits between all orders.",
        ([[100 * i, 1 + i % 3] for i in range(20)],),
        "If nobody is waiting, the clock jumps to the next arrival.",
    )
    yield (
        "idle-once",
        "Two rushes with a break between them.",
        ([[i % 4, 2 + i % 5] for i in range(10)] + [[1_000 + i % 3, 7 - i % 4] for i in range(10)],),
    )
    yield (
        "starving",
        "One slow order waits for all the fast ones.",
        ([[0, 2], [0, 50]] + [[i, 1] for i in range(1, 60)],),
    )
    yield "random-rush", "Three hundred orders within a short time.", (some(300, 50, 20),)
    yield "random-calm", "Three hundred orders, the cook is often idle.", (some(300, 5_000, 20),)
    yield (
        "great-times",
        "Times that pass 32 bits in sum.",
        (some(200, 1_000_000_000, 1_000_000_000),),
        "The clock may not fit into 32 bits.",
    )
    yield (
        "long-evening",
        "20,000 fast orders at once, and 180,000 slower and slower ones, one a minute, while those are cooked.",
        (
            [[0, rng.randint(5, 15)] for _ in range(20_000)]
            + [[i, 16 + i // 16 + rng.randint(0, 999)] for i in range(180_000)],
        ),
        "Looking through all waiting orders each time takes too long, and so does keeping them in a sorted list.",
    )
    yield (
        "steady",
        "4,000 orders, one a minute, that take a minute or two.",
        ([[i, rng.randint(1, 2)] for i in range(4_000)],),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
