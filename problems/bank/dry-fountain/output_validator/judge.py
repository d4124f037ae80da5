"""Answer questions about one pipe. Exit with 42 for the right hatch, with 43 and a sentence for anything else."""

import re
import sys
from pathlib import Path
from typing import NoReturn

MOST = 31
HATCHES, FIRST_DRY = map(int, Path(sys.argv[1]).read_text().split())


def end(status: int, why: str) -> NoReturn:
    """Tell the author of the submission why, and end."""
    Path(sys.argv[3], "teammessage.txt").write_text(f"{why}\n")
    sys.exit(status)


def answer(hatch: int, asked: int) -> NoReturn:
    """Judge the answer."""
    if hatch != FIRST_DRY:
        end(43, f"you answered {hatch}; the first dry hatch is {FIRST_DRY}")
    if sys.stdin.read().strip():
        end(43, "right, but something was written after the answer")
    end(42, f"found with {asked} question{'' if asked == 1 else 's'}")


def main() -> None:
    """Talk."""
    print(HATCHES, flush=True)
    asked = 0
    for line in iter(sys.stdin.readline, ""):
        found = re.fullmatch(r"\s*([?!])\s*(-?[0-9]{1,20})\s*", line)
        if not found:
            end(43, f'expected "? H" or "! H" with a hatch H, got {line[:60]!r}')
        hatch = int(found[2])
        if not 1 <= hatch <= HATCHES:
            end(43, f"there is no hatch {hatch}: they are numbered 1 to {HATCHES}")
        if found[1] == "!":
            answer(hatch, asked)
        asked += 1
        if asked > MOST:
            end(43, f"that is question {asked}: the novice walks {MOST} times at most")
        print("dry" if hatch >= FIRST_DRY else "wet", flush=True)
    end(43, "the program ended without an answer")


main()
