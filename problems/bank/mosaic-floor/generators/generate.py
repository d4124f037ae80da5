"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


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


def make(rng: random.Random) -> tuple[list[str], list[str]]:
    """A small floor; words hopped on it, starts of them, some that break the rules, others."""
    letters = rng.choice(["ab", "ab", "aab", "abcd", "abcdefgh"])
    columns = rng.randint(1, 4)
    tiles = ["".join(rng.choices(letters, k=columns)) for _ in range(rng.choice([1, 2, 3, 4, 4]))]
    words = []
    for _ in range(rng.randint(0, 6)):
        kind = rng.choice(["fair", "fair", "twice", "corners", "random"])
        if kind == "random":
            words.append("".join(rng.choices(letters, k=rng.randint(2, 6))))
        else:
            words.append(hopped(rng, tiles, rng.randint(1, 9), twice=kind == "twice", corners=kind == "corners"))
        if rng.random() < 0.4:
            words.append(words[-1][: rng.randint(1, len(words[-1]))])
    rng.shuffle(words)
    return tiles, list(dict.fromkeys(words))


print(show(*make(random.Random(int(sys.argv[1])))), end="")
