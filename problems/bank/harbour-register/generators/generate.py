"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(boats: list[str], typed: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (boats, typed))


def make(rng: random.Random) -> tuple[list[str], list[str]]:
    """Few short names of two or three letters; starts of them, whole ones, longer ones and others are typed."""
    letters = rng.choice(["ab", "abz", "mno"])

    def word(longest: int) -> str:
        return "".join(rng.choices(letters, k=rng.randint(1, longest)))

    boats = [word(4) for _ in range(rng.randint(0, 7))]
    boats += [rng.choice(boats) for _ in range(rng.randint(0, 2) if boats else 0)]
    typed = []
    for _ in range(rng.randint(0, 6)):
        name = rng.choice(boats) if boats else word(4)
        typed.append(rng.choice([name, name[: rng.randint(1, len(name))], name + word(2), word(3)]))
    return boats, typed


print(show(*make(random.Random(int(sys.argv[1])))), end="")
