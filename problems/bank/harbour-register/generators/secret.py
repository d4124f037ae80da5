"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import string
import sys
from pathlib import Path


def show(boats: list[str], typed: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (boats, typed))


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(7)

    def word(least: int, most: int, letters: str = string.ascii_lowercase) -> str:
        return "".join(rng.choices(letters, k=rng.randint(least, most)))

    case("01-no-boats", "an empty register", [], ["a", "pearl"])
    case("02-no-requests", "nothing is typed", ["pearl"], [])
    case("03-whole-name", "a whole name is typed", ["pearl", "pearls"], ["pearl", "pearls"], hint="A name starts with itself.")
    case(
        "04-same-names",
        "several boats have the same name",
        ["luna", "luna", "lunatic", "luna"],
        ["l", "luna", "lunat"],
        hint="Each boat counts.",
    )
    case("05-typed-too-much", "more is typed than any name has", ["sea", "seal"], ["seals", "sealskin", "seaside", "seal"])
    case("06-inside", "what is typed stands inside of names", ["ocean", "canoe", "deacon"], ["can", "ea", "on", "no"])
    case("07-one-letter", "names of one letter", ["a", "b", "a", "z"], ["a", "b", "c", "z", "aa"])
    case("08-ends-of-the-alphabet", "names of a and z only", ["zz", "zzz", "az", "za", "aa", "z"], ["z", "zz", "zzz", "a", "az", "zzzz"])
    case("09-same-request", "the same request again and again", ["tern", "teal"], ["te", "te", "tea", "te", "x", "x"])
    case("10-longest", "names of 20 letters that differ in the last", ["a" * 19 + "b", "a" * 20], ["a" * 19, "a" * 20, "a"])
    boats = [word(1, 6, "abc") for _ in range(300)]
    case("11-three-letters", "300 names of three letters", boats, [word(1, 5, "abc") for _ in range(200)])
    boats = [word(3, 12) for _ in range(1000)]
    typed = [name[: rng.randint(1, len(name))] for name in rng.choices(boats, k=1000)]
    case("12-random", "1,000 names, and starts of them", boats, typed)
    boats = [word(8, 12) for _ in range(10_000)]
    case(
        "13-many",
        "10,000 names and as many requests",
        boats,
        [name[: rng.randint(2, len(name))] for name in rng.choices(boats, k=10_000)],
        hint="Comparing each request with each name takes too long.",
    )
    case("14-all-the-same", "10,000 boats with one name, 5,000 requests", ["a" * 15] * 10_000, ["a" * rng.randint(1, 16) for _ in range(5_000)])
    boats = ["ss" + word(1, 9, "est") for _ in range(10_000)]
    case("15-alike", "10,000 names that start alike", boats, ["ss" + word(1, 7, "est") for _ in range(10_000)])


main()
