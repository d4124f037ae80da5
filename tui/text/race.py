"""Say in words and bars how a race went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foundation.units import duration_text, size_text
from problems.race import Entry, Race, distinguishable, ratio
from tui.text.visible import shown

NO_DIFFERENCE = "no difference that can be measured here"
_EIGHTHS = " ▏▎▍▌▋▊▉"


@dataclass(frozen=True, slots=True)
class Row:
    """One solution and one of its numbers, to show."""

    name: str
    bar: str
    median: str
    spread: str
    """`11 to 14 ms`."""


def cpu_rows(race: Race, width: int) -> list[Row]:
    """Return a row for each solution: its CPU time, the longest bar `width` cells long."""
    spreads = [(one, one.cpu) for one in race.entries]
    most = max(spread.median for _, spread in spreads)
    return [
        Row(
            _name(one),
            bar(spread.median / most if most else 0.0, width),
            duration_text(spread.median),
            f"{duration_text(spread.low)} to {duration_text(spread.high)}",
        )
        for one, spread in spreads
    ]


def memory_rows(race: Race, width: int) -> list[Row]:
    """Return a row for each solution whose peak memory is known."""
    spreads = [(one, spread) for one in race.entries if (spread := one.memory)]
    most = max((spread.median for _, spread in spreads), default=0.0)
    return [
        Row(
            _name(one),
            bar(spread.median / most if most else 0.0, width),
            size_text(round(spread.median)),
            f"{size_text(round(spread.low))} to {size_text(round(spread.high))}",
        )
        for one, spread in spreads
    ]


def bar(share: float, width: int) -> str:
    """Return a bar in steps of an eighth of a cell; a share of 1 fills the width."""
    eighths = max(1, round(share * width * 8))
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def outcome_text(race: Race) -> str:
    """Return how the first solution compares with each other one, in times of its CPU time."""
    first, reference = race.entries[0], race.reference
    others = [one for one in race.entries[1:] if not one.racer.reference]
    parts = [(f"the reference ({_name(reference)})", reference)] if reference else []
    return "; ".join(
        _compared(first, other, called) for called, other in [*parts, *((_name(one), one) for one in others)]
    )


def cases_text(race: Race) -> str:
    """Return what was run: `CPU time of cases secret/09 and secret/12, 9 rounds`."""
    names = [shown(case.name) for case in race.cases]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{'cases' if len(names) > 1 else 'case'} {listed}, {len(race.entries[0].cpu_ms)} rounds"


def table(rows: Sequence[Row]) -> list[str]:
    """Return the rows as aligned lines."""
    names, bars = max(len(one.name) for one in rows), max(len(one.bar) for one in rows)
    medians = max(len(one.median) for one in rows)
    return [f"{one.name:{names}}  {one.bar:{bars}}  {one.median:>{medians}}  ({one.spread})" for one in rows]


def _compared(first: Entry, other: Entry, called: str) -> str:
    if not distinguishable(first.cpu_ms, other.cpu_ms):
        return f"{called}: {NO_DIFFERENCE}"
    return f"{ratio_text(ratio(first, other))} \N{MULTIPLICATION SIGN} {called}"


def ratio_text(value: float) -> str:
    """Return a ratio with two digits: `0.7`, `1.4`, `23`."""
    return f"{value:.1f}" if value >= 0.95 else f"{value:.2g}"


def _name(entry: Entry) -> str:
    return shown(entry.racer.name)
