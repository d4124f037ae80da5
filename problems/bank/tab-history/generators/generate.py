"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(commands: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(commands)), *commands]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to twelve commands."""
    choice = ["visit", "visit", "visit", "back", "back", "forward"]
    commands = []
    for _ in range(rng.randint(1, 12)):
        verb = rng.choice(choice)
        commands.append(f"{verb} {rng.choice('abcdefgh') if verb == 'visit' else rng.randint(1, 4)}")
    return (commands,)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
