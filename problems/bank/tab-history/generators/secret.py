"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(commands: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(commands)), *commands]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(18)

    def page() -> str:
        return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(1, 10)))

    def some(count: int, verbs: list[str], farthest: int) -> list[str]:
        chosen = rng.choices(verbs, k=count)
        return [f"{verb} {page() if verb == 'visit' else rng.randint(1, farthest)}" for verb in chosen]

    yield "one-visit", "A single visit.", (["visit a"],)
    yield (
        "one-back",
        "Back from the first page.",
        (["back 1000000"],),
        "There may be fewer pages than one wants to go back by.",
    )
    yield "one-forward", "Forward from the latest page.", (["forward 1000000"],)
    yield (
        "there-and-back",
        "Two pages there and two back.",
        (["visit one", "visit two", "back 1", "back 1", "forward 1", "forward 1"],),
    )
    yield (
        "forgotten",
        "A visit makes one forget what was ahead.",
        (["visit a", "visit b", "visit c", "back 2", "visit d", "forward 2", "back 1", "back 1"],),
        "After a visit there is nothing to go forward to.",
    )
    yield (
        "same-page",
        "The same page three times in a row.",
        (["visit x", "visit x", "visit x", "back 1", "back 1", "back 1"],),
        "Visiting the page that is shown counts as well.",
    )
    yield (
        "home-again",
        "A page that is called home.",
        (["visit home", "visit home", "back 1", "visit inn", "back 2", "forward 1"],),
    )
    yield (
        "command-names",
        "Pages that are called like commands.",
        (["visit back", "visit visit", "visit forward", "back 2", "forward 1"],),
    )
    yield (
        "to-and-fro",
        "Far back and far forward in turn.",
        ([f"visit {page()}" for _ in range(30)] + ["back 25", "forward 40", "back 40", "forward 3"] * 5,),
    )
    yield (
        "overwrite",
        "From home to a new page again and again.",
        ([command for _ in range(50) for command in (f"visit {page()}", f"visit {page()}", "back 5")],),
    )
    yield "random", "Five hundred commands.", (some(500, ["visit", "back", "forward"], 5),)
    yield (
        "mostly-visits",
        "Two thousand commands, most of them visits.",
        (some(2_000, ["visit"] * 8 + ["back", "forward"], 30),),
    )
    yield (
        "long",
        "6,000 commands.",
        (some(6_000, ["visit", "visit", "visit", "back", "forward"], 9),),
        "Playing all commands from the start for each page shown takes too long.",
    )
    yield (
        "all-visits",
        "5,000 visits and the way back.",
        ([f"visit {page()}" for _ in range(5_000)] + ["back 4999", "back 1", "forward 2500"],),
    )
    yield (
        "next-page-visited",
        "A visit to the page that one could have gone forward to.",
        (["visit a", "visit b", "visit c", "back 2", "visit b", "forward 1", "back 2", "forward 9"],),
        "A visit makes one forget what was ahead, also if the new page has the name of the next one.",
    )
    swings = ["back 1000000", "forward 1000000"] * 5_000
    yield (
        "swings",
        "10,000 visits, then from end to end 10,000 times.",
        ([f"visit {page()}" for _ in range(10_000)] + swings,),
        "Going back page by page takes too long: a number says where one is.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
