"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(photo: str) -> str:
    """The argument as a program reads it."""
    return f"{photo}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-letter", "one letter", "x")
    case("02-two-equal", "the same letter twice", "oo")
    case("03-two-different", "two letters", "on")
    case("04-all-equal", "the same letter all over", "e" * 200)
    case("05-whole-rounds", "whole rounds of a text", "kino" * 25)
    case(
        "06-broken-round",
        "the last round is not complete",
        "kino" * 25 + "ki",
        hint="The text's length need not divide the photo's.",
    )
    case("07-first-equals-last", "only the first and the last letter agree", "arena")
    case(
        "08-border-in-border",
        "a shorter text begins inside a false start",
        "aabaaabaa",
        hint="After a difference do not skip all that was compared.",
    )
    case("09-false-start", "a long false start", "abababcabababd")
    case("10-late-difference", "one wrong letter at the very end", "ab" * 100 + "c")
    case("11-fibonacci", "a text that is almost periodic everywhere", "abaababaabaababaababa")
    text = "".join(rng.choices("ab", k=700))
    case("12-random-text", "a random text of 700 letters, seen two and a half times", text + text + text[:350])
    case("13-random", "random letters", "".join(rng.choices("ab", k=2000)))
    case(
        "14-almost-all-equal",
        "300,000 letters, the last one is different",
        "a" * 299_999 + "b",
        hint="Do not compare the whole photo anew for each p.",
    )


main()
