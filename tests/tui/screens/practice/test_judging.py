"""Test judging in the problem screen: verdicts, ratings, what the compiler says, trouble."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from problems import JudgeError, timing
from problems.problem import Problem
from problems.progress import Progress
from runner import Compilation, Started
from runner.images import Listener
from runner.images import Progress as Step
from tests.support.scripted import printed
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import SMALL, WIDE, bank, practice, report
from tui.screens.shared.dialogs import Confirm

pytestmark = pytest.mark.usefixtures("twice")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_case_table_fills_up_during_judging(size: tuple[int, int], progress: Progress) -> None:
    async with practice(size) as app:
        screen = await app.open()
        held = app.machine.waits["secret/02-large"] = threading.Event()
        app.machine.outputs["secret/01-many-equal"] = b"11\n"
        await app.press("ctrl+j")
        await app.see("● running", "✗ wrong answer", "case 3 of 3")
        assert "^c Stop" in app.text
        held.set()
        await app.until(lambda: not screen.busy)
        await app.see("✗ WRONG ANSWER  2/3 passed · many equal: expected 10, got 11")
        [attempt] = progress.attempts("twice")
        assert (attempt.verdict, attempt.passed, attempt.total) == ("wrong_answer", 2, 3)


async def test_stop_ends_judging_and_keeps_the_verdicts_so_far(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.waits["secret/01-many-equal"] = threading.Event()
        await app.press("ctrl+j")
        await app.see("● running")
        await app.press("ctrl+c")
        await app.until(lambda: not screen.busy)
        await app.see("■ STOPPED  1 of 3 cases passed")
        assert "● running" not in app.text
        assert not progress.attempts("twice"), "a stopped judging is not an attempt"


async def test_an_accepted_solution_is_recorded_rated_and_scheduled_for_review(progress: Progress) -> None:
    async with practice() as app:
        await app.open()
        assert "alt+g" not in app.text
        await app.judge()
        await app.see("✓ ACCEPTED  3 of 3 cases · Enter goes on")
        assert app.text.split("\n")[-1].startswith("enter Go on alt+g Rate alt+d Editorial ^j Judge")
        await app.press("alt+g")
        await app.see("It comes back after: Again 1 day", "Good 2 days · Easy 8 days")
        assert isinstance(app.app.screen, Confirm)
        await app.press("g")
        await app.until(lambda: "It comes back in" in told(app.app))
        card = progress.status("twice").card
        assert card is not None
        assert card.due > datetime.now(UTC)
        await app.press("f2")
        await app.see("✓ solved", "1 of 1 solved", "↻ in")


async def test_writes_refused_by_a_locked_database_are_retried(
    progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.services.practice.RETRY_S", 0.1)
    monkeypatch.setattr("problems.progress.BUSY_S", 0.1)
    async with practice() as app:
        screen = await app.open()
        with closing(sqlite3.connect(progress.path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            await app.press("alt+r", "a", "ctrl+a", *"21", "tab", *"42", "ctrl+s")
            await app.until(lambda: "is locked by another program" in told(app.app))
            await app.judge()
            assert "will try again" in told(app.app)
            assert len(screen.cases.own) == 1
            other.execute("ROLLBACK")
        await app.until(lambda: [case.input for case in progress.cases("twice")] == [b"21\n"])
        await app.until(lambda: len(progress.attempts("twice")) == 1)


async def test_a_compile_error_shows_the_compiler_and_marks_its_line(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        said = b"main.py:2: error: expected something\n"
        app.machine.compiled = Compilation(
            exit_code=1,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=said,
            wall_ms=900.0,
            cpu_ms=800.0,
            memory_bytes=None,
            cached=False,
        )
        await app.judge()
        await app.see("✗ COMPILE ERROR", "expected something")
        assert screen.editor_pane.sheet.editor.mark_at(2)
        assert progress.attempts("twice")[0].verdict == "compile_error"


async def test_a_breached_limit_is_shown_with_its_case() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.outputs["secret/02-large"] = replace(report("secret/02-large"), case=screen.problem.cases[2])
        await app.judge()
        await app.see("✗ TIME LIMIT  2/3 passed · large: 2 s reached", "✗ time limit")


async def test_a_missing_image_is_fetched_first_and_the_fetch_can_be_stopped() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.here.discard("python")

        def fetch(listen: Listener, cancelled: threading.Event) -> None:
            listen(Step("python", "toolchain", "gcc", 45, 100))
            cancelled.wait(10)

        app.machine.fetching = fetch
        await app.press("ctrl+j")
        await app.see("GETTING THE IMAGE", "45 %")
        await app.press("ctrl+c")
        await app.until(lambda: not screen.busy)
        await app.see("Ctrl+J judges all 3 cases")


async def test_a_missing_engine_is_reported_and_is_not_an_attempt(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.engine = None
        await app.press("ctrl+j")
        await app.see("! NOT JUDGED", "is not there; start it")
        assert not screen.busy
        assert not progress.attempts("twice")


async def test_a_crashing_validator_is_never_the_solutions_fault(progress: Progress) -> None:
    async with practice() as app:
        await app.open()
        app.machine.outputs["secret/01-many-equal"] = JudgeError("the validator check.py crashed on many equal")
        await app.press("ctrl+j")
        await app.see("! NOT JUDGED", "the validator check.py crashed")
        assert not progress.attempts("twice")


async def test_leaving_stops_the_judging() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.waits["sample/1"] = threading.Event()
        await app.press("ctrl+j")
        await app.see("● running")
        judging = screen.running
        assert judging is not None
        await app.press("f2")
        await app.until(judging.cancelled.is_set)


async def test_what_was_printed_disappears_when_the_next_source_is_judged() -> None:
    async with practice() as app:
        await app.open()
        said = b"main.py:2: error: expected something\n"
        app.machine.compiled = Compilation(
            exit_code=1,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=said,
            wall_ms=900.0,
            cpu_ms=800.0,
            memory_bytes=None,
            cached=False,
        )
        await app.judge()
        await app.see("expected something")
        app.machine.compiled = None
        await app.judge()
        await app.see("✓ ACCEPTED")
        assert "expected something" not in app.text
        app.machine.scripts = [[Started("run"), *printed("by the run")]]
        await app.press("ctrl+r")
        await app.see("by the run")
        await app.judge()
        assert "by the run" not in app.text


async def test_the_case_table_has_time_and_memory_columns_only_after_judging() -> None:
    async with practice(SMALL) as app:
        screen = await app.open()
        line = str(screen.cases.list.get_option_at_index(0).prompt)
        assert "  ·" in line
        assert "          " not in line
        await app.judge()
        assert "✓" in str(screen.cases.list.get_option_at_index(0).prompt)
        assert " ms" in str(screen.cases.list.get_option_at_index(0).prompt)


async def test_an_engine_lost_during_a_case_is_reported_in_full(progress: Progress) -> None:
    async with practice(SMALL) as app:
        screen = await app.open()
        gone = report("sample/1", verdict="internal_error", said="gone")
        app.machine.outputs["sample/1"] = replace(gone, case=screen.problem.cases[0])
        await app.judge()
        await app.see("! NOT JUDGED", "[Output]")
        assert screen.report is not None
        assert screen.report.message in " ".join(app.text.split())
        assert not progress.attempts("twice")


async def test_in_one_column_a_compile_error_replaces_the_statement() -> None:
    async with practice(SMALL) as app:
        await app.open()
        await app.press("alt+s")
        said = b"main.py:2: error: expected something\n"
        app.machine.compiled = Compilation(
            exit_code=1,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=said,
            wall_ms=900.0,
            cpu_ms=800.0,
            memory_bytes=None,
            cached=False,
        )
        await app.judge()
        await app.see("✗ COMPILE ERROR", "expected something", "def twice")


async def test_compiler_warnings_are_shown_only_if_a_case_fails() -> None:
    async with practice() as app:
        screen = await app.open()
        said = b"main.py:2: warning: no return statement\n"
        app.machine.compiled = Compilation(
            exit_code=0,
            signal=None,
            stdout_bytes=b"",
            stderr_bytes=said,
            wall_ms=900.0,
            cpu_ms=800.0,
            memory_bytes=None,
            cached=False,
        )
        await app.judge()
        await app.see("✓ ACCEPTED")
        assert "warning: no return" not in app.text
        app.machine.outputs["secret/02-large"] = b"1\n"
        await app.judge()
        await app.see("✗ WRONG ANSWER", "warning: no return")
        assert screen.editor_pane.sheet.editor.mark_at(2)


async def test_a_time_limit_that_the_package_leaves_open_is_shown_once_it_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    legacy = {
        "problem.yaml": "name: Twice\nlimits: {time_multiplier: 5}\n",
        "submissions/accepted/solution.py": "pass\n",
    }
    bank(tmp_path / "legacy", monkeypatch, twice={**legacy, "statement/problem.en.md": "Print it.\n"})
    held = threading.Event()

    def measure(problem: Problem) -> None:
        held.wait()
        key = timing.digest(problem.folder, timing.MEASURED_FROM)
        (state / "time-limits.json").write_text(json.dumps({key: 0.6}))

    async with practice() as app:
        screen = await app.open()
        app.machine.measures = measure
        app.machine.outputs["sample/1"] = b"3\n"
        await app.see("Time for each case: 5 times that of")
        await app.press("ctrl+j")
        await app.see("MEASURING  the package leaves its time limit to its own solutions")
        held.set()
        await app.until(lambda: screen.report is not None)
        await app.see("Time for each case: 3 s, measured here.")
        await app.press("escape")
        await app.open()
        await app.see("Time for each case: 3 s, measured here.")


async def test_stopping_at_the_first_failure_is_a_toggle() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.outputs["sample/1"] = b"3\n"
        await app.press("ctrl+o", "a")
        assert "[to the first failure]" in app.text
        await app.judge()
        assert [row.report is not None for row in screen.cases.rows] == [True, False, False]
        await app.press("ctrl+o", "a")
        await app.judge()
        assert all(row.report for row in screen.cases.rows)
