"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(codes: list[str], prices: list[int], numbers: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join(
        [str(len(codes)), *codes, str(len(prices)), " ".join(map(str, prices)), str(len(numbers)), *numbers, ""]
    )


def case(name: str, description: str, tariff: list[tuple[str, int]], numbers: list[str], hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    codes, prices = [code for code, _ in tariff], [price for _, price in tariff]
    (folder / f"{name}.in").write_text(show(codes, prices, numbers))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(17)

    def some(length: int, digits: str = "0123456789") -> str:
        return "".join(rng.choice(digits) for _ in range(length))

    case("01-nothing", "no codes and no numbers", [], [])
    case("02-no-numbers", "codes, but no numbers", [("1", 2)], [])
    case("03-code-is-the-number", "codes that are whole numbers", [("5", 1), ("55", 2)], ["5", "55", "555", "56", "6"])
    case(
        "04-code-longer-than-number",
        "numbers that end within a code",
        [("12345", 8), ("1", 3), ("99", 4)],
        ["1234", "12345", "12", "9", "98", "1"],
        hint="A code that is longer than the number does not apply.",
    )
    case(
        "05-gap-between-codes",
        "a long code goes on from a short one, with no code in between",
        [("7", 10), ("700123", 20)],
        ["7001", "700124", "700123", "7001239", "71", "700"],
        hint="Where the long code fails, the short one that was passed still applies.",
    )
    case(
        "06-same-code-again",
        "codes that are in the tariff several times",
        [("20", 9), ("201", 5), ("20", 3), ("20", 7), ("201", 0), ("2", 1), ("201", 6), ("2", 0)],
        ["20", "201", "2012", "202", "29"],
        hint="Of entries with the same code the last one counts.",
    )
    case(
        "07-price-0",
        "calls that cost nothing",
        [("0", 0), ("00", 4), ("000", 0), ("8", 1_000_000)],
        ["01", "001", "0001", "0", "00", "88", "1"],
        hint="A price of 0 is a price.",
    )
    case(
        "08-leading-zeros",
        "codes that differ in their zeros only",
        [("1", 1), ("01", 2), ("001", 3), ("10", 4), ("100", 5)],
        ["1", "01", "001", "0001", "1000", "10", "0100", "0010"],
        hint="Codes and numbers are texts: 01 is not 1.",
    )
    case(
        "09-short-before-long",
        "each longer code comes first in the tariff",
        [("31415"[:n], n) for n in (5, 4, 3, 2, 1)],
        ["31415", "3141", "314159", "31", "3", "3241", "1"],
    )
    case(
        "10-two-digits",
        "300 codes of two digits, many there again",
        [(some(rng.randint(1, 9), "01"), rng.randint(0, 99)) for _ in range(300)],
        [some(rng.randint(1, 12), "01") for _ in range(300)],
    )
    case(
        "11-random",
        "900 codes and numbers of any kind",
        [(some(rng.choice([1, 2, 2, 3, 3, 4])), rng.randint(0, 999)) for _ in range(900)],
        [some(rng.randint(1, 7)) for _ in range(900)],
    )
    case(
        "12-long-numbers",
        "a code of 50,000 digits, shorter ones within it, and two long numbers",
        [("4" * 50_000, 1), ("4" * 49_000, 2), ("4" * 900, 3), ("4" * 99, 5)],
        ["4" * 49_999, "4" * 49_000 + "5", "4" * 98, "4" * 902],
        hint="Codes may be as long as all the others together.",
    )
    case(
        "13-many-codes",
        "14,000 codes of five to seven digits, and 14,000 numbers of seven",
        [(some(rng.choice([5, 6, 7, 7, 7]), "01234"), rng.randint(0, 999)) for _ in range(14_000)],
        [some(7, "01234") for _ in range(14_000)],
        hint="Comparing each number with each code takes too long.",
    )
    case(
        "14-many-lengths",
        "400 codes of all lengths up to 400, and as many numbers of 240 digits",
        [("9" * n, n) for n in range(1, 401)],
        [f"{'9' * 200}{some(40, '89')}" for _ in range(400)],
    )
    tariff = [(some(rng.randint(1, 2), "123"), rng.randint(0, 999)) for _ in range(50_000)]
    case(
        "15-same-few-codes",
        "50,000 entries for twelve codes, and 50,000 numbers",
        tariff,
        [some(2, "0123") for _ in range(50_000)],
    )


main()
