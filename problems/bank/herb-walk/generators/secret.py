"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(path: str, recipe: str) -> str:
    """The arguments as a program reads them."""
    return f"{path}\n{recipe}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(3)

    def plants(count: int, kinds: str) -> str:
        return "".join(rng.choice(kinds) for _ in range(count))

    case("01-one-plant", "one plant, and it is the one", "k", "k")
    case("02-another-plant", "one plant, and it is another", "k", "j")
    case(
        "03-recipe-too-long",
        "more is needed than grows",
        "aaa",
        "aaaa",
        hint="If a letter is there four times, four plants are needed.",
    )
    case("04-whole-path", "the first plant and the last are needed", "xabcabcabcy", "yx")
    case("05-several-of-a-kind", "three of a kind, with others between", "aabacadaeaaafaba", "aaa")
    case(
        "06-equal-stretches",
        "five stretches are equally short",
        "abcacbbacbcaxabc",
        "cab",
        hint="Of equally short stretches the first counts.",
    )
    case(
        "07-stretches-share-plants",
        "the shortest stretch begins within an earlier one",
        "axxbxaxcbbca",
        "abc",
        hint="The next stretch may share plants with the one that was found.",
    )
    case("08-capitals", "small and capital letters", "AbaBAZzbBaAzZ", "zAB", hint="A capital letter is another kind.")
    case(
        "09-more-than-enough",
        "much more of some kinds than needed",
        "b" + "a" * 40 + "b" + "a" * 20 + "bcb" + "a" * 30,
        "abb" + "a" * 9,
    )
    case("10-at-the-end", "the shortest stretch is at the very end", "pqxxrpxqxrxxqprxrqp", "pqr")
    case(
        "11-all-kinds",
        "each of the 52 letters is needed",
        plants(3000, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "ZYXWVUTSRQPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba",
    )
    case(
        "12-random", "2,000 plants of five kinds, 40 needed", plants(2000, "rstUV"), plants(10, "r") + plants(30, "tUV")
    )
    case(
        "13-far-apart",
        "300,000 plants, a rare one in the middle",
        "a" * 150_000 + "b" + "a" * 149_999,
        "ab" + "a" * 119_998,
        hint="Beginning anew at each place takes too long.",
    )
    case(
        "14-just-not-enough",
        "100,000 plants; one of a kind too few",
        plants(99_999, "cde") + "X",
        "XX" + plants(300, "cd"),
    )
    path = plants(100_000, "mno")
    case("15-nearly-all", "100,000 plants of which nearly all are needed", path, "".join(sorted(path[20:-30])))


main()
