"""`secret.py FOLDER` writes all secret inputs anew, each with its description, and an answer to each."""

import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Beats = Callable[[int, int], bool]
"""Whether the first player, from 0, has beaten the second, which is larger."""


def case(name: str, description: str, n: int, beats: Beats, hint: str = "") -> None:
    """Write one input, an answer, and beside it what it tries."""
    folder = Path(sys.argv[1])
    won = [[beats(a, b) if a < b else a != b and not beats(b, a) for b in range(n)] for a in range(n)]
    rows = ["".join("-" if a == b else str(int(won[a][b])) for b in range(n)) for a in range(n)]
    (folder / f"{name}.in").write_text("\n".join([str(n), *rows, ""]))
    (folder / f"{name}.ans").write_text(f"{' '.join(str(player + 1) for player in row_of(won))}\n")
    about = {"description": description, "hint": hint}
    (folder / f"{name}.yaml").write_text("".join(f"{key}: {json.dumps(text)}\n" for key, text in about.items() if text))


def row_of(won: Sequence[Sequence[bool]]) -> list[int]:
    """Return a right row."""
    row: list[int] = []
    for player in range(len(won)):
        place = next((i for i, other in enumerate(row) if won[player][other]), len(row))
        row.insert(place, player)
    return row


def main() -> None:
    """All cases."""
    rng = random.Random(1)

    def tossed(share: float = 0.5) -> Beats:
        """Each game is decided by chance; the share of those that the player with the smaller number wins."""
        results: dict[tuple[int, int], bool] = {}
        return lambda a, b: results.setdefault((a, b), rng.random() < share)

    def ranked(n: int) -> Beats:
        """Of two players, the one who is better wins."""
        ranks = rng.sample(range(n), n)
        return lambda a, b: ranks[a] < ranks[b]

    def around(n: int) -> Beats:
        """Each player has beaten the next (n - 1) / 2 in a circle."""
        return lambda a, b: (b - a) % n <= n // 2

    case(
        "01-one-player", "a club of one", 1, tossed(), hint="The row is that player, and there is nobody to ask about."
    )
    case("02-two-players", "two players, the second one won", 2, lambda a, b: False)
    case("03-circle-of-three", "1 beats 3, 3 beats 2, 2 beats 1", 3, lambda a, b: (a, b) == (0, 2))
    case(
        "04-three-in-order",
        "three players, the smaller number wins",
        3,
        lambda a, b: True,
        hint="Somebody may have to stand at the row's end.",
    )
    case("05-five", "five players, random results", 5, tossed())
    case("06-twenty-in-order", "20 players, the smaller number wins", 20, lambda a, b: True)
    case("07-twenty-reversed", "20 players, the larger number wins", 20, lambda a, b: False)
    case(
        "08-circle",
        "21 players; each has beaten the next ten in a circle",
        21,
        around(21),
        hint="Everybody has won as often as everybody else.",
    )
    case(
        "09-upset",
        "the smaller number wins, but the last player has beaten the first",
        50,
        lambda a, b: (a, b) != (0, 49),
    )
    case(
        "10-hundred-in-order",
        "100 players, the smaller number wins",
        100,
        lambda a, b: True,
        hint="Who asks about everybody asks too often.",
    )
    case("11-hundred-reversed", "100 players, the larger number wins", 100, lambda a, b: False)
    case(
        "12-hundred-random",
        "100 players, random results",
        100,
        tossed(),
        hint="Nothing can be concluded from other results.",
    )
    case("13-large-circle", "99 players; each has beaten the next 49 in a circle", 99, around(99))
    case("14-ranked", "100 players; the better one always wins, in an order that nobody knows", 100, ranked(100))
    case("15-nearly-in-order", "100 players; the smaller number wins nine games of ten", 100, tossed(0.9))
    case("16-power-of-two", "64 players, random results", 64, tossed())


main()
