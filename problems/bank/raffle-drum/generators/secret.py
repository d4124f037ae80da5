"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(calls: list[tuple[str, str | int]]) -> str:
    """The calls as a program reads them."""
    return "\n".join([str(len(calls)), *(f"{method}\n{argument}" for method, argument in calls), ""])


def case(name: str, description: str, calls: list[tuple[str, str | int]], hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(calls))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(29)

    def put(*names: str) -> list[tuple[str, str | int]]:
        return [("put_in", name) for name in names]

    def take(*names: str) -> list[tuple[str, str | int]]:
        return [("take_out", name) for name in names]

    def look(*pockets: int) -> list[tuple[str, str | int]]:
        return [("name_in", pocket) for pocket in pockets]

    def some(length: int) -> str:
        return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(length))

    def at_random(count: int, names: list[str], pockets: int) -> list[tuple[str, str | int]]:
        calls: list[tuple[str, str | int]] = []
        for _ in range(count):
            method = rng.choice(["put_in", "put_in", "take_out", "name_in"])
            calls += look(rng.randrange(pockets)) if method == "name_in" else [(method, rng.choice(names))]
        return calls

    case("01-no-calls", "no calls", [])
    case("02-empty-drum", "nothing was put in", [*look(0, 5, 1_000_000_000), *take("eva"), *look(0)])
    case(
        "03-one-ticket", "one ticket, in and out", [*put("x"), *look(0, 1), *take("x"), *look(0), *put("x"), *take("x")]
    )
    case(
        "04-same-name-again",
        "names that are in the drum already",
        [*put("may", "leo", "may", "leo"), *look(0, 1, 2), *take("may"), *look(0, 1), *take("may", "leo"), *look(0)],
    )
    case(
        "05-last-taken-out",
        "the ticket in the last pocket is taken out, and asked for again",
        [*put("a", "b", "c"), *take("c"), *look(0, 1, 2), *take("c"), *put("c"), *look(2), *take("c", "b", "a", "a")],
        hint="If the last ticket is taken out, there is no gap, and it is no longer in the drum.",
    )
    case(
        "06-first-taken-out",
        "the first pocket becomes empty again and again",
        [*put("a", "b", "c", "d", "e"), *take("a"), *look(0, 1, 2, 3, 4), *take("e", "d", "c"), *look(0, 1)],
        hint="Only the ticket in the last pocket is moved.",
    )
    case(
        "07-moved-and-taken-out",
        "a ticket that was moved is taken out, and one that was moved twice",
        [*put("a", "b", "c", "d", "e", "f"), *take("b", "f", "a", "e"), *look(0, 1, 2), *take("c", "d"), *look(0)],
        hint="A ticket that was moved is in another pocket from then on.",
    )
    case(
        "08-in-again",
        "tickets come back to other pockets",
        [
            *put("a", "b", "c"),
            *take("a"),
            *put("a"),
            *look(0, 1, 2),
            *take("b"),
            *put("b"),
            *look(0, 1, 2),
            *take("c", "b"),
        ],
    )
    case(
        "09-just-behind",
        "the first empty pocket, and the last filled one",
        [
            *put("p", "q", "r", "s"),
            *look(3, 4),
            *take("q"),
            *look(2, 3),
            *take("r"),
            *look(1, 2),
            *put("t"),
            *look(2, 3),
        ],
    )
    case("10-few-names", "400 calls with five names", at_random(400, ["a", "b", "aa", "ab", "ba"], 6))
    case(
        "11-random", "3,000 calls with 200 names", at_random(3000, [some(rng.randint(1, 10)) for _ in range(200)], 130)
    )
    names = [some(10) for _ in range(20_000)]
    case(
        "12-all-in-all-out",
        "20,000 names go in, and then out in another order",
        [*put(*names), *take(*rng.sample(names, 20_000))],
        hint="Looking through the drum for a name takes too long.",
    )
    case(
        "13-back-and-forth",
        "5,000 names, 15,000 times the same two, and all pockets",
        [
            *put(*names[:5000]),
            *[call for _ in range(7500) for call in (*take(names[7]), *put(names[7]))],
            *look(*range(5001)),
        ],
    )


main()
