"""Every built-in problem proves itself: its inputs, and each of its submissions by the verdict it promises."""

from __future__ import annotations

import pytest

import languages
from problems.package import built_in, find, read
from problems.verify import Proof, Verifying
from runner.engine import Engine

CATALOGUE = languages.load()
LEAST = 36
PARTS = 8
"""Each proves several problems in the same sandboxes."""


def test_the_bank_has_three_difficulties_and_enough_of_each() -> None:
    by_difficulty: dict[str | None, int] = {}
    for name in built_in():
        difficulty = read(find(name)).practice.difficulty
        by_difficulty[difficulty] = by_difficulty.get(difficulty, 0) + 1

    assert set(by_difficulty) == {"easy", "medium", "hard"}
    assert sum(by_difficulty.values()) >= LEAST


@pytest.mark.parametrize("part", range(PARTS))
def test_every_built_in_problem_keeps_its_promises(engine: Engine, part: int) -> None:
    folders = [find(name) for name in built_in()[part::PARTS]]
    proofs = [news for news in Verifying(folders, CATALOGUE, engine, workers=1) if isinstance(news, Proof)]

    assert [(proof.problem, check) for proof in proofs for check in proof.checks if check.ok is not True] == []
    assert len(proofs) == len(folders)
    # Statement, inputs, two accepted, one wrong, one too slow.
    assert [proof.problem for proof in proofs if len(proof.checks) < 6] == []
