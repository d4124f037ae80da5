"""The six statuses of a run, case, demo or check, each with its sign and style: the one place that knows them."""

from __future__ import annotations

from enum import Enum


class Status(Enum):
    """A status; `value` is its name in style sheets."""

    OK = "ok"
    FAILED = "failed"
    STOPPED = "stopped"
    TROUBLE = "trouble"
    """Something failed that is not the program."""
    BUSY = "busy"
    IDLE = "idle"

    @classmethod
    def of(cls, good: bool) -> Status:  # it reads as `Status.of(outcome.held)`
        """Return OK or FAILED."""
        return cls.OK if good else cls.FAILED

    @property
    def sign(self) -> str:
        """One character before words: `✓`."""
        return _LOOKS[self][0]

    @property
    def cell(self) -> str:
        """One character in a table, where nothing has happened yet more often than not: `·` if idle."""
        return "·" if self is Status.IDLE else self.sign

    @property
    def style(self) -> str:
        """The colour of sign and words, in the theme's variables."""
        return _LOOKS[self][1]


_LOOKS = {
    Status.OK: ("✓", "$text-success"),
    Status.FAILED: ("✗", "$text-error"),
    Status.STOPPED: ("■", "$text-warning"),
    Status.TROUBLE: ("!", "$text-warning"),
    Status.BUSY: ("●", "$text-primary"),
    Status.IDLE: ("○", "$foreground 60%"),
}
