"""`sized.py N` prints one input of size N: codes with n digits altogether, and as many digits of numbers."""

import random
import sys


def show(codes: list[str], prices: list[int], numbers: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join(
        [str(len(codes)), *codes, str(len(prices)), " ".join(map(str, prices)), str(len(numbers)), *numbers, ""]
    )


def sized(n: int) -> tuple[list[str], list[int], list[str]]:
    """Return n / 8 codes and n / 8 numbers of eight digits."""
    rng = random.Random(n)
    codes = [f"{rng.randrange(10**8):08}" for _ in range(n // 8)]
    return codes, [rng.randint(0, 99) for _ in codes], [f"{rng.randrange(10**8):08}" for _ in range(n // 8)]


print(show(*sized(int(sys.argv[1]))), end="")
