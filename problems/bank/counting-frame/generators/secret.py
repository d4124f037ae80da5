"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def case(name: str, description: str, sheet: str, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(f"{sheet}\n")
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(8)

    def flat(terms: int, signs: str) -> str:
        return str(rng.randint(0, 999_999)) + "".join(
            f"{rng.choice(signs)}{rng.randint(0, 999_999)}" for _ in range(terms - 1)
        )

    def term(depth: int) -> str:
        return f"({sheet(depth - 1)})" if depth and rng.random() < 0.4 else str(rng.randint(0, 999_999))

    def sheet(depth: int) -> str:
        return term(depth) + "".join(rng.choice("+-*") + term(depth) for _ in range(rng.randint(1, 4)))

    case("01-zero", "a single 0", "0")
    case("02-number", "one number of several digits", "907050")
    case(
        "03-below-zero", "a subtraction goes below 0", "3-10", hint="If one takes 1 from 0, the frame shows 1,000,002."
    )
    case("04-subtractions", "subtractions, from left to right", "100-50-20-5+3-1-7+2")
    case(
        "05-sums-first",
        "products of sums",
        "1+2*3+4*5-6*7+8-9",
        hint="Additions and subtractions come before products.",
    )
    case(
        "06-bracket-after-minus",
        "brackets that are taken away and multiplied",
        "8-(4-(2-7))*3-(1+1)*2-(5)",
        hint="What is taken away is the whole bracket.",
    )
    case("07-brackets-for-nothing", "brackets around one number, and around everything", "(((((4)))+((3)))*(2))")
    case("08-brackets-side-by-side", "brackets side by side", "(1+2)*(3-4)+(5*6)-(7*8-9)*(10)")
    case("09-exactly-the-ring", "a sum that is exactly 1,000,003", "999999+4", hint="After 1,000,002 comes 0.")
    case(
        "10-large-products",
        "long products of large numbers",
        "*".join(str(rng.randint(900_000, 999_999)) for _ in range(40)),
        hint="Count modulo 1,000,003 after each step: two factors may make 10¹², more would not fit into 64 bits.",
    )
    case("11-times-zero", "a factor of 0, and then more", "12*(5-5)*7+(0*99)+6")
    case("12-random", "a sheet with brackets several deep", "-".join(f"({sheet(6)})" for _ in range(20)))
    case("13-flat", "14,000 numbers without brackets", flat(14_000, "+-*"))
    case("14-long-sum", "14,000 numbers and no product", flat(14_000, "+-"))
    deep = 49_999
    case(
        "15-deep",
        "49,999 brackets around one number",
        "(" * deep + "5" + ")" * deep,
        hint="Working out the innermost bracket and writing the sheet anew takes too long; recursion may go too deep.",
    )
    depth = 14_000
    opened = "".join(f"{rng.randint(2, 9)}{rng.choice('+-*')}(" for _ in range(depth))
    closed = "".join(rng.choice(["+2)", "-3)", "*4)"]) for _ in range(depth))
    case("16-deep-with-work", "14,000 brackets with something to do before and behind each", f"{opened}7{closed}")


main()
