"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(names: list[str], labels: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (names, labels))


def worn(rng: random.Random, name: str, blanks: int) -> str:
    """The name with up to so many letters that cannot be read."""
    places = rng.sample(range(len(name)), min(blanks, len(name)))
    return "".join("?" if at in places else letter for at, letter in enumerate(name))


def make(rng: random.Random) -> tuple[list[str], list[str]]:
    """Few short names of two or three letters, worn; also labels that are a letter too long or too short."""
    letters = rng.choice(["ab", "abc"])

    def word() -> str:
        return "".join(rng.choices(letters, k=rng.randint(1, 4)))

    names = list(dict.fromkeys(word() for _ in range(rng.randint(0, 8))))
    labels = []
    for _ in range(rng.randint(0, 6)):
        name = rng.choice(names) if names else word()
        name = rng.choice([name, name, name + rng.choice(letters), name[:-1] or name, word()])
        labels.append(worn(rng, name, rng.choice([0, 1, 2, 2])))
    return names, labels


print(show(*make(random.Random(int(sys.argv[1])))), end="")
