"""`sized.py N` prints one input of size N: two words of any letters."""

import random
import sys


def as_input(have: str, want: str, add: int, remove: int, repaint: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [have, want, str(add), str(remove), str(repaint)]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[str, str, int, int, int]:
    """Two words of any letters."""
    rng = random.Random(n)
    have, want = ("".join(rng.choices("abcdefgh", k=n)) for _ in range(2))
    return have, want, 3, 4, 5


print(as_input(*sized(int(sys.argv[1]))), end="")
