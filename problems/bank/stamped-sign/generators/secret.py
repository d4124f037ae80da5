"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(inscription: str, stamps: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([inscription, str(len(stamps)), *stamps]) + "\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(10)

    def word(letters: str, shortest: int, longest: int) -> str:
        return "".join(rng.choice(letters) for _ in range(rng.randint(shortest, longest)))

    case("01-no-stamps", "he has no stamp at all", "inn", [])
    case("02-one-letter", "one letter, and its stamp, twice", "x", ["x", "x"])
    case("03-whole-sign", "one stamp says it all; its letters do so too", "forge", ["f", "o", "r", "g", "e", "forge"])
    case(
        "04-one-letter-missing",
        "no stamp has the last letter",
        "smithy",
        ["s", "mi", "th", "smith", "i"],
        hint="All of it has to be there.",
    )
    case(
        "05-longest-first-is-stuck",
        "beginning with the longest stamp leads nowhere",
        "ironwork",
        ["iron", "ironw", "work", "or", "k"],
    )
    case(
        "06-longest-first-takes-more",
        "beginning with the longest stamp takes more presses",
        "abcdefgh",
        ["abcde", "abcd", "efgh", "f", "g", "h"],
        hint="The longest stamp that fits need not be the best.",
    )
    case(
        "07-longest-last-takes-more",
        "ending with the longest stamp takes more presses",
        "hgfedcba",
        ["edcba", "dcba", "hgfe", "f", "g", "h"],
    )
    case(
        "08-overlap",
        "two stamps would do if they could overlap",
        "lanterns",
        ["lanter", "terns", "la", "n", "te", "rns", "r"],
        hint="What has been pressed cannot be pressed over again.",
    )
    case(
        "09-again-and-again",
        "the same stamp, again and again",
        "tatatatata",
        ["ta", "tat", "at"],
        hint="Each stamp can be used as often as he likes.",
    )
    case(
        "10-letters-in-their-order",
        "a stamp with the right letters in another order",
        "anvil",
        ["an", "liv", "il", "v", "lvi"],
    )
    case(
        "11-stamp-longer-than-sign",
        "a stamp that begins with the whole sign",
        "bell",
        ["bells", "bel", "be", "ell", "l"],
    )
    case(
        "12-twenty-letters",
        "stamps of the greatest length",
        "abcdefghijklmnopqrst" * 3 + "abcdefghijklmnopqrs",
        ["abcdefghijklmnopqrst", "abcdefghijklmnopqrs", "a", "b", "bcdefghijklmnopqrsta"],
    )
    case(
        "13-dead-end",
        "an end that no stamp makes, after very many ways",
        "a" * 60 + "c",
        ["a", "aa", "aaa", "ba", "cb"],
        hint="Trying all ways takes too long: the same rest comes up again and again.",
    )
    stamps = [word("de", 1, 6) for _ in range(40)]
    case("14-random", "3,000 letters out of 40 stamps", "".join(rng.choice(stamps) for _ in range(1100))[:3000], stamps)
    case(
        "15-letter-by-letter",
        "10,000 letters, each pressed on its own",
        "ab" * 5_000,
        ["a", "b", "aa", "bb", "ba" * 9 + "a" * 2],
    )
    stamps = sorted({word("pq", 14, 20) for _ in range(150)} | {"p", "pq", "qqp", "q" * 20})
    case(
        "16-long-sign",
        "10,000 letters and many long stamps",
        ("".join(rng.choice(stamps) for _ in range(800)) + "pq" * 5_000)[:9_999] + "p",
        stamps,
    )
    case(
        "17-long-dead-end",
        "10,000 letters, and a last one that no stamp has",
        "n" * 9_999 + "m",
        ["n" * length for length in range(1, 21)],
    )


main()
