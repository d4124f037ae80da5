"""`sized.py N` prints one input of size N: words of two letters behind seven a, or more behind them, on a floor of letters a with others at its border."""

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


def sized(n: int) -> tuple[list[str], list[str]]:
    """Words of two letters behind seven a, or more behind them, on a floor of letters a with others at its border."""
    tiles = ["bcdef", "gaaah", "iaaaj", "kaaal", "mnopq"]
    words = []
    for number in range(n):
        ending = "".join(chr(ord("b") + number // 25**power % 25) for power in range(3))
        words.append("aaaaaa" + ending)
    return tiles, words


print(show(*sized(int(sys.argv[1]))), end="")
