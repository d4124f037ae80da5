"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(lessons: list[list[int]]) -> str:
    """The argument as a program reads it."""
    return f"{len(lessons)}\n" + "".join(f"2\n{start} {end}\n" for start, end in lessons)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-none", "no lessons", [])
    case("02-one", "one lesson", [[5, 50]])
    case(
        "03-one-after-another",
        "each lesson starts when the one before it ends",
        [[h, h + 45] for h in range(0, 900, 45)],
        hint="A room is free again in the minute in which a lesson ends.",
    )
    case("04-all-at-once", "fifty lessons at the same time", [[60, 120]] * 50)
    case("05-nested", "each lesson within the one before it", [[h, 200 - h] for h in range(100)])
    case(
        "06-long-lesson",
        "a long lesson and short ones that do not overlap each other",
        [[0, 500], [10, 20], [30, 40], [50, 60], [70, 80]],
        hint="Lessons that overlap the same one need not be on at the same time.",
    )
    case(
        "07-end-meets-starts",
        "three end in the minute in which three start",
        [[0, 30], [10, 30], [20, 30], [30, 40], [30, 50], [30, 60]],
        hint="At equal times ends come first.",
    )
    case("08-unsorted", "the timetable is in no order", [[300, 400], [0, 100], [350, 360], [50, 310], [90, 95]])
    case("09-peak-at-the-end", "the busiest minutes are the last", [[0, 10], [20, 30], [90, 100], [95, 100], [99, 100]])
    case("10-bounds", "the first and the last minute", [[0, 1_000_000], [0, 1], [999_999, 1_000_000]])
    lessons = [[start, start + rng.randint(15, 120)] for start in (rng.randint(0, 9000) for _ in range(500))]
    case("11-random", "a week of 500 lessons", lessons)
    lessons = [[start, start + 30] for start in (30 * rng.randint(0, 99) for _ in range(1000))]
    case(
        "12-full-half-hours",
        "1000 lessons of half an hour on the full and half hour",
        lessons,
        hint="At equal times ends come first.",
    )
    lessons = [[i, 200_000 - i] for i in range(100_000)]
    rng.shuffle(lessons)
    case(
        "13-everything-overlaps",
        "100,000 lessons that are all on at the same minute",
        lessons,
        hint="Do not compare each lesson with each other one.",
    )
    lessons = [[start, start + rng.randint(1, 9)] for start in (rng.randint(0, 90_000) for _ in range(5_000))]
    case("14-short-lessons", "5000 short lessons", lessons)


main()
