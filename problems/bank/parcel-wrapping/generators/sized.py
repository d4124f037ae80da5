"""`sized.py N` prints one input of size N: wrappings as deep as possible."""

import random
import sys


def show(log: str) -> str:
    """The argument as a program reads it."""
    return f"{log}\n"


def sized(n: int) -> tuple[str]:
    """Wrappings as deep as possible."""
    kinds = random.Random(n).choices(["()", "[]", "{}"], k=n // 2)
    return ("".join(kind[0] for kind in kinds) + "".join(kind[1] for kind in reversed(kinds)) + "(" * (n % 2),)


print(show(*sized(int(sys.argv[1]))), end="")
