"""`secret.py FOLDER` writes all secret inputs anew, each with its description."""

import itertools
import json
import random
import string
import sys
from pathlib import Path


def show(tiles: list[str], words: list[str]) -> str:
    """The arguments as a program reads them; each row of the floor is given as a text."""
    rows = "".join(f"{len(row)}\n{row}\n" for row in tiles)
    return f"{len(tiles)}\n{rows}{len(words)}\n" + "".join(f"{word}\n" for word in words)


def hopped(rng: random.Random, tiles: list[str], length: int, twice: bool = False, corners: bool = False) -> str:
    """A word that is hopped on the floor from a random tile, shorter if there is no way on; by the rules or not."""
    at = (rng.randrange(len(tiles)), rng.randrange(len(tiles[0])))
    way = [at]
    while len(way) < length:
        row, column = way[-1]
        near = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
        if corners:
            near += [(row + down, column + right) for down in (-1, 1) for right in (-1, 1)]
        near = [(r, c) for r, c in near if 0 <= r < len(tiles) and 0 <= c < len(tiles[0]) and (twice or (r, c) not in way)]
        if not near:
            break
        way.append(rng.choice(near))
    return "".join(tiles[row][column] for row, column in way)


def case(name: str, description: str, *arguments: object, hint: str = "") -> None:
    """Write one input, and beside it what it tries."""
    folder = Path(sys.argv[1])
    (folder / f"{name}.in").write_text(show(*arguments))
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def main() -> None:
    """All cases."""
    rng = random.Random(9)
    case("01-no-words", "an empty blackboard", ["ab", "cd"], [])
    case("02-one-tile", "a floor of a single tile", ["k"], ["k", "kk", "a"], hint="A tile may be used once.")
    case(
        "03-a-tile-twice",
        "words that need a tile twice",
        ["ana", "xyx"],
        ["ana", "anan", "nan", "xyx", "xyxy", "an", "axy", "nyn"],
        hint="Nobody may come back to a tile.",
    )
    case("04-corners", "letters that touch at corners only", ["ax", "xb"], ["ab", "axb", "axbx", "ba", "xx", "bxax"])
    case(
        "05-a-word-in-a-word",
        "words that are starts of others",
        ["tone", "drsx"],
        ["to", "t", "tones", "tone", "ton", "tonex", "on", "one", "ones", "e"],
        hint="A longer word may follow where one ends.",
    )
    case("06-blackboard-order", "the words stand in another order than on the floor", ["abc"], ["c", "cba", "b", "bc", "a", "ca", "ab"])
    case(
        "07-same-tiles-again",
        "words that use the same tiles",
        ["sea", "ten"],
        ["seat", "sent", "neat", "eat", "eats", "sea", "nest", "ten", "net", "tense", "seen"],
        hint="Each word is a game of its own.",
    )
    case("08-one-row", "a single row, forwards and backwards", ["level"], ["level", "eve", "vel", "lev", "leve", "lve", "lel"])
    case("09-one-column", "a single column", ["r", "o", "t", "o", "r"], ["rotor", "rot", "tor", "otot", "root", "oto"])
    case("10-around", "words that go around the edge, and one into the middle", ["abc", "hxd", "gfe"], ["abcdefgh", "hgfedcba", "abcdefghx", "abcdefgha", "xabcdefgh", "dxhgfe", "axc"])
    case("11-last-way", "a way that is right up to its last tile, and another one that is right", ["aab", "baa", "aac"], ["aaaac", "baabaaaac", "caab", "baac", "aaaaaac", "bab", "caaaab"])
    tiles = ["".join(rng.choices("ab", k=5)) for _ in range(5)]
    words = ["".join(letters) for letters in itertools.product("ab", repeat=8)]
    case("12-two-letters", "all words of eight letters a and b", tiles, words)
    tiles = ["".join(rng.choices("aeinrst", k=8)) for _ in range(8)]
    words = list(dict.fromkeys(hopped(rng, tiles, rng.randint(1, 9), twice=rng.random() < 0.2) for _ in range(300)))
    case("13-random", "a full floor, and words of which most are there", tiles, words)
    words += ["".join(rng.choices("aeinrst", k=rng.randint(4, 9))) for _ in range(1800)]
    case("14-many-words", "the same floor, and many words of which most are not there", tiles, list(dict.fromkeys(words))[:2000])
    ring = iter("bcdefghijklmnopqrstuvwxyzbdf")
    tiles = ["".join("a" if 0 < row < 7 and 0 < column < 7 else next(ring) for column in range(8)) for row in range(8)]
    words = ["aaaaaaa" + one + other for one in string.ascii_lowercase[1:] for other in string.ascii_lowercase[1:]]
    case(
        "15-common-letter",
        "a floor of letters a with a border of others; 625 words that begin with seven a",
        tiles,
        words,
        hint="Searching for each word on its own takes too long.",
    )
    case("16-one-letter", "a floor of one letter", ["z" * 5] * 5, ["z" * length for length in range(9, 0, -1)])
    case(
        "17-common-start",
        "half a floor of letters a, and 15,000 words that begin with six a",
        ["a" * 8] * 4 + ["a" * 7 + "b", "cdefghij", "klmnopqr", "stuvwxyz"],
        ["aaaaaa" + "".join(end) for end in itertools.product(string.ascii_lowercase[1:], repeat=3)][:15_000],
        hint="Walk along floor and tree together: a start that all words share is walked once.",
    )


main()
