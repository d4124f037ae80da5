"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(answers: list[int]) -> str:
    """The list as a program reads it."""
    return f"{len(answers)}\n{' '.join(map(str, answers))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(12)
    case("01-two-alike", "two readers with the same answers", [5, 5])
    case("02-all-alike", "many readers with the same answers", [2**31 - 1] * 20)
    case("03-opposite", "two readers who agree on nothing", [0, 2**31 - 1])
    case("04-first-question", "only the first question was answered differently", [2**30 + 6, 6], hint="There are 31 questions.")
    case("05-last-question", "only the last question was answered differently", [2**30 + 6, 2**30 + 7, 2**30 + 7])
    case(
        "06-neither-greatest-nor-smallest",
        "the best pair contains neither the greatest nor the smallest number",
        [0b0111, 0b1000, 0b0001, 0b1011],
    )
    case(
        "07-first-beats-all-others",
        "the pair that differs in most questions agrees in the first one",
        [0b10000, 0b01100, 0b11111, 0b10000],
        hint="The first question counts for more than all others.",
    )
    case("08-same-start", "all agree in the first 20 questions", [(0b1011011101 << 21) + number for number in (3, 900, 1024, 2047, 77, 1024)])
    case("09-powers", "each reader said yes to one question", [2**bit for bit in range(31)])
    case("10-zero-among-many", "small numbers and nothing", [0, 1, 2, 3, 4, 5, 6])
    case("11-no-free-choice", "one number whose best partner differs in every digit", [0b1000, 0b0000, 0b0101, 0b0111, 0b0010])
    case("12-random-small", "500 numbers below 1,024 with a common start", [2**29 + rng.randrange(0, 1024, 3) for _ in range(500)])
    case("13-random", "2,000 readers", [rng.randrange(2**31) for _ in range(2000)])
    case(
        "14-many",
        "100,000 readers",
        [rng.randrange(2**31) for _ in range(100_000)],
        hint="Comparing everybody with everybody takes too long.",
    )
    case("15-many-alike", "20,000 readers who agree in the first eleven questions", [(1234 << 20) + rng.randrange(2**20) for _ in range(20_000)])


main()
