"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(tree: list[list]) -> str:
    """The tree as a program reads it, level by level; each node is [number, left, right] with the places of others."""
    words, row = [], [0] if tree else []
    for place in row:
        words.append("null" if place is None else str(tree[place][0]))
        row += [] if place is None else tree[place][1:]
    while words and words[-1] == "null":
        words.pop()
    return f"{len(words)}\n{' '.join(words)}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def line(numbers: list[int], sides: list[int]) -> list[list]:
    """One gate on each level; side 1 leads to the left, 2 to the right."""
    tree = [[number, None, None] for number in numbers]
    for place, side in enumerate(sides[: len(tree) - 1]):
        tree[place][side] = place + 1
    return tree


def perfect(depth: int) -> list[list]:
    """A full tree that works, with the numbers 1 to 2^depth - 1; the gate at place i leads to 2i + 1 and 2i + 2."""
    count = 2**depth - 1
    tree = []
    for place in range(count):
        level = (place + 1).bit_length() - 1
        step = 2 ** (depth - level)
        number = (place + 1 - 2**level) * step + step // 2
        tree.append([number, 2 * place + 1, 2 * place + 2] if 2 * place + 2 < count else [number, None, None])
    return tree


def small(*numbers: int | None) -> list[list]:
    """The tree with these numbers in the places of a full one."""
    tree: list[list] = []
    at = {place: i for i, place in enumerate(place for place, number in enumerate(numbers) if number is not None)}
    for place in at:
        tree.append([numbers[place], at.get(2 * place + 1), at.get(2 * place + 2)])
    return tree


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-no-gate", "a hall without a gate", [])
    case("02-one-gate", "a single gate with the smallest number", small(-(2**31)))
    case(
        "03-smallest-and-greatest",
        "the smallest and the greatest number at the ends",
        small(0, -(2**31), 2**31 - 1),
        hint="Which number stands for no bound?",
    )
    case("04-equal-left", "a gate's left belt leads to the same number", small(5, 5))
    case(
        "05-equal-right",
        "a gate's right belt leads to the same number",
        small(5, None, 5),
        hint="The parcel is taken off at the first gate with its number.",
    )
    case(
        "06-right-then-left",
        "beside its parent each gate is right; one is on the wrong side of the first gate",
        small(20, 10, 30, None, None, 19, 40),
        hint="Which gates does a parcel pass?",
    )
    case("07-left-then-right", "as before, on the other side", small(20, 10, 30, 5, 21))
    case("08-equal-to-the-first", "a gate two levels below the first has its number", small(20, 10, 30, 5, 20, 25, 40))
    tree = line([50, 10, 45, 15, 40, 20, 35, 51], [1, 2, 1, 2, 1, 2, 2])
    case("09-zigzag-too-great", "a zigzag that breaks the bound of the first gate at its end", tree)
    case("10-zigzag", "a zigzag that works", line([50, 10, 45, 15, 40, 20, 35, 39], [1, 2, 1, 2, 1, 2, 2]))
    case(
        "11-zero-above",
        "a gate is on the wrong side of the number 0",
        small(0, -5, 5, -7, 1, 2, 9),
        hint="0 is a bound like any other number.",
    )
    case("12-negative-zero", "the same from the other side", small(0, -5, 5, -7, -2, -1, 9))
    tree = perfect(10)
    case("13-full", "a full tree of 1,023 gates that works", tree)
    tree = perfect(10)
    tree[1023 - 100][0] = tree[0][0]
    case("14-full-one-wrong", "the same; one gate at the bottom has the first gate's number", tree)
    case(
        "15-line-right",
        "20,000 gates in one line to the right",
        line(list(range(-10_000, 10_000)), [2] * 20_000),
        hint="One parcel for each gate takes too long here, and a recursion would go 20,000 calls deep.",
    )
    low, high, numbers, sides = 0, 2_000_000_000, [], []
    for _ in range(15_000):
        sides.append(rng.choice([1, 2]))
        numbers.append(low + rng.randint(1, 9) if sides[-1] == 2 else high - rng.randint(1, 9))
        low, high = (numbers[-1], high) if sides[-1] == 2 else (low, numbers[-1])
    numbers[-1] = max(number for number, side in zip(numbers[:-1], sides, strict=False) if side == 2)
    case("16-deep-one-wrong", "15,000 levels left and right; the last gate's number is one further up", line(numbers, sides))


main()
