"""`sized.py N` prints one input of size N: half as many gauges as readings, with two readings each, which follow those of all others."""

import sys


def show(gauges: list[list[int]]) -> str:
    """The lists as a program reads them."""
    return f"{len(gauges)}\n" + "".join(f"{len(times)}\n{' '.join(map(str, times))}\n" for times in gauges)


def sized(n: int) -> list[list[int]]:
    """Half as many gauges as readings, with two readings each, which follow those of all others."""
    count = (n + 1) // 2
    return [[*range(number, n, count)] for number in range(count)]


print(show(sized(int(sys.argv[1]))), end="")
