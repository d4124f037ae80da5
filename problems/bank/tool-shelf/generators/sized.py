"""`sized.py N` prints one input of size N: each request puts another tool on a shelf that half of them fill."""

import sys


def as_input(places: int, requests: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(places),
        str(len(requests)),
        *(line for row in requests for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def sized(n: int) -> tuple[int, list[list[int]]]:
    """Each request puts another tool on a shelf that half of them fill."""
    return (n + 1) // 2, [[2, tool, tool] for tool in range(n)]


print(as_input(*sized(int(sys.argv[1]))), end="")
