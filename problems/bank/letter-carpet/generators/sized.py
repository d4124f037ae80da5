"""`sized.py N` prints one input of size N: n tiles or a few more, and a word of up to twelve letters."""

import random
import sys


def as_input(carpet: list[str], word: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(carpet)), *carpet, word]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[str], str]:
    """n tiles or a few more, and a word of up to twelve letters."""
    rng = random.Random(n)
    carpet = ["".join(rng.choices("ABCDE", k=min(n, 8))) for _ in range((n + 7) // 8)]
    return carpet, "".join(rng.choices("ABCDE", k=min(n, 12)))


print(as_input(*sized(int(sys.argv[1]))), end="")
