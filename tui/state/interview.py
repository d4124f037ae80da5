"""Time an interview: a countdown that can be paused."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from problems.records import Interview as Recorded

INTERVIEW_S = {"easy": 15 * 60.0, "medium": 30 * 60.0, "hard": 45 * 60.0}
"""How long an interview lasts, in seconds, by difficulty."""


def allowed_s(difficulty: str | None) -> float:
    """Return how long an interview lasts, in seconds; one of unknown difficulty counts as medium."""
    return INTERVIEW_S[difficulty or "medium"]


@dataclass
class Interview:
    """A countdown that can be paused."""

    allowed_s: float
    clock: Callable[[], float] = time.monotonic
    _before_s: float = 0.0
    """Seconds used up to the last pause."""
    _since: float | None = None
    """When the clock started again; None while it is paused."""

    @property
    def paused(self) -> bool:
        """Whether the clock is stopped."""
        return self._since is None

    @property
    def used_s(self) -> float:
        """Seconds used, pauses excluded."""
        return self._before_s + (0.0 if self._since is None else self.clock() - self._since)

    def go_on(self) -> None:
        """Start the clock."""
        if self._since is None:
            self._since = self.clock()

    def pause(self) -> None:
        """Stop the clock."""
        self._before_s, self._since = self.used_s, None

    def charge(self, seconds: float) -> None:
        """Take time off the clock."""
        self._before_s += seconds

    @classmethod
    def of(cls, kept: Recorded, clock: Callable[[], float]) -> Interview:
        """Return a recorded interview, paused."""
        return cls(kept.allowed_s, clock, kept.used_s)

    def recorded(self) -> Recorded:
        """Return the interview as an attempt records it."""
        return Recorded(allowed_s=self.allowed_s, used_s=self.used_s)

    @property
    def text(self) -> str:
        """The time left, such as `12:41 left` or `2:10 over`."""
        left = self.allowed_s - self.used_s
        minutes, seconds = divmod(round(abs(left)), 60)
        return f"{minutes}:{seconds:02} {'left' if left >= 0 else 'over'}"
