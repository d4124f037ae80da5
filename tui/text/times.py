"""Format times for people."""

from __future__ import annotations

from datetime import datetime

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def when_text(when: datetime, now: datetime) -> str:
    """Return a time relative to the day of `now`: `12:04:31`, `yesterday 18:20`, `3 Nov`, `3 Nov 2025`."""
    then, today = when.astimezone(), now.astimezone()
    days = (today.date() - then.date()).days
    if days == 0:
        return f"{then:%H:%M:%S}"
    if days == 1:
        return f"yesterday {then:%H:%M}"
    return _date(then) if then.year == today.year else f"{_date(then)} {then.year}"


def moment_text(when: datetime) -> str:
    """Return a time in full: `3 Nov 2025, 18:20:31`."""
    then = when.astimezone()
    return f"{_date(then)} {then.year}, {then:%H:%M:%S}"


def _date(when: datetime) -> str:
    return f"{when.day} {MONTHS[when.month - 1]}"
