"""Points of Polygon's tests and groups, where the package format has the same rules."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

from problems.foreign.scored import ScoredGroup, room_of


class OtherRules(Exception):
    """The package format has no such rule; says which one, as the end of a sentence."""


def scored_groups(testset: ET.Element) -> list[ScoredGroup]:
    """Return what the tests are worth, by their numbers from 1; empty if they have no points.

    Raises:
        OtherRules: their rules cannot be kept.
    """
    return _Points(testset).groups()


class _Points:
    def __init__(self, testset: ET.Element) -> None:
        self._tests = list(testset.iterfind("tests/test"))
        self._points = [_number(test) for test in self._tests]
        self._rules = {one.get("name", ""): one for one in testset.iterfind("groups/group")}

    def groups(self) -> list[ScoredGroup]:
        if not any((*self._points, *map(_number, self._rules.values()))):
            return []
        counted = [
            number
            for number, (test, points) in enumerate(zip(self._tests, self._points, strict=True), 1)
            if points or test.get("sample") != "true"
        ]
        if not self._rules:
            return [self._one_by_one(counted, ())]
        if not all(self._tests[number - 1].get("group") in self._rules for number in counted):
            raise OtherRules("some of its tests are in no group")
        found: list[ScoredGroup] = []
        rooms: dict[str, str] = {}
        for name, rule in self._rules.items():
            numbers = [number for number in counted if self._tests[number - 1].get("group") == name]
            if not numbers:
                rooms[name] = "sample"
                continue
            group = self._group(rule, numbers, self._requires(rule, rooms))
            rooms[name] = "" if group.each else room_of(len(found))
            found.append(group)
        return found

    def _requires(self, rule: ET.Element, rooms: dict[str, str]) -> tuple[str, ...]:
        names = [one.get("group", "") for one in rule.iterfind("dependencies/dependency")]
        if not all(rooms.get(name) for name in names):
            raise OtherRules("a group depends on one that comes later, or that counts test by test")
        return tuple(dict.fromkeys(rooms[name] for name in names))

    def _group(self, rule: ET.Element, numbers: list[int], requires: tuple[str, ...]) -> ScoredGroup:
        policy = rule.get("points-policy")
        if policy == "each-test":
            return self._one_by_one(numbers, requires)
        if policy != "complete-group":
            raise OtherRules(f'a group has the policy "{policy}"')
        points = _number(rule) or sum(self._points[number - 1] for number in numbers)
        return ScoredGroup(points, tuple(numbers), requires=requires)

    def _one_by_one(self, numbers: list[int], requires: tuple[str, ...]) -> ScoredGroup:
        points = [self._points[number - 1] for number in numbers]
        if len(set(points)) > 1:
            raise OtherRules("tests that count one by one are not all worth the same")
        return ScoredGroup(sum(points), tuple(numbers), each=True, requires=requires)


def _number(told: ET.Element) -> float:
    try:
        number = float(told.get("points") or 0)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise OtherRules(f'"{told.get("points", "")[:40]}" is no number of points')
    return number
