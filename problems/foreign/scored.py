"""Points of another system's tests, as groups of the package format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from problems import package_files

SECRET = "secret"  # noqa: S105  # a folder of the format


@dataclass(frozen=True, slots=True)
class ScoredGroup:
    """Some of the tests, and what they are worth together."""

    points: float
    tests: tuple[int, ...]
    """Their numbers."""
    each: bool = False
    """Whether each test earns its share; otherwise all have to be right."""
    requires: tuple[str, ...] = ()
    """Groups that have to be right first: `sample`, or what `room_of` returns."""


def room_of(number: int) -> str:
    """Return the folder of a group by its number, from 0: folders are judged in the order of their names."""
    return f"{SECRET}/group{number + 1:02}"


def write_groups(into: Path, groups: Sequence[ScoredGroup]) -> Mapping[str, tuple[int, ...]]:
    """Write what the groups are worth; return the tests that belong into each folder below `data/`."""
    together = {"max_score": sum(group.points for group in groups), "score_aggregation": "sum"}
    package_files.write_yaml(into / "data" / SECRET / "test_group.yaml", together)
    if len(groups) == 1 and groups[0].each and not groups[0].requires:
        return {SECRET: groups[0].tests}
    for number, group in enumerate(groups):
        told = {"max_score": group.points, "score_aggregation": "sum" if group.each else "pass-fail"}
        more = {"require_pass": list(group.requires)} if group.requires else {}
        package_files.write_yaml(into / "data" / room_of(number) / "test_group.yaml", told | more)
    return {room_of(number): group.tests for number, group in enumerate(groups)}
