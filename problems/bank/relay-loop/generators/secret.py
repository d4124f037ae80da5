"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(passes_to: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(passes_to)), " ".join(map(str, passes_to))]
    return "\n".join(lines) + "\n"


def chain(order: list[int], last: int) -> list[int]:
    """Each person of this order tells the next, the last one tells `last`."""
    passes_to = [0] * len(order)
    for person, following in zip(order, [*order[1:], last], strict=True):
        passes_to[person] = following
    return passes_to


def shuffled(rng: random.Random, count: int) -> list[int]:
    """Everybody in random order, 0 first."""
    return [0, *rng.sample(range(1, count), count - 1)]


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(1)
    yield "one-keeps-it", "One person who keeps the rumour.", ([-1],)
    yield "one-to-self", "One person who tells themselves.", ([0],)
    yield "two-in-a-round", "Two people tell each other.", ([1, 0],)
    yield "two-then-end", "The rumour stops at the second person.", ([1, -1],)
    yield (
        "self-at-the-end",
        "The last person tells themselves.",
        ([1, 2, 3, 3],),
        "A round of one person counts as a round.",
    )
    yield "whole-round", "Everybody is in the round.", (chain([0, 4, 2, 5, 1, 3], 0),)
    yield "unheard-round", "There is a round, but person 0 is not led to it.", ([3, 2, 1, -1],)
    yield "keeps-at-once", "Person 0 keeps it; the others would talk.", ([-1, 2, 3, 1],)
    yield "all-tell-one", "Everybody tells the same person, who keeps it.", ([5, 5, 5, 5, 5, -1, 5],)
    order = shuffled(rng, 60)
    yield "sixty", "Sixty people, a round that starts in the middle.", (chain(order, order[25]),)
    yield "random", "Three hundred people who tell anybody.", ([rng.randrange(300) for _ in range(300)],)
    order = shuffled(rng, 200_000)
    yield (
        "long-tail",
        "200,000 people and a short round at the very end.",
        (chain(order, order[-3]),),
        "Going back over all earlier people at each step takes too long.",
    )
    yield "long-line", "20,000 people in order, the last one keeps it.", (chain(list(range(20_000)), -1),)
    yield "long-round", "4,000 people in one great round.", (chain(shuffled(rng, 4_000), 0),)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
