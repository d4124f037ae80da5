"""Format times for people: in one form, which nobody can misread."""

from __future__ import annotations

from datetime import datetime


def moment_text(when: datetime) -> str:
    """Return a time where the user is: `2026-11-30 14:05`."""
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def day_text(when: datetime) -> str:
    """Return the day of a time where the user is: `2026-11-30`."""
    return f"{when.astimezone():%Y-%m-%d}"
