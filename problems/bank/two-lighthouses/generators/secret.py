"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(signals: list[int]) -> str:
    """The argument as a program reads it."""
    return f"{len(signals)}\n{' '.join(map(str, signals))}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-two-equal", "two equal signals", [9, 9])
    case("02-on-and-off", "all lamps off, all lamps on", [0, 2**30 - 1])
    case("03-all-off", "all lamps of all lighthouses are off", [0] * 20)
    case("04-one-lamp", "they differ in the lowest lamp only", [6, 7, 6, 7])
    case(
        "05-not-the-largest",
        "the largest signal is not part of the best pair",
        [8, 9, 10, 2, 1],
        hint="The best pair need not contain the largest signal.",
    )
    case("06-powers", "one lamp each", [1 << lamp for lamp in range(30)])
    case("07-all-but-one-lamp", "all lamps but one each", [2**30 - 1 - (1 << lamp) for lamp in range(30)])
    case("08-same-top", "the high lamps are equal everywhere", [2**29 + 2**20 + low for low in (3, 12, 5, 10, 9)])
    case("09-top-lamp-alone", "only one lighthouse has its top lamp on", [2**29, 77, 1023, 512, 5])
    case(
        "10-inner-pair",
        "neither the smallest nor the largest signal is in the best pair",
        [15, 3, 1, 12],
        hint="The best pair need not be the smallest and the largest signal.",
    )
    case("11-every-small-signal", "all signals of ten lamps", list(range(1024)))
    case("12-random", "1000 random signals", [rng.randrange(2**30) for _ in range(1000)])
    case(
        "13-random-few-lamps",
        "3000 signals of the lowest 12 lamps",
        [rng.randrange(2**12) & 0b101101110111 for _ in range(3000)],
    )
    signals = [rng.randrange(2**30) & ~rng.randrange(2**30) & 0x2AAA_AAAA for _ in range(20_000)]
    case(
        "14-many-random", "20,000 signals with half of the lamps broken", signals, hint="Do not compare each with each."
    )
    case(
        "15-many-small",
        "all 200,000 signals below 200,000",
        rng.sample(range(200_000), 200_000),
        hint="Do not compare each with each.",
    )


main()
