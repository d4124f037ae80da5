"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import json
import random
import sys
from pathlib import Path


def show(first: str, second: str) -> str:
    """The arguments as a program reads them."""
    return f"{first}\n{second}\n"


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(13)

    def song(count: int, notes: str) -> str:
        return "".join(rng.choice(notes) for _ in range(count))

    def with_more(tune: str, count: int, notes: str) -> str:
        sung = list(tune)
        for _ in range(count - len(tune)):
            sung.insert(rng.randint(0, len(sung)), rng.choice(notes))
        return "".join(sung)

    case("01-both-silent", "neither bird sings", "", "")
    case("02-one-silent", "one bird is silent", "", "abc")
    case("03-other-silent", "the other bird is silent", "xyz", "")
    case("04-one-note", "a note each, the same", "k", "k")
    case("05-same-song", "both sing the same", "dideldumdei", "dideldumdei")
    case("06-backwards", "one sings backwards", "abcdefghij", "jihgfedcba", hint="The order of the notes counts.")
    case(
        "07-one-note-often",
        "one note only, more often in one song",
        "a" * 7,
        "a" * 12,
        hint="Each note of a song is one note of the tune at most.",
    )
    case(
        "08-capitals",
        "the same notes, but for small and capital",
        "aBcDeF",
        "AbCdeF",
        hint="Small and capital letters are different notes.",
    )
    case(
        "09-notes-between",
        "notes of their own between all others",
        "t1u1w1i1t".replace("1", "x"),
        "tyyuyywyyiyyt",
        hint="The notes of the tune need not follow each other directly.",
    )
    case(
        "10-late-note-first",
        "the first note of one song comes last in the other",
        "zabcde",
        "abcdez",
        hint="Taking the first note that fits may cost many others.",
    )
    case("11-late-note-last", "the last note of one song comes first in the other", "abcdez", "zabcde")
    case(
        "12-all-of-a-short-song",
        "the whole song of one bird, with other notes between",
        "abcd",
        "xaxxbxxcxxdx",
        hint="A first note that fits has to be remembered while others go by.",
    )
    case("13-short-song-first", "the same, the other way round", "xaxxbxxcxxdx", "abcd")
    case("14-blocks-change-places", "two parts of a song change places", "aaaabbbbbcc", "bbbbbaaaacc")
    case("15-doubled", "a song that is sung twice by the other", "aabab", "aababaabab")
    case(
        "16-nothing-in-common",
        "thirty notes each, none of them the same",
        song(30, "abcde"),
        song(30, "fghij"),
        hint="Trying all ways takes too long: there are more than 10 to the power of 16.",
    )
    case("17-random", "200 notes of three kinds and 170", song(200, "abc"), song(170, "abc"))
    case(
        "18-hidden-tune",
        "a tune of 300 notes, hidden among 700 others in each song",
        with_more(tune := song(300, "CDEFGAH"), 1000, "abcdefgh"),
        with_more(tune, 1000, "ijklmnop"),
    )
    case("19-long-songs", "1,000 notes of four kinds each", song(1000, "uvwx"), song(1000, "uvwx"))
    case(
        "20-far-apart",
        "the tune is at the end of one song and at the start of the other",
        song(700, "ab") + "c" * 300,
        "c" * 300 + song(700, "de"),
    )
    case(
        "21-to-the-last-note", "1,000 notes, the same but for the second", "s" + "t" + "r" * 998, "s" + "v" + "r" * 998
    )


main()
