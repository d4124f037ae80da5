"""`generate.py SEED` prints one small valid input; the same seed gives the same input."""

import random
import sys


def show(places: list[int], heights: list[int]) -> str:
    """The arguments as a program reads them."""
    return "".join(f"{len(values)}\n{' '.join(map(str, values))}\n" for values in (places, heights))


def make(rng: random.Random) -> tuple[list[int], list[int]]:
    """Up to nine masts; sometimes nested pairs have the same area, or two neighbours are high."""
    if rng.random() < 0.3:
        halves = sorted(rng.sample([1, 2, 3, 4, 6, 12], rng.randint(2, 4)))
        masts = [
            (20 + side * half, 12 // half + rng.choice([0, 0, 1]) * (side < 0)) for half in halves for side in (-1, 1)
        ]
        masts.sort()
        return [place for place, _ in masts], [height for _, height in masts]
    count = rng.randint(2, 9)
    places = sorted(rng.sample(range(rng.choice([count, 2 * count, 60])), count))
    highest = rng.choice([1, 3, 6, 30])
    heights = [rng.randint(1, highest) for _ in range(count)]
    if rng.random() < 0.2:
        place = rng.randrange(count - 1)
        heights[place] = heights[place + 1] = 90
    return places, heights


print(show(*make(random.Random(int(sys.argv[1])))), end="")
