"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(sign: str) -> str:
    """The argument as a program reads it."""
    return f"{sign}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-letter", "one letter", "q")
    case("02-two-different", "two different letters: either may go", "xy")
    case("03-two-equal", "two equal letters", "zz")
    case("04-three", "three different letters", "abc")
    case("05-drop-first", "only the first letter is too many", "xabcba")
    case("06-drop-last", "only the last letter is too many", "abcbax")
    case(
        "07-looks-like-left",
        "dropping the left letter looks right for one step, dropping the right one is",
        "cuppucu",
        hint="At the first difference both ways may look good for a while.",
    )
    case(
        "08-looks-like-right",
        "dropping the right letter looks right for one step, dropping the left one is",
        "ucuppuc",
        hint="At the first difference both ways may look good for a while.",
    )
    case("09-two-too-many", "two letters are too many", "axbccbya")
    case("10-middle", "the letter in the middle may go, though it need not", "racecar")
    half = "".join(rng.choices("abcdefghij", k=400))
    case("11-random-mirror", "a mirror of 800 letters", half + half[::-1])
    case("12-random-one-more", "a mirror with a letter put in", half + half[:0:-1] + "z" + half[0])
    case("13-random-none", "random letters", "".join(rng.choices("ab", k=1000)))
    half = "".join(rng.choices("ab", k=99_999))
    case(
        "14-long-no",
        "200,000 letters, a different pair in the middle",
        half + "cd" + half[::-1],
        hint="Trying each letter in turn takes too long.",
    )
    half = "a" * 99_997
    case(
        "15-long-two-differences",
        "the same letter over and over, and two too many, both near the middle",
        half + "cadbb" + half[::-1],
        hint="Trying each letter in turn takes too long.",
    )
    case("16-same-letter", "100,000 times the same letter", "a" * 100_000)
    sign = "ab" * 200 + "c" + "ba" * 200 + "b"
    hint = "At the first difference both ways may look good for a while."
    case(
        "17-long-like-left",
        "dropping the left letter looks right for 400 steps, dropping the right one is",
        sign,
        hint=hint,
    )
    case(
        "18-long-like-right",
        "dropping the right letter looks right for 400 steps, dropping the left one is",
        sign[::-1],
        hint=hint,
    )


main()
