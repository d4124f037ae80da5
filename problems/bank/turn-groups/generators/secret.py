"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(coupled_to: list[int], front: int, size: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(coupled_to)), " ".join(map(str, coupled_to)), str(front), str(size)]
    return "\n".join(lines) + "\n"


def train(order: list[int], size: int) -> tuple[list[int], int, int]:
    """The parameters for a train with its wagons in this order."""
    coupled_to = [-1] * len(order)
    for wagon, behind in zip(order, order[1:], strict=False):
        coupled_to[wagon] = behind
    return coupled_to, order[0], size


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(2)

    def mixed(count: int) -> list[int]:
        return rng.sample(range(count), count)

    yield "one-wagon", "A single wagon, groups of one.", train([0], 1)
    yield "one-too-few", "A single wagon, groups of two.", train([0], 2)
    yield "pair", "Two wagons that change places.", train([1, 0], 2)
    yield "size-one", "Groups of one: nothing changes.", train([3, 1, 4, 0, 2], 1)
    yield "whole-train", "One group that is the whole train.", train([2, 4, 0, 1, 3], 5)
    yield "one-short", "One wagon too few for a group.", train([2, 4, 0, 1, 3], 6), "An incomplete group is not turned."
    yield "no-rest", "Six wagons in groups of three, no rest.", train([5, 0, 3, 2, 1, 4], 3)
    yield (
        "rest-of-two",
        "Eight wagons in groups of three, two are left.",
        train([7, 5, 0, 3, 6, 2, 1, 4], 3),
        "The rest keeps its order and must hang on the last group.",
    )
    yield "backwards", "Wagons numbered from the end.", train(list(range(49, -1, -1)), 7)
    yield "hundred", "A hundred mixed wagons, groups of nine.", train(mixed(100), 9)
    yield "odd-groups", "Five hundred wagons, groups of 499.", train(mixed(500), 499)
    yield (
        "long-pairs",
        "100,000 mixed wagons in pairs.",
        train(mixed(100_000), 2),
        "Finding each group by walking from the front again takes too long.",
    )
    yield "long-two-groups", "4,001 wagons, groups of 2,000.", train(mixed(4_001), 2_000)
    yield "huge-size", "A turntable larger than the train.", train(mixed(300), 100_000)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
