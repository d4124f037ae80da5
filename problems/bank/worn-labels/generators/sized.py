"""`sized.py N` prints one input of size N: different names of six letters, and each of them with a blank near its end."""

import random
import sys


def show(names: list[str], labels: list[str]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(texts)}\n" + "".join(f"{text}\n" for text in texts) for texts in (names, labels))


def worn(rng: random.Random, name: str, blanks: int) -> str:
    """The name with up to so many letters that cannot be read."""
    places = rng.sample(range(len(name)), min(blanks, len(name)))
    return "".join("?" if at in places else letter for at, letter in enumerate(name))


def sized(n: int) -> tuple[list[str], list[str]]:
    """Different names of six letters, and each of them with a blank near its end."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = []
    for number in range(n):
        number = number * 7919 + 1
        names.append("".join(letters[number // 26**power % 26] for power in range(6)))
    return names, [name[:4] + "?" + name[5] for name in names]


print(show(*sized(int(sys.argv[1]))), end="")
