"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(rack: list[int], wanted: list[int]) -> str:
    """The arguments as a program reads them."""
    lists = (rack, wanted)
    return "".join(f"{len(numbers)}\n{' '.join(map(str, numbers))}\n" for numbers in lists)


def make(rng: random.Random) -> tuple[list[int], list[int]]:
    """A short rack in any position; all its numbers, their neighbours and some others are wanted."""
    spread = rng.choice([4, 9, 30])
    ordered = sorted(rng.sample(range(-spread, spread + 1), rng.randint(1, min(9, 2 * spread))))
    turn = rng.choice([0, 1, len(ordered) - 1, rng.randrange(len(ordered))])
    rack = ordered[turn:] + ordered[:turn]
    wanted = [rng.choice([rng.choice(rack), rng.randint(-spread - 1, spread + 1)]) for _ in range(rng.randint(0, 8))]
    return rack, wanted


print(show(*make(random.Random(int(sys.argv[1])))), end="")
