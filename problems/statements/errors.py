"""What can go wrong with a statement; it is then shown as it stands."""

from __future__ import annotations

from problems.errors import ProblemError


class NotReadable(ProblemError):
    """A text cannot be converted; the message goes on from its name: "is nested too deeply"."""
