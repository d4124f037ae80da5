"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(levels: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(levels)), " ".join(map(str, levels))]
    return "\n".join(lines) + "\n"


def chain(numbers: list[int], sides: list[int]) -> list[int]:
    """A tree with one node on each level; side 0 hangs the next one on the left."""
    levels = [numbers[0]]
    for number, side in zip(numbers[1:], sides, strict=False):
        levels += [number, -1] if side == 0 else [-1, number]
    return levels


def perfect(depth: int, low: int, high: int) -> list[int]:
    """A perfect search tree whose numbers are spread over this range."""
    levels = []
    spans = [(low, high)]
    for _ in range(depth):
        levels += [(a + b) // 2 for a, b in spans]
        spans = [half for a, b in spans for half in ((a, (a + b) // 2), ((a + b) // 2, b))]
    return levels


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(4)
    yield "one-node", "A single node.", ([0],)
    yield "missing-written", "A single node whose missing children are written down.", ([7, -1, -1],)
    yield "left-greater", "A left child that is greater.", ([1, 2],)
    yield "right-greater", "A right child that is greater.", ([1, -1, 2],)
    yield (
        "equal-right",
        "An equal number on the right.",
        ([5, 3, 5],),
        "Equal numbers are not in order, on either side.",
    )
    yield (
        "grandchild-too-great",
        "Every node is right beside its children, but a grandchild is on the wrong side.",
        ([10, 5, 15, 2, 12, 11, 20],),
        "Compare with all numbers of the branch, not only with the children.",
    )
    yield "grandchild-too-small", "As before, on the other side.", ([10, 5, 15, 2, 7, 8, 20],)
    yield (
        "tidy-small-beside-untidy",
        "The tidy branch is not the root's child.",
        ([50, 60, 40, 55, 65, 30, 45, 52, 57, 70, 62, 29, 31, 44, 46],),
    )
    yield "perfect", "A perfect search tree of 127 nodes.", (perfect(7, 0, 1 << 20),)
    numbers = perfect(7, 0, 1 << 20)
    numbers[100] = 0
    yield "perfect-one-wrong", "The same with one wrong number near the bottom.", (numbers,)
    yield "random", "A full tree of random numbers.", ([rng.randint(0, 1_000_000_000) for _ in range(511)],)
    yield "greatest-numbers", "The largest numbers that there can be.", ([999_999_999, 999_999_998, 1_000_000_000, 0],)
    zigzag, low, high, sides = [], 0, 1_000_000_000, []
    for _ in range(28):
        zigzag.append((low + high) // 2)
        sides.append(rng.randrange(2))
        low, high = (low, zigzag[-1]) if sides[-1] == 0 else (zigzag[-1], high)
    yield "zigzag", "A chain to the left and to the right, tidy.", (chain(zigzag, sides),)
    yield (
        "deep-tidy",
        "10,000 levels, all to the left and tidy.",
        (chain(list(range(10_000, 0, -1)), [0] * 10_000),),
        "Checking each branch on its own takes too long, and a recursion goes 10,000 calls deep.",
    )
    deep = list(range(1, 60_001))
    deep[58_000] = 7
    yield (
        "deep-untidy",
        "60,000 levels to the right, one number is wrong, far down.",
        (chain(deep, [1] * 60_000),),
        "Checking each branch on its own takes too long.",
    )
    yield "wide", "A full tree of 4,095 nodes: tidy, but for the root.", ([1, *perfect(12, 0, 1 << 29)[1:]],)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
