"""`sized.py N` prints one input of size N: one letter only, but for the last one."""

import sys


def show(photo: str) -> str:
    """The argument as a program reads it."""
    return f"{photo}\n"


def sized(n: int) -> tuple[str]:
    """One letter only, but for the last one."""
    return ("a" * (n - 1) + "b",)


print(show(*sized(int(sys.argv[1]))), end="")
