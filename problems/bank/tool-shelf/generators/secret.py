"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(places: int, requests: list[list[int]]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [
        str(places),
        str(len(requests)),
        *(line for row in requests for line in (str(len(row)), " ".join(map(str, row)))),
    ]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(19)

    def some(count: int, tools: int, asking: float) -> list[list[int]]:
        requests = []
        for _ in range(count):
            tool = min(rng.randrange(tools), rng.randrange(tools))
            requests.append([1, tool] if rng.random() < asking else [2, tool, rng.randrange(1_000_001)])
        return requests

    yield "ask-empty", "The shelf is empty.", (1, [[1, 0]])
    yield (
        "put-only",
        "Nobody asks: no answers.",
        (1, [[2, 0, 0]]),
        "Without a request of the first kind the answer is an empty list.",
    )
    yield (
        "one-place",
        "A shelf with one place.",
        (1, [[2, 1, 10], [1, 1], [1, 1], [2, 2, 20], [1, 1], [1, 2], [2, 2, 30], [1, 2], [2, 1, 5], [1, 2], [1, 1]]),
    )
    yield "drawer-zero", "Tool 0 in drawer 0.", (2, [[2, 0, 0], [1, 0], [2, 0, 1_000_000], [1, 0]])
    yield (
        "put-again",
        "A tool that is there is put again on a full shelf.",
        (2, [[2, 1, 1], [2, 2, 2], [2, 1, 5], [1, 2], [1, 1], [1, 2]]),
        "Nothing is taken away for a tool that is on the shelf already.",
    )
    yield (
        "tie-by-use",
        "Equal counts: the latest use decides, not the time on the shelf.",
        (2, [[2, 1, 1], [2, 2, 2], [1, 2], [1, 1], [2, 3, 3], [1, 1], [1, 2], [1, 3]]),
        "Among equal counts, the one whose latest use is longest ago has to go.",
    )
    yield (
        "tie-by-put",
        "The same where putting counts as the latest use.",
        (
            3,
            [
                [2, 1, 1],
                [2, 2, 2],
                [2, 3, 3],
                [2, 3, 4],
                [2, 1, 5],
                [2, 2, 6],
                [2, 4, 7],
                [1, 3],
                [1, 1],
                [1, 2],
                [1, 4],
            ],
        ),
    )
    yield (
        "newcomer-goes",
        "The newest tool is the least used.",
        (2, [[2, 1, 1], [1, 1], [1, 1], [2, 2, 2], [2, 3, 3], [2, 4, 4], [1, 1], [1, 2], [1, 3], [1, 4]]),
        "A new tool counts as used once, and may be the next to go.",
    )
    yield (
        "comes-back",
        "A tool that comes back begins anew.",
        (
            2,
            [
                [2, 1, 1],
                [1, 1],
                [1, 1],
                [2, 2, 2],
                [1, 2],
                [1, 2],
                [1, 2],
                [2, 3, 3],
                [2, 1, 9],
                [2, 3, 8],
                [1, 1],
                [1, 3],
                [1, 2],
            ],
        ),
        "The count of a tool that was taken away is forgotten.",
    )
    yield (
        "asked-in-vain",
        "Asking for what is not there is no use of it.",
        (2, [[1, 3], [1, 3], [2, 1, 1], [1, 1], [2, 3, 3], [2, 2, 2], [1, 3], [1, 2]]),
    )
    yield "random-small", "Four places, many requests.", (4, some(300, 10, 0.5))
    yield "random", "Forty places, a thousand requests.", (40, some(1_000, 100, 0.4))
    yield "random-asking", "Requests of which most ask.", (100, some(2_000, 200, 0.8))
    shelf = [0, 1, 2, 3, 4]
    ties = [[2, tool, tool] for tool in shelf]
    for i in range(1, 40):
        ties += [[1, tool] for tool in rng.sample(shelf, 5)]  # all tools were used i + 1 times now
        leaving = ties[-5][1]
        shelf[shelf.index(leaving)] = 4 + i
        ties += [[1, 4 + i], [2, 4 + i, i], *([[1, 4 + i]] * i), [1, leaving]]
    yield "random-ties", "Five places; whenever a new tool comes, all others were used equally often.", (5, ties)
    filling = [[2, tool, tool % 100] for tool in range(5_000)]
    churn = [[2, 5_000 + i, i % 100] if i % 10 else [1, rng.randrange(5_000)] for i in range(15_000)]
    yield (
        "large-shelf",
        "5,000 places, and nearly every request takes a tool away.",
        (5_000, filling + churn),
        "Looking through the whole shelf each time takes too long.",
    )
    yield (
        "one-favourite",
        "One tool is used all the time, the others come and go.",
        (50, [request for i in range(1_500) for request in ([1, 0] if i else [2, 0, 7], [2, 1 + i % 90, i])]),
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
