"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(have: str, want: str, add: int, remove: int, repaint: int) -> str:
    """The parameters as programs read them from stdin."""
    lines = [have, want, str(add), str(remove), str(repaint)]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[str, str, int, int, int]:
    """Two words of up to six letters, often the same ones moved along, and small costs, often equal ones."""
    letters = rng.choice(["ab", "abc", "aAb "])
    have, want = ("".join(rng.choices(letters, k=rng.randint(0, 5))) for _ in range(2))
    if rng.random() < 0.3:
        want = have[1:] + rng.choice(letters)
    dearest = rng.choice([2, 9])
    return have, want, rng.randint(1, dearest), rng.randint(1, dearest), rng.randint(1, dearest + 3)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
