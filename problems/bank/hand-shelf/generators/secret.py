"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(places: int, calls: list[str]) -> str:
    """The input as a program reads it: places, the count of calls, the calls; f7 is fetch(7), l7 lend(7), c clear()."""
    names = {"f": "fetch", "l": "lend", "c": "clear"}
    lines = [str(places), str(len(calls))]
    for call in calls:
        lines += [names[call[0]], *([call[1:]] if call[1:] else [])]
    return "".join(f"{line}\n" for line in lines)


def case(name: str, description: str, places: int, calls: list[str], hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(places, calls))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)

    def calls(kinds: str, books: int, count: int) -> list[str]:
        made = (rng.choice(kinds) for _ in range(count))
        return [kind if kind == "c" else f"{kind}{rng.randint(1, books)}" for kind in made]

    case("01-empty-lend", "a book is lent that nobody has fetched", 2, ["l1", "f1", "l1", "l1"])
    case(
        "02-fetched-again",
        "a book that is fetched again stays",
        2,
        "f1 f2 f1 f3 f2".split(),
        hint="Fetching a book that is on the shelf counts too.",
    )
    case("03-lending-is-no-fetch", "a book that is asked for in vain does not stay longer", 2, "f1 f2 l3 f3 f1".split())
    case(
        "04-free-place",
        "a place that is free is used before a book goes down",
        3,
        "f1 f2 f3 l2 f4 f5".split(),
        hint="Lending frees a place.",
    )
    case("05-back-again", "a book that went down comes up again and is the last to go", 2, "f1 f2 f3 f1 f4 f5".split())
    case(
        "06-lent-and-fetched",
        "a book is lent and fetched again: its earlier time does not count",
        2,
        "f1 f2 l1 f1 f3 f4".split(),
    )
    case(
        "07-clear",
        "after a night the shelf is empty",
        2,
        "f1 f2 c f3 f4 l1 f5".split(),
        hint="After clear() no book is there, and none of its times counts.",
    )
    case("08-clear-empty", "a night with nothing on the shelf, twice", 1, "c c f1 c l1 f2".split())
    case("09-one-place", "one place", 1, "f1 f1 f2 f1 l2 l1 f2 f3".split())
    case("10-bounds", "the largest and smallest numbers", 1, ["f1000000000", "f1", "l1000000000", "l1"])
    case("11-never-full", "more places than books", 25_000, calls("ffl", 500, 2000))
    case("12-random-small", "3 places, 6 books, 2,000 calls", 3, calls("ffffffllc", 6, 2000))
    case("13-random", "100 places, 200 books, 10,000 calls", 100, calls("f" * 40 + "l" * 5, 200, 10_000))
    case(
        "14-always-down",
        "25,000 places, each call brings another book up",
        25_000,
        [f"f{book}" for book in range(1, 50_001)],
    )
    fill = [f"f{book}" for book in range(1, 25_001)]
    case(
        "15-fetched-in-turn",
        "25,000 books are fetched, and again in the opposite order",
        25_000,
        fill + fill[::-1],
        hint="Looking for a book along the shelf takes too long.",
    )
    case(
        "16-lent-in-any-order",
        "25,000 books are fetched, and lent in any order",
        25_000,
        fill + [f"l{book}" for book in rng.sample(range(1, 25_001), 25_000)],
    )
    case("17-full-and-mixed", "15,000 places, 20,000 books", 15_000, calls("fffl", 20_000, 30_000))


main()
