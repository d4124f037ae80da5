"""Each built-in problem has the form that a problem for practice needs: hints, approaches with code, submissions."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import languages
from problems.package import BANK, built_in, read
from problems.problem import Problem

NOT_YET = {
}
"""Problems in the form of before; this only shrinks."""
CATALOGUE = languages.load()
UNTYPED = {"python", "javascript", "php"}
CODE = re.compile(r"^```(\S+)\n.*?^```$", re.MULTILINE | re.DOTALL)


def lacks(problem: Problem) -> list[str]:
    """Return what the problem lacks."""
    practice, editorial = problem.practice, problem.editorial() or ""
    approaches = [part for part in re.split(r"^## ", editorial, flags=re.MULTILINE) if part.startswith("Approach ")]
    folders = Counter(one.folder for one in problem.submissions)
    accepted = {CATALOGUE.for_file(one.program.path).id for one in problem.submissions if one.folder == "accepted"}
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
        "accepted solutions in three languages": len(accepted) >= 3,
        "an accepted solution in a typed language": accepted - UNTYPED,
        "two wrong submissions": folders["wrong_answer"] >= 2,
        "a slow submission": folders["time_limit_exceeded"],
    }
    return [what for what, there in owed.items() if not there]


@pytest.mark.parametrize("name", built_in())
def test_a_built_in_problem_has_the_form(name: str) -> None:
    lacking = lacks(read(BANK / name))

    assert bool(lacking) == (name in NOT_YET), f"{name} lacks {', '.join(lacking) or 'nothing: take it out of NOT_YET'}"


def test_only_built_in_problems_are_waited_for() -> None:
    assert set(built_in()) >= NOT_YET
