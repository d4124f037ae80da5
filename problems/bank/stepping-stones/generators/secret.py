"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(springs: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(springs)}\n{' '.join(map(str, springs))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-stone", "one stone", [0], hint="How many jumps are needed to stay?")
    case("02-two-stones", "two stones", [1, 0])
    case("03-stuck-at-once", "moss under the frog", [0, 5, 5])
    case("04-single-steps", "only jumps by one", [1] * 80)
    case("05-one-big-jump", "the first stone reaches the last", [9, 1, 1, 1, 1, 1, 1, 1, 1, 0])
    case("06-far-beyond", "springs reach far beyond the last stone", [120_000, 120_000, 120_000])
    case(
        "07-farthest-is-not-best",
        "the farthest jump leads to a weak stone",
        [3, 6, 1, 1, 1, 1, 1, 0],
        hint="Do not simply jump as far as you can.",
    )
    case(
        "08-farthest-is-moss",
        "the farthest jump leads onto moss",
        [3, 2, 3, 0, 0, 1, 0],
        hint="Do not simply jump as far as you can.",
    )
    case("09-stuck-before-the-end", "moss too wide just before the end", [4, 3, 2, 1, 0, 0, 1])
    case("10-moss-jumped-over", "moss that can be jumped over", [2, 0, 2, 0, 2, 0, 0])
    case("11-reaches-exactly", "two jumps reach exactly the last stone", [2, 1, 3, 1, 1, 1])
    case("12-random", "500 random stones", [rng.randint(1, 9) for _ in range(500)])
    case("13-random-with-moss", "1000 stones with much moss", [7, *(max(0, rng.randint(-6, 12)) for _ in range(999))])
    springs = [rng.randint(8_000, 9_999) for _ in range(30_000)]
    case(
        "14-strong-springs",
        "30,000 stones with strong springs",
        springs,
        hint="Do not visit every stone that a stone reaches.",
    )
    springs = [max(0, 119_000 - i) for i in range(120_000)]
    case(
        "15-all-end-on-moss",
        "strong springs that all end on the same moss",
        springs,
        hint="Do not visit every stone that a stone reaches.",
    )


main()
