"""Each built-in problem has the form that a problem for practice needs: hints, approaches with code, submissions."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import languages
from problems.categories import CATEGORIES
from problems.package import BANK, built_in, read
from problems.problem import Problem

CATALOGUE = languages.load()
UNTYPED = {"python", "javascript", "php"}
LEAST = 20
"""In how many problems each language has an accepted solution, at least; it grows with the bank."""
CODE = re.compile(r"^```(\S+)\n.*?^```$", re.MULTILINE | re.DOTALL)


def accepted(problem: Problem) -> set[str]:
    """Return the languages of the accepted submissions."""
    return {CATALOGUE.for_file(one.program.path).id for one in problem.submissions if one.folder == "accepted"}


def lacks(problem: Problem) -> list[str]:
    """Return what the problem lacks."""
    practice, editorial = problem.practice, problem.editorial() or ""
    approaches = [part for part in re.split(r"^## ", editorial, flags=re.MULTILINE) if part.startswith("Approach ")]
    folders = Counter(one.folder for one in problem.submissions)
    solved_in = accepted(problem)
    owed = {
        "a category": practice.category,
        "a pattern": practice.pattern,
        "minutes": practice.minutes,
        "a style": practice.style,
        "three hints": len(practice.hints) == 3,
        "a complexity in the first hint": practice.hints and re.search(r"O\(", practice.hints[0]),
        "two approaches": len(approaches) >= 2,
        "code in two languages in each approach": all(len(set(CODE.findall(part))) >= 2 for part in approaches),
        "the time of each approach": all("time" in part.lower() and "O(" in part for part in approaches),
        "the memory of each approach": all("memory" in part.lower() for part in approaches),
        "pitfalls": "\n## Pitfalls\n" in editorial,
        "accepted solutions in three languages": len(solved_in) >= 3,
        "an accepted solution in a typed language": solved_in - UNTYPED,
        "two wrong submissions": folders["wrong_answer"] >= 2,
        "a slow submission": folders["time_limit_exceeded"],
    }
    return [what for what, there in owed.items() if not there]


@pytest.mark.parametrize("name", built_in())
def test_a_built_in_problem_has_the_form(name: str) -> None:
    assert lacks(read(BANK / name)) == []


def test_each_language_has_accepted_solutions_in_many_problems() -> None:
    found = Counter(language for name in built_in() for language in accepted(read(BANK / name)))

    assert {language: found[language] for language in CATALOGUE.languages if found[language] < LEAST} == {}


def test_each_category_has_four_problems() -> None:
    found = Counter(read(BANK / name).practice.category for name in built_in())

    assert {category: found[category] for category in CATEGORIES if found[category] < 4} == {}
