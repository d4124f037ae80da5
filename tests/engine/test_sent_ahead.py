"""Cases whose jobs are sent ahead: each ends as it does alone."""

from __future__ import annotations

import pytest

from runner import Runner, RunnerBusy
from runner.run import MOST_AHEAD_BYTES
from runner.sandbox import Sandbox

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

    def noted(self: Sandbox, owner: object, job: bytes, files: object, beside: object, stdin: bytes) -> None:
        sent.append(stdin)
        start_ahead(self, owner, job, files, beside, stdin)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(Sandbox, "start_ahead", noted)
    return sent


def test_each_case_ends_as_it_does_alone(c: Runner, ahead: list[bytes]) -> None:
    large = "7" + " " * MOST_AHEAD_BYTES
    cases = ["5", "4", "6", "1", "8", "3", "9", large, "2", "10"]
    before = c.id

    results = c.run_cases(C, cases, limits={"memory": "32m"}, timeouts={"run_ms": 300}).results

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
