"""`sized.py N` prints one input of size N: flags of three kinds, as many of each as of the others, or one less."""

import sys


def as_input(flags: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [flags]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[str]:
    """Flags of three kinds, as many of each as of the others, or one less."""
    return ("".join("ABC"[flag % 3] for flag in range(n)),)


print(as_input(*sized(int(sys.argv[1]))), end="")
