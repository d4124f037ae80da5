"""What an import came to."""

from __future__ import annotations

from dataclasses import dataclass

from problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import."""

    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()
    """One sentence for each part that was left out, with the reason."""
    refused: tuple[str, ...] = ()
    """One sentence for each problem that could not be imported."""
