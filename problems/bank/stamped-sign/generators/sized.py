"""`sized.py N` prints one input of size N: n letters, and stamps that often fit."""

import sys


def show(inscription: str, stamps: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join([inscription, str(len(stamps)), *stamps]) + "\n"


def sized(n: int) -> tuple[str, list[str]]:
    """An inscription of one letter: stamps of one and two letters fit everywhere; others fit nowhere."""
    others = ["".join("ab"[i >> k & 1] for k in range(5)) + "b" for i in range(18)]
    return "a" * n, ["a", "aa", *others]


print(show(*sized(int(sys.argv[1]))), end="")
