"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(flags: str) -> str:
    """The parameters as programs read them from stdin."""
    lines = [flags]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[str]:
    """Up to six flags of up to four kinds."""
    return ("".join(rng.choices(rng.sample("ABCDEXYZ", rng.randint(1, 4)), k=rng.randint(1, 6))),)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
