"""When a compiler is tried within the program's limits, and when that does not count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from foundation.units import GIB, MIB
from languages import Limits
from runner.bounds import needs_more, tried_bounds
from tests.runner.test_verdict import C, ended

USUAL = C.limits
OWN = replace(USUAL, memory_bytes=GIB, cpus=2.0, processes=256)


def test_a_compiler_is_tried_within_the_usual_limits_for_a_part_of_its_clock() -> None:
    tried = tried_bounds(C, OWN, replace(USUAL, output_bytes=5))

    assert tried
    assert (tried.memory_bytes, tried.cpus, tried.processes) == (USUAL.memory_bytes, USUAL.cpus, USUAL.processes)
    assert tried.output_bytes == OWN.output_bytes  # a compiler's own
    assert tried.compile_ms < OWN.compile_ms


@pytest.mark.parametrize(
    "limits",
    [
        replace(USUAL, memory_bytes=USUAL.memory_bytes - 1),
        replace(USUAL, processes=USUAL.processes - 1),
        replace(USUAL, cpus=USUAL.cpus / 2),
        replace(USUAL, memory_bytes=OWN.memory_bytes + 1),
        replace(USUAL, cpus=OWN.cpus * 2),
    ],
)
def test_limits_below_the_usual_or_above_its_own_are_not_tried(limits: Limits) -> None:
    assert tried_bounds(C, OWN, limits) is None


@pytest.mark.parametrize("status", [0, 256])
def test_a_plain_answer_counts(status: int) -> None:
    assert not needs_more(ended("compile", status=status, stderr=b"main.c:1: note"), USUAL, C)


@pytest.mark.parametrize(
    "told",
    [
        {"status": 9},
        {"status": 9, "stopped": "time"},
        {"status": 256, "oom_kills": 1},
        {"status": 0, "forks_refused": 1},
        {"status": 9, "stopped": "thrash", "reread_bytes": 5 * MIB},
    ],
)
def test_every_sign_of_a_limit_makes_it_run_again(told: dict[str, Any]) -> None:
    assert needs_more(ended("compile", **told), USUAL, C)
