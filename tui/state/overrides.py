"""The user's overrides for the next runs: a tier, limits, timeouts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from foundation.guest import within_reach
from foundation.limits import BY_NAME, LIMITS, TIMEOUTS, Limit
from foundation.settings import Settings
from languages import DefinitionError

STANDARD = "standard"


@dataclass(frozen=True)
class Overrides:
    """Overrides as the user typed them; everything else comes from the language."""

    tier: str = STANDARD
    limits: Mapping[str, str] = field(default_factory=dict)
    """By the names of `LIMITS`: `{"memory": "64m"}`."""
    timeouts: Mapping[str, str] = field(default_factory=dict)
    """By the names of `TIMEOUTS`: `{"run_ms": "500"}`."""

    def __bool__(self) -> bool:
        """Return whether anything is overridden."""
        return self != Overrides()

    def summary(self) -> str:
        """Return the overrides as text, such as `quick · memory 64 MiB · run 500 ms`; "" if there are none.

        Raises:
            DefinitionError: if a value is invalid; neither `of` nor the form lets one through.
        """
        parts = [self.tier] if self.tier != STANDARD else []
        for rows, values in ((LIMITS, self.limits), (TIMEOUTS, self.timeouts)):
            for row in rows:
                if row.name in values:
                    text = row.text(row.parse(values[row.name]))
                    parts.append(text if label(row) in text else f"{label(row)} {text}")
        return " · ".join(parts)

    @property
    def values(self) -> dict[str, str]:
        """Limits and timeouts in one mapping, as session and history store them."""
        return {**self.limits, **self.timeouts}

    @classmethod
    def of(cls, tier: str, values: Mapping[str, str], settings: Settings) -> tuple[Overrides, list[str]]:
        """Return stored overrides, and a sentence for each part that this version cannot use."""
        problems: list[str] = []
        if tier and tier not in settings.tiers:
            problems.append(f'tier: there is no tier "{tier}"; {STANDARD} is used')
            tier = STANDARD
        kept: tuple[dict[str, str], dict[str, str]] = ({}, {})
        for name, value in values.items():
            row = BY_NAME.get(name)
            if row is None:
                problems.append(f"{name}: there is no such limit; it is left out")
                continue
            try:
                within_reach(row).parse(value)
            except DefinitionError as problem:
                problems.append(f"{problem.where}: {problem.problem}; it is left out")
            else:
                kept[row in TIMEOUTS][name] = value
        return cls(tier or STANDARD, *kept), problems


def label(row: Limit) -> str:
    """Return the name to show: `run` for `run_ms`."""
    return row.name.removesuffix("_ms")
