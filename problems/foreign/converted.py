"""What a conversion came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Converted:
    """A package that was written."""

    name: str
    """The problem's short name where it comes from; "" if it has none."""
    notes: tuple[str, ...] = ()
    """One sentence for each part that was left out or changed."""
