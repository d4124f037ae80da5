"""Guests: people who use the app on a machine that is not theirs, as `code-runner web` lets them.

Guests reach sandboxes and a state folder of their own, and nothing else of the machine: none of its files, programs
or clipboard, and no more of it than `MOST_SERVED` for a run.
"""

from __future__ import annotations

import os
from dataclasses import replace

from foundation.limits import MOST_SERVED, Limit

VARIABLE = "CODE_RUNNER_GUEST"
"""The variable that says so in the environment of the app."""
SENTENCE = "This would reach the machine that the app runs on, which is not yours; so it is not possible here."


def is_guest() -> bool:
    """Return whether this process works for a guest."""
    return bool(os.environ.get(VARIABLE))


def within_reach(row: Limit) -> Limit:
    """Return a limit's row, for a guest with the lower maximum."""
    return replace(row, maximum=min(row.maximum, MOST_SERVED[row.key])) if is_guest() else row
