"""When two solutions are told apart, and who races on which cases."""

from __future__ import annotations

import random

import pytest

import languages
from problems.package import find, read
from problems.race import ROUNDS, Entry, Race, Racer, Spread, distinguishable, largest, ratio, references

CATALOGUE = languages.load()
PYTHON, CPP = CATALOGUE.find("python"), CATALOGUE.find("cpp")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([10.0] * ROUNDS, [20.0] * ROUNDS, True),
        ([20.0] * ROUNDS, [10.0] * ROUNDS, True),
        ([10.0] * ROUNDS, [10.0] * ROUNDS, False),
        ([10.0] * ROUNDS, [10.4] * ROUNDS, False),  # always slower, but by less than 5 %
        ([10.0] * (ROUNDS - 1) + [30.0], [20.0] * ROUNDS, True),
        ([10.0] * (ROUNDS - 2) + [30.0] * 2, [20.0] * ROUNDS, False),
    ],
)
def test_a_difference_must_be_large_and_hold_in_nearly_all_rounds(
    first: list[float], second: list[float], expected: bool
) -> None:
    assert distinguishable(first, second) is expected


def test_equals_are_seldom_told_apart() -> None:
    chance = random.Random(1)
    races = 2000

    told = sum(
        distinguishable(*([chance.uniform(10, 30) for _ in range(ROUNDS)] for _ in range(2))) for _ in range(races)
    )

    assert told < races * 0.05


def entry(name: str, cpu_ms: float, *, reference: bool = False, language: str = "python") -> Entry:
    """Return an entry that always takes this long."""
    racer = Racer(name, "", CATALOGUE.find(language), reference)
    return Entry(racer, (cpu_ms,) * ROUNDS, (1 << 20,) * ROUNDS)


def test_the_reference_is_in_the_same_language_if_there_is_one() -> None:
    cpp, python = entry("a.cpp", 1, reference=True, language="cpp"), entry("a.py", 4, reference=True)

    assert Race((), (entry("mine.py", 2), cpp, python)).reference is python
    assert Race((), (entry("mine.go", 2, language="go"), cpp, python)).reference is cpp
    assert Race((), (entry("mine.py", 2), entry("your last", 3))).reference is None
    assert ratio(entry("mine.py", 2), python) == 0.5


def test_the_spread_is_the_median_and_the_quartiles() -> None:
    assert Spread.of([9, 1, 2, 3, 4, 5, 6, 7, 8]) == Spread(5, 3, 7)
    assert Spread.of([4]) == Spread(4, 4, 4)


def test_the_largest_cases_and_the_accepted_solutions_take_part() -> None:
    problem = read(find("gift-card-pair"))

    cases = largest(problem.cases)

    assert len(cases) == 3
    assert min(case.input_bytes for case in cases) >= max(
        case.input_bytes for case in problem.cases if case not in cases
    )
    found = references(problem, CATALOGUE)
    assert [one.name for one in found] == [one.name for one in problem.submissions if one.folder == "accepted"]
    assert {"cpp", "python"} <= {one.language.id for one in found}
    assert all(one.reference for one in found)
