"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(carpet: list[str], word: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(carpet)), *carpet, word]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(109)

    def some(rows: int, columns: int, letters: str) -> list[str]:
        return ["".join(rng.choices(letters, k=columns)) for _ in range(rows)]

    yield "one-tile", "A single tile with the letter.", (["Z"], "Z")
    yield "one-tile-twice", "A single tile that would be needed twice.", (["Z"], "ZZ"), "No tile is used twice."
    yield "wrong-letter", "A letter that is nowhere on the carpet.", (["AB", "BA"], "C")
    yield "one-letter", "A word of one letter.", (["AAA", "ABA"], "A"), "A word of one letter needs no hop."
    yield (
        "back-and-forth",
        "A word that reads the same backwards.",
        (["ANNA"], "ANNA"),
        "Both directions along the same tiles are two ways.",
    )
    yield "corner", "Tiles that touch only at a corner.", (["IX", "XM"], "IM"), "A corner is no side."
    yield (
        "tile-twice",
        "The word would fit if a tile could be used twice.",
        (["BAN", "XXX"], "BANANA"),
        "No tile is used twice.",
    )
    yield (
        "several-ways-from-one-tile",
        "Many ways begin on the same tile.",
        (["EEE", "EHE", "EEE"], "HEEE"),
        "Count all ways, not the tiles where they begin.",
    )
    yield (
        "crossing-ways",
        "Ways that use the same tiles as others before them.",
        (["LOL", "OLO", "LOL"], "LOLO"),
        "A tile that was given up may be used by later ways.",
    )
    yield "around", "A word along the edge, in a circle.", (["CIR", "EXC", "LCL"], "CIRCLCLE")
    yield "all-equal", "Nine equal tiles and a word of four equal letters.", (["OOO", "OOO", "OOO"], "OOOO")
    yield "all-tiles", "A word that needs all tiles.", (["PQP", "QPQ", "PQP"], "PQPQPQPQP")
    yield "row", "A single row.", (["ABABABAB"], "ABAB")
    yield "column", "A single column.", (list("OTTOTTO"), "OTTO")
    yield "chessboard", "Two letters that take turns, on a large carpet.", (["ABABABAB", "BABABABA"] * 4, "ABABABA")
    yield "random", "Five letters at random.", (some(8, 8, "ABCDE"), "ABACAD")
    carpet = some(8, 8, "KLMNOPQRS")
    snake = [(r, c) for r in range(8) for c in (range(8) if r % 2 == 0 else reversed(range(8)))]
    yield (
        "long-word",
        "Fourteen letters of nine kinds.",
        (carpet, "".join(carpet[r][c] for r, c in snake[20:34])),
        "Compare the letters on the way, not at the end.",
    )
    carpet = some(8, 8, "TUVW")
    yield (
        "long-word-few-letters",
        "Fourteen letters of four kinds.",
        (carpet, "".join(carpet[r][c] for r, c in snake[40:54])),
        "Compare the letters on the way, not at the end.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
