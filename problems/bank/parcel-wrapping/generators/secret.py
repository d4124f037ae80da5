"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(log: str) -> str:
    """The argument as a program reads it."""
    return f"{log}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(1)
    case("01-one-opening", "one wrapping, never closed", "[")
    case(
        "02-one-closing", "something is closed that was never opened", "}", hint="Nothing is open when the sign comes."
    )
    case("03-one-pair", "one wrapping", "{}")
    case("04-wrong-kind", "closed with another paper", "(]")
    case(
        "05-crossing",
        "as many of each kind closed as opened, but crossing",
        "[{(])}",
        hint="Counting each kind by itself is not enough.",
    )
    case("06-side-by-side", "many parcels side by side", "()[]{}" * 100)
    case("07-closed-too-often", "the last sign is one too many", "([]{})]")
    case("08-several-open", "several wrappings open at the end", "(){[()")
    case(
        "09-error-before-the-end",
        "a wrong sign, and signs open at the end as well",
        "((]((",
        hint="The first wrong sign counts.",
    )
    case("10-deep", "300 wrappings in one another", "([{" * 100 + "}])" * 100)
    log = "".join(rng.choice(["()", "[]", "{}", "([])", "{()}"]) for _ in range(1000))
    case("11-random", "random parcels", "{" + log + "}")
    case("12-random-one-wrong", "random parcels with a wrong sign near the end", log + "(" + log + "]" + log)
    case("13-only-opening", "250,000 wrappings opened", "(" * 250_000)
    case(
        "14-deepest",
        "125,000 wrappings in one another",
        "[" * 125_000 + "]" * 125_000,
        hint="Do not search back for each partner.",
    )
    case(
        "15-deepest-wrong-core",
        "deep wrappings, the last closing sign is of the wrong kind",
        "(" + "{" * 24_000 + "}" * 24_000 + "]",
        hint="Do not search back for each partner.",
    )


main()
