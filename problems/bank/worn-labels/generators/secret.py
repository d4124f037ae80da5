"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import itertools
import json
import random
import string
import sys
from pathlib import Path


def show(names: list[str], labels: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (names, labels))


def worn(rng: random.Random, name: str, blanks: int) -> str:
    """The name with up to so many letters that cannot be read."""
    places = rng.sample(range(len(name)), min(blanks, len(name)))
    return "".join("?" if at in places else letter for at, letter in enumerate(name))


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(8)

    def different(count: int, least: int, most: int, letters: str = string.ascii_lowercase) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found["".join(rng.choices(letters, k=rng.randint(least, most)))] = None
        return list(found)

    case("01-no-names", "an empty inventory", [], ["a", "?", "??", "opal"])
    case("02-no-labels", "no label", ["opal"], [])
    case("03-readable", "labels without blanks", ["opal", "beryl", "o"], ["opal", "beryl", "opa", "opals", "o", "b"])
    case(
        "04-starts-of-names",
        "labels that fit the start of a name only",
        ["garnet", "gypsum"],
        ["g?rn", "gar?e", "g?", "gypsu?", "gypsum?", "garnet"],
        hint="Name and label have the same length.",
    )
    case(
        "05-a-blank-is-a-letter",
        "names that would fit if a blank could be nothing",
        ["mica", "micas", "mic", "ica"],
        ["mica?", "?mica", "mi?ca", "m?ica", "mic??", "??ica"],
        hint="A blank hides exactly one letter.",
    )
    case("06-all-that-fit", "many names fit one label", ["ab", "ac", "ad", "bb", "b", "abc"], ["a?", "?b", "??", "?", "a?c"])
    case("07-different-blanks", "two blanks hide the same letter, or different ones", ["aa", "ab", "ba", "bb"], ["??", "a?", "?a", "aa"])
    case("08-one-letter", "names of one letter", ["a", "b", "z"], ["?", "a", "c", "z", "??", "a?"])
    case("09-first-and-last", "blanks at both ends", ["topaz", "toxic", "tonic", "sonic", "toni", "onic"], ["?oni?", "?o?ic", "to??z", "?opa?", "t?n?c"])
    names = ["".join(letters) for letters in itertools.product("xyz", repeat=4)]
    case("10-every-word", "all words of four out of three letters", names, [worn(rng, name, 2) for name in names] + ["w?xx", "??xw"])
    case("11-longest", "names of ten letters that differ in one", ["a" * at + "b" + "a" * (9 - at) for at in range(10)], ["a" * 10, "?" + "a" * 9, "a" * 8 + "??", "?a" * 2 + "a" * 6, "b" + "a" * 8 + "?", "bb" + "a" * 8])
    names = different(300, 1, 5, "abc")
    case("12-three-letters", "300 names of three letters", names, [worn(rng, rng.choice(names), rng.randint(0, 2)) for _ in range(400)])
    names = different(3000, 3, 9)
    case("13-random", "3,000 names, worn", names, [worn(rng, rng.choice(names), rng.randint(0, 2)) for _ in range(1000)])
    names = ["mi" + name for name in different(50_000, 4, 4)]
    case(
        "14-same-length",
        "50,000 names of six letters and as many labels",
        names,
        [worn(rng, rng.choice(names), 2 if number % 5 == 0 else 1) for number in range(50_000)],
        hint="Comparing each label with each name takes too long.",
    )
    names = different(9_000, 5, 8, "aeiou")
    case("15-vowels", "9,000 names that are much alike", names, [worn(rng, rng.choice(names), 2) for _ in range(2000)])


main()
