"""`sized.py N` prints one input of size N: about n characters, a third of them brackets one within the other."""

import random
import sys


def sized(n: int) -> str:
    """Return a sheet of n / 6 brackets, each within the one before."""
    rng = random.Random(n)
    depth = n // 6
    opened = "".join(f"{rng.randint(1, 9)}{rng.choice('+-*')}(" for _ in range(depth))
    return f"{opened}7{''.join(rng.choice(['+2)', '-3)', '*4)']) for _ in range(depth))}"


print(sized(int(sys.argv[1])))
