"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(children: int, quarrels: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(children),
        str(len(quarrels)),
        *(line for row in quarrels for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(31)

    def turned(pairs: list[list[int]]) -> list[list[int]]:
        """The same quarrels, mixed and turned around at random."""
        return [pair if rng.random() < 0.5 else pair[::-1] for pair in rng.sample(pairs, len(pairs))]

    def circle(names: list[int]) -> list[list[int]]:
        return [[a, b] for a, b in zip(names, names[1:] + names[:1], strict=True)]

    yield "one-child", "A single child.", (1, [])
    yield "pair", "Two children who quarrel.", (2, [[1, 0]])
    yield "named-often", "One quarrel, named in both orders.", (3, [[2, 1], [1, 2], [2, 1], [1, 2]])
    yield (
        "two-parts",
        "Two parts, the second of which has an odd circle.",
        (7, [[0, 1], [1, 2], [4, 5], [5, 6], [6, 4]]),
        "A search from child 0 does not see everybody.",
    )
    yield (
        "smallest-in-the-middle",
        "Parts whose smallest child is named last.",
        (8, [[7, 5], [5, 6], [3, 6], [4, 2], [2, 1]]),
        "In each part, the child with the smallest number rides in coach 1.",
    )
    yield (
        "two-guesses",
        "Two quarrels that seem to have nothing to do with each other, until the third comes.",
        (4, [[0, 1], [2, 3], [0, 2]]),
        "Seating a pair before it is known what it hangs together with is a guess.",
    )
    yield "even-circle", "Six in a circle.", (6, circle([0, 3, 1, 4, 2, 5]))
    yield "five-in-a-circle", "Five in a circle, and no three who all quarrel.", (6, circle([0, 2, 4, 1, 3]))
    yield (
        "late-odd-circle",
        "An odd circle at the end of a long line.",
        (60, [[i, i + 1] for i in range(59)] + [[57, 59]]),
    )
    yield (
        "all-against-all",
        "Forty children against forty others.",
        (
            80,
            turned([[a, b] for a in range(0, 80, 2) for b in range(1, 80, 2)]),
        ),
    )
    coach = [rng.randrange(2) for _ in range(2_000)]
    pairs = [[a, b] for a, b in (rng.sample(range(2_000), 2) for _ in range(3_600)) if coach[a] != coach[b]]
    yield "many-parts", "2,000 children in many parts of any size.", (2_000, pairs)
    names = rng.sample(range(5_000), 4_999)
    yield (
        "long-odd-circle",
        "4,999 children in a circle, and one who quarrels with nobody.",
        (5_000, turned(circle(names))),
    )
    yield (
        "line-backwards",
        "30,000 children in a line, the quarrels from its end to its beginning.",
        (30_000, [[b, a] for a, b in zip(range(29_999), range(1, 30_000), strict=True)][::-1]),
        "Going through all quarrels again and again takes too long.",
    )
    yield "even-circle-of-all", "6,000 children in a circle.", (6_000, turned(circle(rng.sample(range(6_000), 6_000))))
    yield (
        "star",
        "One child quarrels with all others, who have the smaller numbers.",
        (
            4_000,
            [[3_999, i] for i in range(3_999)],
        ),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
