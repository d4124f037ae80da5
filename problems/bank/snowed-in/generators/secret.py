"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(huts: int, paths: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(huts),
        str(len(paths)),
        *(line for row in paths for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(41)

    def some(huts: int, more: int, most: int) -> list[list[int]]:
        """A tree, more paths beside it, and all of them mixed."""
        names = rng.sample(range(huts), huts)
        paths = [[names[rng.randrange(hut)], names[hut], rng.randint(0, most)] for hut in range(1, huts)]
        paths += [[rng.randrange(huts), rng.randrange(huts), rng.randint(0, most)] for _ in range(more)]
        return rng.sample(paths, len(paths))

    yield "one-hut", "A single hut and no path.", (1, []), "A single hut is connected with all huts."
    yield "two-huts-no-path", "Two huts and no path.", (2, []), "Without a path, two huts stay cut off."
    yield (
        "several-paths",
        "Two huts with several paths, the cheapest of them neither first nor last.",
        (2, [[0, 1, 8], [1, 0, 3], [0, 1, 6]]),
        "Of several paths between two huts the cheapest counts.",
    )
    yield "no-snow", "All paths are clear.", (4, [[0, 1, 0], [1, 2, 0], [2, 3, 0], [3, 0, 0]]), "0 is not -1."
    yield (
        "around-the-hut",
        "The cheapest paths lead back to where they begin.",
        (3, [[0, 0, 0], [1, 1, 1], [0, 1, 5], [2, 2, 0], [2, 1, 6]]),
    )
    yield (
        "two-valleys",
        "The cheapest path of each hut connects only within the valleys.",
        (6, [[0, 1, 1], [1, 2, 2], [3, 4, 1], [4, 5, 2], [0, 3, 90], [2, 5, 80]]),
        "The cheapest path of each hut is not enough.",
    )
    yield (
        "not-the-shortest-ways",
        "The short ways from hut 0 are not the cheap set.",
        (5, [[0, 1, 10], [0, 2, 10], [0, 3, 10], [0, 4, 10], [1, 2, 1], [2, 3, 1], [3, 4, 1]]),
        "A tree of the shortest ways from one hut moves more snow.",
    )
    yield (
        "first-paths-are-a-circle",
        "The cheapest paths form a circle.",
        (5, [[0, 1, 1], [1, 2, 1], [2, 0, 1], [2, 3, 4], [3, 4, 5], [4, 0, 6]]),
        "A path within a group that is connected already helps nobody.",
    )
    yield (
        "cut-off-at-last",
        "One hut of 200 is cut off.",
        (200, [path for path in some(200, 100, 50) if 117 not in path[:2]]),
    )
    yield (
        "much-snow",
        "A line of 300 paths, each with a thousand million tonnes.",
        (301, [[hut, hut + 1, 1_000_000_000] for hut in range(300)]),
        "The sum does not fit into 32 bits.",
    )
    yield "ties", "Only three different amounts of snow.", (400, some(400, 800, 2))
    yield (
        "all-with-all",
        "Every hut with every other.",
        (90, [[a, b, rng.randint(1, 10**9)] for a in range(90) for b in range(a)]),
    )
    yield "random", "A thousand huts.", (1_000, some(1_000, 2_000, 10**9))
    yield (
        "line",
        "8,000 huts in a line, and a dearer path beside most.",
        (
            8_000,
            [[hut, hut + 1, rng.randint(1, 99)] for hut in range(7_999)][::-1]
            + [[hut + 1, hut, rng.randint(100, 10**9)] for hut in range(6_000)],
        ),
        "Looking through all paths for each hut takes too long.",
    )
    yield "star", "A star: everything leads to the last hut.", (2_000, [[hut, 1_999, hut % 7] for hut in range(1_999)])


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
