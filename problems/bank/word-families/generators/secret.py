"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(words: list[str]) -> str:
    """The argument as a program reads it."""
    return "".join(f"{text}\n" for text in (len(words), *words))


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-no-words", "no words", [])
    case("02-one-word", "one word", ["z"])
    case("03-same-word", "the same word many times", ["echo"] * 30)
    case(
        "04-same-letters-other-counts",
        "the same letters, but not equally often",
        ["aab", "abb", "ab", "bba", "baa"],
        hint="It matters how often a letter occurs.",
    )
    case("05-all-alone", "no two words of one family", ["a", "b", "aa", "bb", "ab", "abc"])
    case("06-one-family", "24 words of the same four letters", ["".join(rng.sample("lime", 4)) for _ in range(24)])
    case("07-order-of-families", "the first family is continued at the very end", ["tea", "won", "now", "own", "ate"])
    case(
        "08-equal-sums",
        "letters whose codes have equal sums",
        ["ad", "bc", "cb", "da"],
        hint="Different letters may have equal sums of codes.",
    )
    case("09-longest", "words of 20 letters", ["a" * 20, "a" * 19 + "b", "b" + "a" * 19, "b" * 20])
    case("10-not-sorted", "words and families in no alphabetical order", ["zoo", "ozo", "art", "rat", "moo", "tar"])
    case(
        "11-random-two-letters",
        "300 words of two letters of the alphabet",
        ["".join(rng.choices("xy", k=rng.randint(1, 6))) for _ in range(300)],
    )
    case("12-random", "1000 short random words", ["".join(rng.choices("abcdef", k=3)) for _ in range(1000)])
    words = sorted({"".join(sorted(rng.choices("abcdefghijklmnopqrstuvwxyz", k=6))) for _ in range(42_000)})[:40_000]
    words = ["".join(rng.sample(word, 6)) for word in words]
    rng.shuffle(words)
    case(
        "13-thousands-of-families",
        "tens of thousands of words, each alone in its family",
        words,
        hint="Do not compare each word with each family.",
    )
    case(
        "14-few-families",
        "10,000 words of few families",
        ["".join(rng.sample(rng.choice(["star", "lane", "dome"]), 4)) for _ in range(10_000)],
    )
    case(
        "15-counts-of-two-digits",
        "one a and eleven b, eleven a and one b",
        ["a" + "b" * 11, "a" * 11 + "b", "b" * 11 + "a", "b" + "a" * 11, "a" * 11 + "bc", "a" + "b" * 11 + "c"],
        hint="Counts that follow each other without a separator can be read in two ways.",
    )
    long = ["".join(rng.choices("nopqrstuvwxyz", k=20)) for _ in range(40)]
    case(
        "16-long-words-mixed",
        "long words of the same letters in different orders",
        ["".join(rng.sample(word, 20)) for word in rng.choices(long, k=300)],
        hint="A product of 20 numbers is too large for most types, and a rounded one depends on the order.",
    )


main()
