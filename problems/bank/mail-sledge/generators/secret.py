"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(food: list[int], eaten: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (food, eaten)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(6)

    def ring(villages: int, most: int) -> tuple[list[int], list[int]]:
        """The food just lasts, from somewhere."""
        food = [rng.randint(0, most) for _ in range(villages)]
        eaten = food[:]
        rng.shuffle(eaten)
        return food, eaten

    def turned(numbers: list[int], by: int) -> list[int]:
        return numbers[by:] + numbers[:by]

    case("01-one-village", "one village whose food just lasts around the lake", [5], [5])
    case("02-one-village-too-little", "one village with too little food", [5], [6])
    case("03-no-food", "no food, and no need for any", [0, 0, 0], [0, 0, 0])
    case(
        "04-all-will-do",
        "every village will do",
        [3, 4, 5, 6],
        [1, 1, 1, 1],
        hint="If there are several, the smallest number counts.",
    )
    case(
        "05-just-lasts",
        "the sledge often arrives with nothing left",
        [1, 2, 0, 3, 2, 0, 2],
        [2, 2, 1, 2, 2, 1, 0],
        hint="On arrival nothing need be left.",
    )
    case("06-one-short", "a kilogram too little altogether", [4, 0, 3, 5, 1], [1, 6, 2, 3, 2])
    case(
        "07-most-is-a-trap",
        "the village with the most food is followed by a long way",
        [2, 20, 3, 6, 1],
        [4, 21, 2, 3, 2],
    )
    case("08-last-village", "only the last village will do", [1, 1, 1, 1, 6], [2, 2, 2, 2, 2])
    case("09-several", "some villages will do, but not the first", [0, 5, 5, 5, 0, 5, 5], [3, 2, 2, 2, 4, 2, 2])
    case(
        "10-several-failures",
        "five starts fail, one after the other",
        [1, 3, 0, 2, 4, 0, 1, 9, 0, 2],
        [2, 1, 3, 3, 2, 3, 2, 2, 1, 2],
    )
    million = 1_000_000_000
    case(
        "11-heavy",
        "the largest loads, and just enough of them",
        [0, 0, 0, 0, million, million, million, million],
        [million, million, million, million, 0, 0, 0, 0],
        hint="The load may need more than 32 bits.",
    )
    case(
        "12-heavy-and-short",
        "the longest ways, with far too little food",
        [7, million, million, 6, 0, 0],
        [0, 0, 0, million, million, million],
    )
    case("13-no-way-back", "it goes well up to the last village", [2, 3, 2, 1], [1, 1, 1, 6])
    food, eaten = ring(1000, 9)
    case("14-random", "1,000 villages", food, eaten)
    food, eaten = ring(501, 1)
    eaten[44] += 1
    case("15-random-short", "501 villages with a kilogram too little", food, eaten)
    food = [*([1] * 99_999), 2]
    case(
        "16-fails-late",
        "100,000 villages; only from the last one the food lasts",
        food,
        [*([1] * 99_998), 2, 1],
        hint="Trying each village takes too long, if each start fails late.",
    )
    food = [rng.randint(0, 99) for _ in range(60_000)]
    eaten = [*food[1:], food[0] + 1]
    case("17-none-will-do", "60,000 villages with a kilogram too little", turned(food, 777), turned(eaten, 777))


main()
