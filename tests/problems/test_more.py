"""Which limits are tried, and what is said of the runs."""

from __future__ import annotations

import pytest

from problems.allowed import Allowed
from problems.more import Raised, RaisedLimit, higher_limits
from problems.problem import Case
from problems.report import CaseReport, Verdict
from tui.text.more import answer_text, run_line

MIB = 1 << 20
GIVEN = Allowed({"memory": 256 * MIB, "output": 8 * MIB}, {"cpu_ms": 1000, "run_ms": 5000})
CASE = Case(name="secret/1", input_from=b"1\n", answer_from=b"2\n")


def raised(
    verdict: Verdict, allowed: int, used: int | None = None, limit: RaisedLimit = "memory", said: str = ""
) -> Raised:
    """Return a run with a higher limit."""
    cpu_ms = float(used) if limit == "time" and used else None
    report = CaseReport(case=CASE, verdict=verdict, wall_ms=1.0, cpu_ms=cpu_ms, memory_bytes=used, said=said)
    return Raised(limit, allowed, report)


def test_each_limit_is_twice_the_one_before_up_to_what_the_machine_has() -> None:
    memory = [one.limits["memory"] for one in higher_limits(GIVEN, "memory", 2048 * MIB)]
    time = [(one.timeouts["cpu_ms"], one.timeouts["run_ms"]) for one in higher_limits(GIVEN, "time", None)]

    assert memory == [512 * MIB, 1024 * MIB, 2048 * MIB]
    assert time == [(2000, 8000), (4000, 14000), (8000, 26000), (16000, 50000)]
    assert higher_limits(GIVEN, "memory", 300 * MIB) == []
    assert all(one.limits["output"] == 8 * MIB for one in higher_limits(GIVEN, "memory", 2048 * MIB))


@pytest.mark.parametrize(
    ("runs", "said"),
    [
        ([], "There is no higher limit to try on this machine."),
        ([raised("accepted", 512 * MIB, 300 * MIB)], "Yes: 44 MiB more would have helped; it takes 300 MiB."),
        ([raised("memory_limit", 512 * MIB)], "No: even 512 MiB of memory are not enough."),
        (
            [raised("memory_limit", 512 * MIB), raised("wrong_answer", 1024 * MIB, 600 * MIB, said="expected 2")],
            "No: with 1 GiB of memory it ends, but the verdict is wrong answer: expected 2",
        ),
        ([raised("accepted", 16 * MIB, None, "output")], "Yes: with 16 MiB of output it is accepted."),
    ],
)
def test_the_answer_is_a_sentence(runs: list[Raised], said: str) -> None:
    assert answer_text(runs, 256 * MIB) == said


def test_a_run_says_its_limit_and_its_verdict() -> None:
    assert run_line(raised("memory_limit", 512 * MIB, 512 * MIB)) == f"{'512 MiB of memory':22}  ✗ memory limit"
    assert run_line(raised("accepted", 4000, 2500, "time")).endswith("✓ accepted, used 2.5 s")
