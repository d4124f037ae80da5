"""Define the six statuses of a run, case, demo or check, with their signs and styles."""

from __future__ import annotations

from enum import Enum


class Status(Enum):
    """A status; `value` is its name in style sheets."""

    OK = "ok"
    FAILED = "failed"
    STOPPED = "stopped"
    TROUBLE = "trouble"
    """Something other than the program failed."""
    BUSY = "busy"
    IDLE = "idle"

    @classmethod
    def of(cls, good: bool) -> Status:  # it reads as `Status.of(outcome.held)`
        """Return OK or FAILED."""
        return cls.OK if good else cls.FAILED

    @property
    def sign(self) -> str:
        """The character before words: `✓`."""
        return _LOOKS[self][0]

    @property
    def cell(self) -> str:
        """The character in a table: like `sign`, but the quieter `·` if idle."""
        return "·" if self is Status.IDLE else self.sign

    @property
    def style(self) -> str:
        """The colour of sign and words, as a theme variable."""
        return _LOOKS[self][1]


_LOOKS = {
    Status.OK: ("✓", "$text-success"),
    Status.FAILED: ("✗", "$text-error"),
    Status.STOPPED: ("■", "$text-warning"),
    Status.TROUBLE: ("!", "$text-warning"),
    Status.BUSY: ("●", "$text-primary"),
    Status.IDLE: ("○", "$text-muted"),
}
