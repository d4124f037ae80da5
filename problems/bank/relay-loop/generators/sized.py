"""`sized.py N` prints one input of size N: one loop through all people."""

import sys


def as_input(passes_to: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(passes_to)), " ".join(map(str, passes_to))]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[list[int]]:
    """One loop through all people."""
    return ([(person + 1) % n for person in range(n)],)


print(as_input(*sized(int(sys.argv[1]))), end="")
