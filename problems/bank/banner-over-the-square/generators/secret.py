"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(places: list[int], heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(values)}\n{' '.join(map(str, values))}\n" for values in (places, heights))


def case(name: str, description: str, masts: dict[int, int], hint: str = "") -> None:
    """Write one input, given the height at each place, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(list(masts), list(masts.values())))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(23)
    end, top = 1_000_000_000, 1_000_000

    def masts(count: int, last: int, highest: int) -> dict[int, int]:
        return {place: rng.randint(1, highest) for place in sorted(rng.sample(range(last + 1), count))}

    case("01-two-masts", "two masts", {7: 3, 8: 5})
    case("02-equally-high", "all masts are equally high", {3: 4, 4: 4, 9: 4, 11: 4, 20: 4})
    case(
        "03-same-area",
        "five banners of the same area, one within the other",
        {0: 1, 6: 2, 8: 3, 9: 4, 10: 6, 14: 6, 15: 4, 16: 3, 18: 2, 24: 1},
        hint="Of equally large banners the widest counts.",
    )
    case(
        "04-same-area-inside", "the widest of the largest is not the outermost", {0: 1, 4: 4, 5: 6, 9: 6, 10: 4, 13: 1}
    )
    case("05-close-and-high", "two high masts side by side", {0: 2, 10: 3, 50: 90, 57: 99, 90: 3, 100: 2})
    case(
        "06-far-within",
        "of many masts close together only two are high",
        {place: 9 if place in (40, 61) else 1 for place in range(100)},
        hint="The lower of the two ends is the one that is of no more use.",
    )
    case(
        "07-uneven-places",
        "many masts on a few metres, two far apart",
        {**{place: 30 for place in range(20)}, 500: 2, 900: 2},
        hint="A banner is as wide as the places are apart, however many masts are in between.",
    )
    case(
        "08-bounds",
        "the farthest places and the highest masts",
        {0: top, 1: top, 2: 1, end - 1: top, end: top - 1},
        hint="The area may need more than 32 bits.",
    )
    case(
        "09-ascending", "each mast is higher than the one before", {place * place: 3 * place + 1 for place in range(60)}
    )
    case(
        "10-descending", "each mast is lower than the one before", {place * 7: (60 - place) ** 2 for place in range(60)}
    )
    case("11-few-heights", "300 masts of three heights", masts(300, 900, 3))
    case("12-random", "2,000 masts of any kind", masts(2000, 1_000_000, top))
    case(
        "13-high-in-the-middle",
        "500 masts, the highest ones near the middle",
        {
            **{place: 1 + place // 3 + rng.randint(0, 9) for place in range(0, 1500, 6)},
            **{place: 1 + (3000 - place) // 3 + rng.randint(0, 9) for place in range(1500, 3000, 6)},
        },
    )
    case(
        "14-many-masts",
        "100,000 masts of any kind",
        masts(100_000, 999_999, 999),
        hint="Trying all pairs takes too long.",
    )
    case(
        "15-tent",
        "60,000 masts that rise towards the middle",
        {place * 9: 1 + min(place, 59_999 - place) for place in range(60_000)},
        hint="Looking from each mast for the farthest one that is as high takes too long.",
    )


main()
