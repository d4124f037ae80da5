"""Every built-in problem proves itself: its inputs, and each of its submissions by the verdict it promises."""

from __future__ import annotations

import pytest

import languages
from problems.package import built_in, find
from problems.verify import Proof, Verifying
from runner.engine import Engine

CATALOGUE = languages.load()
LEAST = 36


def test_the_bank_has_three_difficulties_and_enough_of_each() -> None:
    from problems.package import read

    by_difficulty: dict[str | None, int] = {}
    for name in built_in():
        difficulty = read(find(name)).practice.difficulty
        by_difficulty[difficulty] = by_difficulty.get(difficulty, 0) + 1

    assert set(by_difficulty) == {"easy", "medium", "hard"}
    assert sum(by_difficulty.values()) >= LEAST


@pytest.mark.parametrize("name", built_in())
def test_a_built_in_problem_keeps_its_promises(engine: Engine, name: str) -> None:
    [proof] = [news for news in Verifying([find(name)], CATALOGUE, engine, workers=1) if isinstance(news, Proof)]

    assert [check for check in proof.checks if check.ok is not True] == []
    assert len({check.name.partition("/")[0] for check in proof.checks}) >= 4, proof.checks
