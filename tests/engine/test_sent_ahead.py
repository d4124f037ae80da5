"""Cases whose jobs are sent ahead: each ends as it does alone."""

from __future__ import annotations

import pytest

from problems.station import Quiet
from runner import Runner, RunnerBusy
from runner.run import MOST_AHEAD_BYTES
from runner.sandbox import Sandbox
from tests.problems.conftest import YAML
from tests.support.judging import RIGHT, JudgeIt, verdicts

pytestmark = pytest.mark.engine
C = r"""
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
    int n = 0;
    scanf("%d", &n);
    if (n == 1) for (;;);
    if (n == 2) return 3;
    if (n == 3) for (size_t i = 0;; i++) memset(malloc(1 << 20), 1, 1 << 20);
    if (n == 4) { FILE *file = fopen("left", "w"); fclose(file); }
    FILE *left = fopen("left", "r");
    printf("%d%s\n", n, left && n != 4 ? " left" : "");
}
"""
SPELLED = {"1": "time_limit", "2": "runtime_error", "3": "memory_limit"}


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The stdin of every job that is sent ahead."""
    sent: list[bytes] = []
    start_ahead = Sandbox.start_ahead

    def noted(
        self: Sandbox, owner: object, job: bytes, files: object, beside: object, stdin: bytes, **named: str
    ) -> None:
        sent.append(stdin)
        start_ahead(self, owner, job, files, beside, stdin, **named)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(Sandbox, "start_ahead", noted)
    return sent


def test_each_case_ends_as_it_does_alone(c: Runner, ahead: list[bytes]) -> None:
    large = "7" + " " * MOST_AHEAD_BYTES
    cases = ["5", "4", "6", "1", "8", "3", "9", large, "2", "10"]
    before = c.id

    results = c.run_cases(C, cases, limits={"memory": "32m"}, timeouts={"cpu_ms": 500, "run_ms": 60_000}).results

    assert [result.verdict for result in results] == [SPELLED.get(case, "ok") for case in cases]
    assert [result.stdout for result in results] == ["" if case in SPELLED else f"{int(case)}\n" for case in cases], (
        "outputs are in order, and no file outlives its case"
    )
    assert ahead == [case.encode() for case in cases[1:] if case != large]
    assert c.id == before


def test_python_s_source_goes_along(python: Runner, ahead: list[bytes]) -> None:
    results = python.run_cases("import os\nprint(input(), os.listdir())", ["1", "2", "3"]).results

    assert [result.stdout for result in results] == [f"{n} ['main.py']\n" for n in (1, 2, 3)]
    assert ahead == [b"2", b"3"]


def test_a_failure_that_ends_the_cases_stops_what_was_sent_ahead(c: Runner, ahead: list[bytes]) -> None:
    patient = {"run_ms": 60_000}
    first = c.run_cases(C, ["5", "2", "1", "6"], timeouts=patient, stop_at_first_failure=True).results
    before = c.id
    after = c.run(C, "7", timeouts=patient)
    other = c.run(C, "8", limits={"memory": "48m"})

    assert [result.verdict for result in first] == ["ok", "runtime_error"]
    assert ahead == [b"2", b"1"]
    assert (after.stdout, other.stdout) == ("7\n", "8\n")
    assert other.limits.memory_bytes == 48 << 20
    assert c.id == before, "the endless program was stopped, not its sandbox"


def test_another_client_of_the_sandbox_is_served_or_told(c: Runner) -> None:
    c.run_cases(C, ["5", "2", "1"], timeouts={"run_ms": 60_000}, stop_at_first_failure=True)
    with Runner.join(c.id) as other:
        assert other.run(C, "6").stdout == "6\n"
        running = c.start(C, "1")
        next(iter(running))  # it has the lock
        with pytest.raises(RunnerBusy):
            other.run(C, "7")
        running.stop()
        running.result()
    assert [result.stdout for result in c.run_cases(C, ["8", "9"]).results] == ["8\n", "9\n"]


def test_a_judging_sends_its_cases_ahead_but_not_beside_a_validator(judged: JudgeIt, ahead: list[bytes]) -> None:
    many = {f"data/secret/{n}.{end}": f"{k * n}\n" for n in range(10) for end, k in (("in", 1), ("ans", 2))}
    plain = judged(RIGHT, many)
    sent = list(ahead)
    beside_others = judged(RIGHT, many, quiet=Quiet())
    checked = judged(RIGHT, many | {"output_validator/v.py": "import sys; sys.exit(42)"})

    names = [case.case.name for case in plain.cases]
    assert len(names) == 11
    assert [case.case.name for case in beside_others.cases] == names
    assert verdicts(plain) == verdicts(beside_others) == verdicts(checked) == ["accepted"] * 11
    assert sent == [case.case.input for case in plain.cases[1:]]
    assert ahead == sent * 2


def test_a_case_sent_ahead_waits_for_one_that_must_be_alone(judged: JudgeIt, ahead: list[bytes]) -> None:
    """The second case is near its limit, and the third, which was sent ahead, would be a neighbour."""
    burn = "import time\nn = int(input())\nwhile time.process_time() < (0.86 if n == 5 else 0): pass\nprint(2 * n)"
    report = judged(burn, {"problem.yaml": YAML + "limits: {time_limit: 0.8}\n"}, quiet=Quiet())

    assert verdicts(report) == ["accepted", "time_limit", "accepted"]
    assert [case.repeated for case in report.cases] == [False, True, False]
    assert ahead == [b"5\n", b"7\n"]
