"""Whether a sandbox is held to its limits, by what its control group says."""

from __future__ import annotations

from dataclasses import replace

import pytest

import languages
from runner.container import SUPERVISOR_PROCESSES, check_held
from runner.errors import EngineError

LIMITS = replace(languages.load().find("c").limits, memory_bytes=64 << 20, cpus=0.29, processes=16)
MOST = 16 + SUPERVISOR_PROCESSES
MEMORY = 64 << 20


@pytest.mark.parametrize(
    ("cgroup", "held"),
    [
        ("1", f"{MEMORY} {MOST} 29000 100000"),
        ("2", f"{MEMORY} {MOST} 29000 100000"),
        ("2", f"{MEMORY - 4096} {MOST - 1} 28999 100000"),
        ("1", f"{MEMORY} {MOST} ? ?"),  # a part of version 1 that is not seen
        ("0", "? ? ? ?"),  # no control group is seen
    ],
)
def test_limits_that_are_in_force_or_cannot_be_seen_are_taken(cgroup: str, held: str) -> None:
    check_held(held, cgroup, LIMITS)


@pytest.mark.parametrize(
    ("cgroup", "held", "named"),
    [
        ("1", "9223372036854771712 ? -1 100000", "memory and cpus"),  # rootless Docker 20.10 on cgroup v1
        ("2", f"max {MOST} 29000 100000", "memory"),
        ("2", f"{MEMORY} max 29000 100000", "processes"),
        ("2", f"{MEMORY} {MOST} max 100000", "cpus"),
        ("2", f"{MEMORY} {MOST} ?", "cpus"),  # not delegated: there is no such file
        ("2", "? ? ?", "memory and processes and cpus"),
        ("1", f"{MEMORY} {MOST} 50000 100000", "cpus"),
        ("1", f"{MEMORY * 2} {MOST} 29000 100000", "memory"),
    ],
)
def test_a_limit_that_is_not_in_force_is_named(cgroup: str, held: str, named: str) -> None:
    with pytest.raises(EngineError, match=rf"none is in force for {named}\."):
        check_held(held, cgroup, LIMITS)
