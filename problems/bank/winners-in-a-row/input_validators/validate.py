"""Exit with 42 if stdin is a valid input, with 43 and a sentence on stderr if it is not."""

import re
import sys
from typing import NoReturn

MOST = 100


def refuse(why: str) -> NoReturn:
    """End with the reason."""
    print(why, file=sys.stderr)
    sys.exit(43)


first, *rows = sys.stdin.read().split("\n")
if not re.fullmatch(r"[1-9][0-9]{0,2}", first) or int(first) > MOST:
    refuse(f"{first[:40]!r} is no number of players from 1 to {MOST}")
n = int(first)
if len(rows) != n + 1 or rows.pop() != "":
    refuse(f"a line for each of {n} players was promised, or the last line does not end")
for i, row in enumerate(rows):
    if len(row) != n or row[i] != "-" or not re.fullmatch("[01]*-[01]*", row):
        refuse(f"player {i + 1}: {row[:40]!r} is no line of results")
    for j in range(i):
        if row[j] == rows[j][i]:
            refuse(f"the game of players {j + 1} and {i + 1} has {'two winners' if row[j] == '1' else 'no winner'}")
sys.exit(42)
