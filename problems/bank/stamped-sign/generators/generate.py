"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(inscription: str, stamps: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([inscription, str(len(stamps)), *stamps]) + "\n"


def make(rng: random.Random) -> tuple[str, list[str]]:
    """A few pieces in a row; stamps of most of them and across them, or of two parts that overlap."""
    letters = rng.choice(["ab", "ab", "abc", "abcd"])
    pieces = ["".join(rng.choice(letters) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(2, 4))]
    inscription = "".join(pieces) + rng.choice(["", "", pieces[0]])
    stamps = [piece for piece in pieces if rng.random() < 0.85]
    for _ in range(rng.randint(0, 5)):
        begin = rng.randrange(len(inscription))
        stamps.append(inscription[begin : begin + rng.randint(1, 6)])
    if rng.random() < 0.5:
        stamps += rng.sample(letters, rng.randint(1, len(letters)))
    if rng.random() < 0.4:
        cut = rng.randint(2, len(inscription))
        stamps = [inscription[:cut], inscription[cut - 1 :], *letters]
        if cut < len(inscription) and rng.random() < 0.6:
            stamps.append(inscription[cut:])
    rng.shuffle(stamps)
    return inscription, stamps


print(show(*make(random.Random(int(sys.argv[1])))), end="")
