"""What a program uses: one field a figure, held by samples, measurements and results alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """What was used; None: this engine or kernel does not say.

    Output is not among the figures: it is there to be counted.
    """

    wall_ms: float = 0.0
    cpu_ms: float | None = None
    memory_bytes: int | None = None
    """The peak; of a sample, what is in use now."""
    processes: int | None = None
    """Processes and threads at once, as sampled."""
    disk_bytes: int | None = None
    """Bytes on its fullest disk, as sampled: each disk has the limit of its own."""

    def of(self, limit: str) -> float | None:
        """Return the figure that this limit bounds; None if nobody measures it."""
        return getattr(self, FIGURES[limit]) if limit in FIGURES else None

    def figures(self) -> dict[str, Any]:
        """Return the figures alone, by name."""
        return {figure.name: getattr(self, figure.name) for figure in fields(Used)}


FIGURES = {
    "time": "wall_ms",
    "cpu": "cpu_ms",
    "memory": "memory_bytes",
    "processes": "processes",
    "disk": "disk_bytes",
}
"""The figure that each limit bounds, where one does."""


def figures_from(facts: Mapping[str, str]) -> dict[str, Any]:
    """Return the figures that the supervisor reports: times in µs there, everything else as it is named here."""
    found: dict[str, Any] = {}
    for figure in fields(Used):
        reported = figure.name.replace("_ms", "_us")
        if reported in facts:
            found[figure.name] = int(facts[reported]) / 1000 if figure.name.endswith("_ms") else int(facts[reported])
    return found
