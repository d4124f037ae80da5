"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(plan: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(plan)), *plan]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to six rows and columns; mostly few kitchens."""
    columns = rng.randint(1, 6)
    weights = (rng.choice((1, 3)), rng.choice((0.3, 1)), 6)
    return (["".join(rng.choices("#K.", weights, k=columns)) for _ in range(rng.randint(1, 6))],)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
