"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(passes_to: list[int]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(passes_to)), " ".join(map(str, passes_to))]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[int]]:
    """Up to nine people; some keep the rumour."""
    count = rng.randint(1, 9)
    lowest = rng.choice([-1, 0, 0])
    return ([rng.randint(lowest, count - 1) for _ in range(count)],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
