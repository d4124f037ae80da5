"""`secret.py FOLDER` writes all secret inputs anew, each with its description, and the answers."""

import json
import random
import sys
from pathlib import Path

MOST = 2_000_000_000


def case(name: str, description: str, hatches: int, first_dry: int, hint: str = "") -> None:
    """Write one input, its answer, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(f"{hatches} {first_dry}\n")
    (folder / f"{name}.ans").write_text(f"{first_dry}\n")
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-hatch", "a single hatch, which is dry", 1, 1, hint="There is nothing to ask.")
    case("02-first-of-two", "two hatches, both dry", 2, 1, hint="If hatch 1 is dry, no hatch is wet.")
    case("03-second-of-two", "two hatches, the first one wet", 2, 2)
    case(
        "04-middle-of-three",
        "the first dry hatch is the one in the middle",
        3,
        2,
        hint="A dry middle may be the answer.",
    )
    case("05-last-of-ten", "only the fountain is dry", 10, 10)
    case("06-hundred", "100 hatches", 100, rng.randint(2, 99))
    case(
        "07-million",
        "1,000,000 hatches",
        1_000_000,
        rng.randint(32, 999_999),
        hint="Walking along the pipe takes too many questions.",
    )
    case("08-all-dry", "2,000,000,000 hatches, all dry", MOST, 1)
    case(
        "09-only-the-fountain",
        "2,000,000,000 hatches, only the last one dry",
        MOST,
        MOST,
        hint="What is the sum of the two ends?",
    )
    case("10-one-before", "2,000,000,000 hatches, the last two dry", MOST, MOST - 1)
    case("11-in-the-middle", "the blockage is right before the middle", MOST, MOST // 2)
    case("12-behind-the-middle", "the blockage is right behind the middle", MOST, MOST // 2 + 1)
    case("13-power-of-two", "2^30 hatches, only the last one dry", 1 << 30, 1 << 30)
    case("14-more-than-a-power", "one hatch more than 2^30", (1 << 30) + 1, rng.randint(1 << 29, 1 << 30))
    case("15-random", "random hatches", MOST - rng.randint(1, 1000), rng.randint(1_500_000_000, 1_900_000_000))
    case("16-all-questions", "a hatch for which halving needs all 31 questions", MOST, 1_234_567_003)


main()
