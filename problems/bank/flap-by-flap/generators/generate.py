"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import itertools
import random
import sys


def as_input(shown: str, wanted: str, allowed: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [shown, wanted, str(len(allowed)), *allowed]
    return "\n".join(lines) + "\n"


def flips(rng: random.Random, shown: str, wanted: str) -> list[str]:
    """The words of one of the ways that flip each drum once."""
    words, word = [], list(shown)
    for place in rng.sample(range(len(shown)), len(shown)):
        word[place] = wanted[place]
        words.append("".join(word))
    return words[:-1]


def example(rng: random.Random) -> tuple[str, str, list[str]]:
    """Words of two to four letters of a small alphabet; often the wanted word differs in each letter."""
    letters, length = rng.choice((("abc", 2), ("abc", 3), ("ab", 4), ("abcd", 4), ("abcd", 4)))
    words = ["".join(word) for word in itertools.product(letters, repeat=length)]
    shown = rng.choice(words)
    opposite = [word for word in words if all(a != b for a, b in zip(shown, word, strict=True))]
    wanted = rng.choice(opposite if rng.random() < 0.7 else words)
    allowed = {word for word in words if rng.random() < (0.7 if len(words) < 20 else 0.15)}
    if wanted in opposite and rng.random() < 0.7:
        allowed = {word for _ in range(2) for word in flips(rng, shown, wanted)}
    allowed -= {shown, wanted}
    allowed |= {word for word in (shown, wanted) if rng.random() < (0.5 if word == shown else 0.85)}
    return shown, wanted, rng.sample(sorted(allowed), len(allowed))


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
