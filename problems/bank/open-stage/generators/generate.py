"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(acts: list[list[int]]) -> str:
    """The arguments as a program reads them."""
    rows = "".join(f"2\n{begin} {end}\n" for begin, end in acts)
    return f"{len(acts)}\n{rows}"


def make(rng: random.Random) -> tuple[list[list[int]]]:
    """A few acts within a short time, many of which begin when another ends, or short ones across such moments."""
    latest = rng.choice([3, 6, 12, 20])
    acts = []
    for _ in range(rng.randint(0, 9)):
        begin = rng.randint(-latest, latest)
        acts.append([begin, begin + rng.choice([1, 1, 2, 3, 5, latest])])
    if acts and rng.random() < 0.3:
        acts.append(rng.choice(acts))
    if rng.random() < 0.3:
        long = rng.randint(3, 6)
        acts = [[long * i, long * i + long] for i in range(rng.randint(2, 4))]
        acts += [[end - 1, end + rng.randint(1, 2)] for _, end in acts[:-1] if rng.random() < 0.7]
        rng.shuffle(acts)
    return (acts,)


print(show(*make(random.Random(int(sys.argv[1])))), end="")
