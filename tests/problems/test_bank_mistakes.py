"""The bank's generators find the bank's mistakes: whatever the first seed, a stress test shows each of them.

Problems whose programs talk with the judge have no stress test; judging shows their mistakes (`tests/engine/test_bank.py`).

Each run of the ordinary test tries a tenth of the problems, others and with other seeds on each day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from problems.compare import Rules, compare
from problems.package import built_in, find
from problems.stress import SEEDS
from tests.support.bank import with_output
from tests.support.bank_programs import BankProgram

TODAY = datetime.now(UTC).toordinal()
TENTHS = 10
MISTAKES = 4
"""Each problem has at least so many wrong answers: one of its author's and three that are natural."""
MANY = 2_000
SHARE = 0.04
"""Of many seeds so many show a mistake: of 200 none does so once in 3,500 times."""


def mistakes(name: str) -> list[Path]:
    """Return the programs of a problem that give wrong answers."""
    return sorted((find(name) / "submissions" / "wrong_answer").iterdir())


def seeds_that_show(name: str, seeds: range) -> dict[str, int]:
    """Return for each mistake of a problem how many of these seeds show it."""
    folder = find(name)
    [validator] = (folder / "input_validators").glob("*.py")
    generate, valid = (BankProgram.read(path) for path in (folder / "generators" / "generate.py", validator))
    solve = BankProgram.read(folder / "submissions" / "accepted" / "solution.py")
    inputs = [generate.run(arguments=[str(seed)]).stdout for seed in seeds]
    for given in inputs:
        refused = valid.run(given)
        assert refused.status == 42, (name, given, refused.stderr)
    answers = [solve.run(given).stdout for given in inputs]
    return {path.stem: _differing(BankProgram.read(path), inputs, answers) for path in mistakes(name)}


def _differing(program: BankProgram, inputs: Iterable[str], answers: Iterable[str]) -> int:
    rules = Rules()
    count = 0
    for given, answer in zip(inputs, answers, strict=True):
        ended = program.run(given)
        count += ended.status != 0 or compare(ended.stdout.encode(), answer.encode(), rules) is not None
    return count


def test_every_problem_has_its_mistakes() -> None:
    assert {name: found for name in built_in() if (found := len(mistakes(name))) < MISTAKES} == {}


@pytest.mark.parametrize("name", with_output()[TODAY % TENTHS :: TENTHS])
def test_a_stress_test_shows_each_mistake_with_the_seeds_of_today(name: str) -> None:
    first = 1 + TODAY * SEEDS % 1_000_000

    found = seeds_that_show(name, range(first, first + SEEDS))

    assert [mistake for mistake, seeds in found.items() if not seeds] == [], f"seeds from {first}"


def test_the_first_pair_of_gift_card_pair_by_its_first_item_is_found() -> None:
    assert seeds_that_show("gift-card-pair", range(1, 1 + SEEDS))["first_pair_by_first_item"] >= 10


@pytest.mark.thorough
@pytest.mark.parametrize("name", with_output())
def test_a_stress_test_shows_each_mistake_whatever_the_first_seed(name: str) -> None:
    found = seeds_that_show(name, range(1, 1 + MANY))

    assert {mistake: seeds for mistake, seeds in found.items() if seeds < SHARE * MANY} == {}
