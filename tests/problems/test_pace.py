"""When another sandbox is worth its start."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from problems.pace import LONG_S, START_S, Pace
from runner import Result
from tests.runner.test_result import COMPILED, result


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, to be changed."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def compiled(wall_ms: float, *, cached: bool = False) -> Result:
    return replace(result(), compile=replace(COMPILED, wall_ms=wall_ms, cached=cached))


def test_a_few_short_cases_are_not_worth_it_and_many_are(clock: list[float]) -> None:
    judging = Pace()
    clock[0] += 9  # the first sandbox starts
    judging.begin()
    clock[0] += 0.1
    judging.note(replace(result(), compile=None))
    judging.begin()

    enough = int(2 * START_S / 0.1)
    assert not judging.worth_one_more(1, enough)
    assert judging.worth_one_more(1, enough + 1)
    assert not judging.worth_one_more(2, enough + 1), "the third saves less than the second"


def test_what_is_compiled_once_more_has_to_be_saved_too(clock: list[float]) -> None:
    judging = Pace()
    judging.begin()
    clock[0] += 2.1
    judging.note(compiled(2000))
    clock[0] += 0.1
    judging.note(compiled(2000, cached=True))

    assert not judging.worth_one_more(1, 50), "2.5 s for a sandbox and its compiler, to save half of 5 s"
    assert judging.worth_one_more(1, 51)


def test_a_first_case_that_does_not_end_need_not_be_waited_for(clock: list[float]) -> None:
    judging = Pace()
    clock[0] += LONG_S
    unbegun = judging.worth_one_more(1, 9)
    judging.begin()
    before = judging.worth_one_more(1, 9)
    clock[0] += LONG_S

    assert (unbegun, before, judging.worth_one_more(1, 9)) == (False, False, True)
