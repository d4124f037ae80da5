"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(boss: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(boss)), " ".join(map(str, boss))]
    return "\n".join(lines) + "\n"


def company(rng: random.Random, parent: list[int]) -> list[int]:
    """The same tree (the root first, parents before children) with people numbered at random."""
    people = rng.sample(range(len(parent)), len(parent))
    boss = [-1] * len(parent)
    for place, above in enumerate(parent):
        if above >= 0:
            boss[people[place]] = people[above]
    return boss


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(3)
    yield "two", "A director and one employee.", ([-1, 0],)
    yield (
        "director-last",
        "The director was hired last.",
        ([1, -1],),
        "A boss may have a greater number than the people below.",
    )
    yield "flat", "Everybody reports to the director.", ([3, 3, 3, -1, 3, 3, 3],)
    yield "line-down", "A line, each reports to the one before.", ([-1, 0, 1, 2, 3, 4],)
    yield (
        "line-up",
        "A line, each reports to the one hired next.",
        ([1, 2, 3, 4, 5, -1],),
        "A boss may have a greater number than the people below.",
    )
    yield "binary", "A full tree of five floors.", (company(rng, [(i - 1) // 2 if i else -1 for i in range(31)]),)
    yield (
        "comb",
        "A long line with one assistant on each floor.",
        (company(rng, [-1] + [max(0, (i - 1) // 2 * 2) for i in range(1, 60)]),),
    )
    yield "two-arms", "Two long lines below one director.", (company(rng, [-1, 0, 0] + [i - 2 for i in range(3, 80)]),)
    yield "random-small", "Fifty people.", (company(rng, [-1] + [rng.randrange(i) for i in range(1, 50)]),)
    yield (
        "random-wide",
        "2,000 people, most of them near the top.",
        (company(rng, [-1] + [rng.randrange(1 + i // 10) for i in range(1, 2_000)]),),
    )
    yield (
        "random-deep",
        "2,000 people, many floors.",
        (company(rng, [-1] + [max(0, i - rng.randint(1, 5)) for i in range(1, 2_000)]),),
    )
    yield (
        "tower",
        "100,000 people, one on each floor.",
        (company(rng, list(range(-1, 99_999))),),
        "Walking up to the director from each person takes too long.",
    )
    yield "star", "5,000 people right below the director.", (company(rng, [-1] + [0] * 4_999),)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
