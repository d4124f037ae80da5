"""Test the stress test in the problem screen."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from problems import JudgeError
from problems.judge import Report
from problems.progress import Progress
from problems.stress import Failure, Tried
from runner import Compilation
from tests.tui.screens.practice.bank import SMALL, WIDE, bank, practice, report

pytestmark = pytest.mark.usefixtures("twice")


def failure(given: bytes = b"3\n", said: str = "line 1, token 1: expected 6, got 5") -> Failure:
    found = report("seed/7", verdict="wrong_answer", said=said)
    return Failure(7, given, b"6\n", found)


@pytest.fixture
def random_inputs(twice: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # in the place of `twice`
    """Use a problem with a generator."""
    bank(tmp_path / "random", monkeypatch, twice={"generators/generate.py": "print(1)\n"})


@pytest.mark.usefixtures("random_inputs")
async def test_the_smallest_failing_input_of_a_stress_test_becomes_an_own_case(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.stressed = [Tried(10, 0), Tried(20, 2)], failure()
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        await app.see(
            "✗ WRONG ANSWER  2 of 20 random inputs from seed 7341 failed; the smallest is your case 1",
            "expected 6, got 5",
        )
        await app.until(lambda: len(progress.cases("twice")) == 1)
        [case] = progress.cases("twice")
        assert (case.input, case.answer) == (b"3\n", b"6\n")
        assert screen.cases.list.chosen is not None
        assert screen.cases.list.chosen.own == case
        assert not progress.attempts("twice"), "a stress test is not an attempt"
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        assert len(screen.cases.own) == 1, "the same input makes one case"
        await app.judge()
        assert app.machine.judged[-1][3][1] == "own/1"


@pytest.mark.usefixtures("random_inputs")
async def test_a_stress_test_shows_its_progress_and_can_be_stopped() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.stressed = [Tried(10, 0), threading.Event()], None
        await app.press("alt+x")
        await app.see("● STRESS TEST  10 of 200 random inputs, none failed")
        assert "^c Stop" in app.text
        await app.press("ctrl+c")
        await app.until(lambda: not screen.busy)
        await app.see("■ STOPPED  no difference in 10 random inputs from seed 7341")


@pytest.mark.usefixtures("random_inputs")
async def test_a_stress_test_reports_no_difference_or_its_own_failure() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.stressed = [Tried(200, 0)], None
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        await app.see("✓ NO DIFFERENCE  200 random inputs, seeds 7341 to 7540: same answers")
        app.machine.stressed = [JudgeError("the generator generate.py failed on seed 1")], None
        await app.press("alt+x")
        await app.see("! NOT JUDGED", "the generator generate.py failed on seed 1")


@pytest.mark.usefixtures("random_inputs")
async def test_a_stress_test_is_repeated_from_a_seed_the_last_one_at_first() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.stressed = [Tried(200, 0)], None
        await app.press("alt+r", "X")
        await app.see("The first of 200 seeds")
        await app.press(*"5x", "enter")
        await app.see("Type a whole number")
        await app.press("backspace", "enter")
        await app.see("seeds 5 to 204")
        await app.press("X", "end", "0", "enter")
        await app.see("seeds 50 to 249")
        await app.press("X", "backspace", "backspace", "enter")
        await app.until(lambda: not screen.busy)
        await app.see("seeds 7341 to 7540")


@pytest.mark.usefixtures("random_inputs")
async def test_no_difference_is_no_success_above_cases_that_fail() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.outputs["secret/01-many-equal"] = b"11\n"
        await app.judge()
        app.machine.stressed = [Tried(200, 0)], None
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        await app.see("✗ WRONG ANSWER  many equal: expected 10, got 11", "no other in 200 random inputs")
        assert "✓ NO DIFFERENCE" not in app.text


async def test_without_a_generator_there_is_no_stress_test() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+x")
        assert not screen.busy
        assert "STRESS" not in app.text


@pytest.mark.usefixtures("random_inputs")
@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_stress_test_reports_a_compile_error(size: tuple[int, int], progress: Progress) -> None:
    async with practice(size) as app:
        screen = await app.open()
        said = b"main.py:2: error: expected something\n"
        compiled = Compilation(
            exit_code=1,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=said,
            wall_ms=900.0,
            cpu_ms=800.0,
            memory_bytes=None,
            cached=False,
        )
        broken = Report(
            problem="twice",
            language="python",
            verdict="compile_error",
            total=3,
            cases=(),
            compile=compiled,
            message="Compile error: exit status 1",
        )
        app.machine.stressed = [broken], None
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        await app.see("✗ COMPILE ERROR  line 2: error: expected something", "main.py:2: error: expected something")
        assert screen.editor_pane.sheet.editor.mark_at(2)
        assert not progress.attempts("twice"), "a stress test is not an attempt"


@pytest.mark.usefixtures("random_inputs")
async def test_a_stress_test_of_a_changed_source_clears_the_old_verdicts() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.judge()
        app.machine.stressed = [Tried(10, 2)], failure()
        await app.press("alt+x")
        await app.until(lambda: not screen.busy)
        assert sum(row.report is not None for row in screen.cases.rows) == 4, "the source is the one that was judged"
        await app.press("alt+e", "end", *" mine", "alt+x")
        await app.until(lambda: not screen.busy)
        assert [row.own is not None for row in screen.cases.rows if row.report] == [True]
