"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(carpet: list[str], word: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(carpet)), *carpet, word]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str], str]:
    """Up to four rows and columns of few letters; the word is mostly one that can be hopped, if tiles may be used twice."""
    letters = rng.choice(("AB", "ABC", "ABCD"))
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    carpet = ["".join(rng.choices(letters, k=columns)) for _ in range(rows)]
    length = rng.randint(1, 6)
    if rng.random() < 0.2:
        return carpet, "".join(rng.choices(letters, k=length))
    r, c = rng.randrange(rows), rng.randrange(columns)
    word = carpet[r][c]
    while len(word) < length and rows * columns > 1:
        down, right = rng.choice(((-1, 0), (1, 0), (0, -1), (0, 1)))
        if 0 <= r + down < rows and 0 <= c + right < columns:
            r, c = r + down, c + right
            word += carpet[r][c]
    return carpet, word


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
