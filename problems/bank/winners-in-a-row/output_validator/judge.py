"""Look up games for one submission. Exit with 42 for a right row, with 43 and a sentence for anything else."""

import re
import sys
from pathlib import Path
from typing import NoReturn

FOR_EACH = 10
"""Questions for each player."""
PLAYERS, *RESULTS = Path(sys.argv[1]).read_text().split()
N = int(PLAYERS)


def end(status: int, why: str) -> NoReturn:
    """Tell the author of the submission why, and end."""
    Path(sys.argv[3], "teammessage.txt").write_text(f"{why}\n")
    sys.exit(status)


def has_beaten(a: int, b: int) -> bool:
    """Return whether player a has beaten player b."""
    return RESULTS[a - 1][b - 1] == "1"


def answer(row: list[int], asked: int) -> NoReturn:
    """Judge the answer."""
    if len(row) != N:
        end(43, f"the row has {len(row)} of the {N} players")
    if missing := sorted({*range(1, N + 1)} - {*row}):
        end(43, f"player {missing[0]} is not in the row")
    for left, right in zip(row, row[1:]):
        if not has_beaten(left, right):
            end(43, f"player {left} stands before player {right}, who has beaten them")
    if sys.stdin.read().strip():
        end(43, "right, but something was written after the answer")
    end(42, f"right, with {asked} question{'' if asked == 1 else 's'} of {FOR_EACH * N}")


def main() -> None:
    """Talk."""
    print(N, flush=True)
    asked = 0
    for line in iter(sys.stdin.readline, ""):
        found = re.fullmatch(r"\s*([?!])((?:\s+[0-9]{1,9})*)\s*", line)
        if not found:
            end(43, f'expected "? A B" or "! P1 P2 …" with numbers of players, got {line[:60]!r}')
        players = [int(word) for word in found[2].split()]
        if unknown := [player for player in players if not 1 <= player <= N]:
            end(43, f"there is no player {unknown[0]}: they are numbered 1 to {N}")
        if found[1] == "!":
            answer(players, asked)
        if len({*players}) != 2 or len(players) != 2:
            end(43, f"a question is about two different players, got {line[:60]!r}")
        asked += 1
        if asked > FOR_EACH * N:
            end(43, f"that is question {asked}: {FOR_EACH * N} are allowed for {N} player{'' if N == 1 else 's'}")
        print("yes" if has_beaten(*players) else "no", flush=True)
    end(43, "the program ended without an answer")


main()
