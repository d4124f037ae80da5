"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(codes: list[str], prices: list[int], numbers: list[str]) -> str:
    """The arguments as a program reads them."""
    return "\n".join(
        [str(len(codes)), *codes, str(len(prices)), " ".join(map(str, prices)), str(len(numbers)), *numbers, ""]
    )


def make(rng: random.Random) -> tuple[list[str], list[int], list[str]]:
    """A few short codes of few digits, some of them twice, and numbers that mostly continue them."""
    digits = rng.choice(["01", "012", "0123456789"])

    def some(shortest: int, longest: int) -> str:
        return "".join(rng.choice(digits) for _ in range(rng.randint(shortest, longest)))

    codes = [some(1, 4) for _ in range(rng.randint(0, 6))]
    codes += [rng.choice(codes) + some(0, 2) for _ in range(rng.randint(0, 3)) if codes]
    numbers = [some(1, 5) for _ in range(rng.randint(0, 4))]
    numbers += [rng.choice(codes) + some(0, 3) for _ in range(rng.randint(0, 4)) if codes]
    return codes, [rng.randint(0, 9) for _ in codes], numbers


print(show(*make(random.Random(int(sys.argv[1])))), end="")
