"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(rolls: list[tuple[int, int]]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([str(len(rolls)), *(f"2\n{first} {last}" for first, last in rolls), ""])


def case(name: str, description: str, rolls: list[tuple[int, int]], hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(rolls))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(5)
    most = 1_000_000_000_000

    def roll(lowest: int, highest: int) -> tuple[int, int]:
        first, last = sorted((rng.randint(lowest, highest), rng.randint(lowest, highest)))
        return first, last

    case("01-ticket-0", "one ticket without a hole", [(0, 0)])
    case("02-ticket-1", "one ticket with one hole", [(1, 1)])
    case("03-from-0", "rolls that begin with ticket 0", [(0, 1), (0, 2), (0, 7), (0, 8), (0, 100)])
    case("04-one-ticket-each", "rolls of one ticket", [(number, number) for number in range(2, 70)])
    case(
        "05-around-powers-of-two",
        "rolls that begin or end next to a power of two",
        [(2**k + low, 2**k + high) for k in range(2, 10) for low in (-1, 0, 1) for high in (-1, 0, 1) if low <= high],
    )
    case(
        "06-all-small-rolls", "all rolls within the first 24 tickets", [(a, b) for a in range(24) for b in range(a, 24)]
    )
    case("07-small", "300 rolls of small numbers", [roll(0, 3000) for _ in range(300)])
    case(
        "08-around-32-bits",
        "short rolls next to 2³¹ and 2³²",
        [(2**k + low, 2**k + low + 3) for k in (30, 31, 32, 33) for low in (-4, -3, -1, 0, 1)],
        hint="Ticket numbers need more than 32 bits, and in some languages bit operations do not.",
    )
    case("09-up-to-32-bits", "long rolls below 2³¹, with more holes than that", [(0, 2**31 - 1), (2**30, 2**31 - 2)])
    case("10-around-2-39", "short rolls next to 2³⁹", [(2**39 + low, 2**39 + low + 5) for low in range(-6, 3)])
    case("11-high-and-short", "short rolls of high numbers", [(most - n, most - n + n // 2) for n in range(0, 400, 3)])
    case(
        "12-all-tickets",
        "all tickets there are",
        [(0, most), (1, most), (most, most), (most - 1, most), (0, most - 1)],
        hint="Looking at each ticket takes too long.",
    )
    case(
        "13-many-rolls",
        "4,000 rolls with numbers of 40 digits",
        [roll(most // 2, most) for _ in range(4000)],
        hint="Looking at each ticket takes too long, and so does a table of all.",
    )
    case("14-many-equal-rolls", "4,000 times nearly the same roll", [(n % 3, most - n % 7) for n in range(4000)])


main()
