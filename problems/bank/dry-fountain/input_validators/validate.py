"""Exit with 42 if stdin is a valid input, with 43 and a sentence on stderr if it is not."""

import re
import sys
from typing import NoReturn

MOST_HATCHES = 2_000_000_000


def refuse(why: str) -> NoReturn:
    """End with the reason."""
    print(why, file=sys.stderr)
    sys.exit(43)


found = re.fullmatch(r"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9})\n", sys.stdin.read())
if not found:
    refuse("the input is no line with the number of hatches and the first dry one")
hatches, first_dry = int(found[1]), int(found[2])
if hatches > MOST_HATCHES:
    refuse(f"{hatches} hatches are more than {MOST_HATCHES}")
if first_dry > hatches:
    refuse(f"the first dry hatch, {first_dry}, is behind hatch {hatches}")
sys.exit(42)
