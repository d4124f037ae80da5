"""How fast the cases of a submission are judged, and whether one more sandbox would save more time than it takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Sized

from runner import Result

LONG_S = 1.5
"""If the first case takes so long, others are better run beside it."""
START_S = 0.5
"""What another sandbox costs, beside compiling once more."""

LOOK_S = 0.05
"""How often to look whether it is worth it now."""


class Pace:
    """The pace of a judging that has just begun. Its methods may be called by any thread."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._ended = 0
        self._compile_s = 0.0

    def begin(self) -> None:
        """Take notice of a case's start: the first one counts."""
        self._began = self._began or time.monotonic()

    def note(self, result: Result) -> None:
        """Take notice of a case's end."""
        if not self._ended and result.compile and not result.compile.cached:
            self._compile_s = result.compile.wall_ms / 1000
        self._ended += 1

    def wait_until_worth(self, others: int, left: Sized, over: threading.Event) -> bool:
        """Wait until another sandbox is worth its start; return False if it never was, because nothing is left."""
        while others and left and not self.worth_one_more(others, len(left)) and not over.is_set():
            over.wait(LOOK_S)
        return bool(left) and not over.is_set()

    def worth_one_more(self, others: int, left: int) -> bool:
        """Return whether another sandbox, beside so many others, saves more than it costs with so many cases left."""
        if self._began is None:
            return False
        elapsed = time.monotonic() - self._began
        if not self._ended:
            return elapsed >= LONG_S
        rest_s = (elapsed - self._compile_s) / self._ended * left
        return rest_s / (others + 1) > START_S + self._compile_s
