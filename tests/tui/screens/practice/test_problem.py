"""Test the problem screen through its keys: drafts, judging, cases, hints, interviews, ratings, trouble."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import TextArea

from problems import JudgeError
from problems.answer import NoAnswerError
from problems.judge import CaseReport, Report
from problems.problem import Case
from problems.progress import Progress
from problems.records import Attempt, Draft, OwnCase
from problems.stress import Failure, Tried
from runner import Compilation, Started
from runner.images import Listener
from runner.images import Progress as Step
from tests.support.scripted import printed
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import PRACTICE, SMALL, WIDE, bank, practice
from tui.screens.practice.case import CaseScreen, differently_laid_out, folded
from tui.screens.practice.new_case import NewCase
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.dialogs import Confirm
from tui.screens.shared.picker import LanguagePicker
from tui.text.diff import compare


@pytest.fixture(autouse=True)
def twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Use a bank with one problem."""
    bank(tmp_path / "bank", monkeypatch)


@pytest.fixture
def progress(state: Path) -> Progress:
    """Return the progress store that the app uses too."""
    return Progress(print)


def report(name: str, **changes: object) -> CaseReport:
    made = CaseReport(
        case=Case(name=name, input_from=b"", answer_from=b""),
        verdict="time_limit",
        wall_ms=2_000,
        cpu_ms=2_000,
        memory_bytes=None,
        said="2 s reached",
        head="Time limit",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of CaseReport


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_opens_with_statement_samples_and_the_cursor_in_the_starters_body(
    size: tuple[int, int],
) -> None:
    async with practice(size) as app:
        screen = await app.open()
        await app.see("Print the number twice as large.")
        await app.press("alt+e")
        await app.see("def twice(number: int) -> int:")
        row, _ = screen.editor_pane.sheet.editor.cursor_location
        assert "Write the body" in screen.editor_pane.sheet.editor.document[row]
        assert screen.stdin.text == "1\n"
        if size == WIDE:
            assert "number = 1 → 2" in app.text


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


async def test_drafts_are_saved_automatically_for_each_language(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("end", "enter", *"return 7", "alt+i", "ctrl+a", *"42")
        await app.until(lambda: progress.draft("twice", "python") is not None)
        await app.until(lambda: (draft := progress.draft("twice", "python")) is not None and draft.stdin == "42")
        draft = progress.draft("twice", "python")
        assert draft is not None
        assert "return 7" in draft.source

        await app.press("ctrl+l")
        assert isinstance(app.app.screen, LanguagePicker)
        await app.press(*"c++", "enter")
        await app.until(lambda: screen.language.id == "cpp")
        assert "return 7" not in screen.editor_pane.sheet.editor.text
        await app.press("x")
        await app.until(lambda: progress.draft("twice", "cpp") is not None)

        await app.press("f2")
        again = await app.open()
        assert again.language.id == "cpp", "the language last typed in"
        assert again.editor_pane.sheet.editor.text.count("x") > 0
        assert again.stdin.text == "42"


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_that_is_due_again_starts_over_and_is_judged_before_it_is_rated(
    size: tuple[int, int], progress: Progress
) -> None:
    old = datetime.now(UTC) - timedelta(days=30)
    solved = Attempt(
        problem="twice", language="python", source="SOLVED", verdict="accepted", passed=3, total=3, when=old
    )
    progress.add(solved)
    progress.save_draft(Draft(problem="twice", language="python", source="SOLVED", stdin="9", when=old))
    progress.rate("twice", "good", old)
    async with practice(size) as app:
        screen = await app.open()
        await app.see("due again: Alt+U brings back your last text")
        editor = screen.editor_pane.sheet.editor
        assert "Write the body" in editor.text
        assert screen.stdin.text == "1\n"
        await app.press("alt+g")
        assert "Solve it and have it judged first (Ctrl+J)" in told(app.app)
        assert not isinstance(app.app.screen, Confirm)

        await app.press("alt+e", "x", "alt+u")
        await app.until(lambda: editor.text == "SOLVED")
        assert "This is your accepted solution of" in told(app.app)
        await app.press("ctrl+z")
        assert "Write the body" in editor.text
        await app.press("y")
        await app.until(lambda: "SOLVED" in [one.source for one in progress.superseded_drafts("twice")])
        assert "Another code-runner" not in told(app.app)

        await app.judge()
        await app.press("alt+g")
        await app.see("It comes back after: Again")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_with_a_draft_says_how_to_see_its_statement(size: tuple[int, int], progress: Progress) -> None:
    progress.save_draft(Draft(problem="twice", language="python", source="mine"))
    async with practice(size) as app:
        await app.open()
        await app.see("Statement")
        if size == SMALL:
            await app.see("Statement (Alt+S) · [Editor]  main.py")
            await app.press("alt+s")
            await app.see("[Statement] · Editor (Alt+E)", "Print the number twice as large.")


async def test_two_apps_on_one_problem_each_keep_their_text_and_the_second_is_told(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        progress.save_draft(Draft(problem="twice", language="python", source="THEIRS"))
        await app.press("m", "i", "n", "e")
        await app.until(lambda: "Another code-runner has changed this solution, too." in told(app.app))
        await app.until(lambda: "mine" in progress.drafts("twice")[0].source)
        assert [draft.source for draft in progress.superseded_drafts("twice")] == ["THEIRS"]
        await app.press("alt+u")
        editor = screen.editor_pane.sheet.editor
        await app.until(lambda: editor.text == "THEIRS")
        await app.until(lambda: progress.drafts("twice")[0].source == "THEIRS")
        assert "mine" in progress.superseded_drafts("twice")[0].source, "neither is lost by the other"
        await app.press("alt+u")
        await app.until(lambda: "mine" in editor.text)


async def test_a_draft_is_saved_when_the_app_quits_at_once(progress: Progress) -> None:
    async with practice() as app:
        await app.open()
        await app.press("z")
        await app.app.action_quit()
        await app.until(lambda: app.app._exit)
    draft = progress.draft("twice", "python")
    assert draft is not None
    assert "z" in draft.source


async def test_editor_commands_do_not_touch_the_workbenchs_text() -> None:
    async with practice() as app:
        screen = await app.open()
        before = app.app.workbench.editor_pane.sheet.editor.text
        editor = screen.editor_pane.sheet.editor
        await app.press("alt+shift+down")
        assert editor.text.count("Write the body") == 2
        await app.press("ctrl+z")
        assert editor.text.count("Write the body") == 1
        await app.press("ctrl+f", *"twice", "enter", "escape")
        assert editor.selected_text == "twice"
        await app.press("ctrl+g", *"1", "enter")
        assert editor.cursor_location == (0, 0)
        await app.press("ctrl+underscore")
        assert editor.text.startswith("#")
        assert app.app.workbench.editor_pane.sheet.editor.text == before


async def test_ctrl_r_runs_with_stdin_without_judging() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.scripts = [[Started("run"), *printed("printed by it"), *printed("a warning", stream="stderr")]]
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        await app.see("printed by it", "a warning", "run with stdin, not judged")
        language, source, stdin, _ = app.machine.started[-1]
        assert (language, stdin) == ("python", b"1\n")
        assert "def twice" in source
        assert not app.machine.judged


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_failed_case_shows_expected_and_actual_output_at_the_first_difference(size: tuple[int, int]) -> None:
    async with practice(size) as app:
        await app.open()
        app.machine.outputs["secret/02-large"] = b"24 68\n"
        await app.judge()
        await app.press("alt+r", "n", "enter")
        await app.see("2468", "24 68", "1 of 1", 'the output is not an int: line 1: "24 68" is not an integer')
        await app.press(".")
        await app.see("24·68")
        await app.press("tab")
        await app.see("1234")
        await app.press("i")
        screen = app.app.screen
        assert isinstance(screen, ProblemScreen)
        assert screen.stdin.text == "1234\n"
        assert screen.stdin.has_focus


async def test_a_case_without_a_verdict_shows_input_and_answer() -> None:
    async with practice() as app:
        await app.open()
        await app.press("alt+r", "down", "down", "enter")
        assert isinstance(app.app.screen, CaseScreen)
        await app.see("not judged yet", "1234")
        await app.press("tab")
        await app.see("2468")


def test_output_with_different_line_breaks_is_compared_by_tokens() -> None:
    assert differently_laid_out("3\n1 2 3\n", "3\n1\n2\n3\n")
    assert not differently_laid_out("3\n1 2 3\n", "3\n1 2 4\n")


def test_a_long_line_is_folded_around_its_first_difference() -> None:
    found = folded(compare("a" * 5_000 + "x" + "b" * 5_000, "a" * 5_000 + "y" + "b" * 5_000))
    [row] = found.rows
    assert row.left is not None
    assert row.right is not None
    assert len(row.left) < 200
    assert "ax" in row.left
    assert "ay" in row.right
    assert row.left.startswith("4,976 before … ")
    assert row.left.endswith("… 4,905 more")


async def test_an_own_case_is_saved_judged_and_deleted(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+r", "a")
        assert isinstance(app.app.screen, NewCase)
        await app.press("ctrl+a", *"21", "tab", *"43", "ctrl+s")
        await app.until(lambda: len(progress.cases("twice")) == 1)
        [case] = progress.cases("twice")
        assert (case.input, case.answer) == (b"21\n", b"43\n")
        assert [row.case.name for row in screen.cases.rows][1] == "own/1"
        app.machine.outputs["own/1"] = b"42\n"
        await app.judge()
        await app.see("✓ ACCEPTED  3 of 3 cases · one of your own fails", "✗ wrong answer")
        [attempt] = progress.attempts("twice")
        assert attempt.accepted, "a wrong own case fails no solution"
        await app.press("delete", "d")
        await app.until(lambda: not progress.cases("twice"))
        assert len(screen.cases.rows) == 3


PAIRS: dict[str, str | None] = {
    "practice.yaml": PRACTICE.replace("{name: number, type: int}", '{name: prices, type: "list[int]"}').replace(
        "returns: int", 'returns: "list[int]"'
    ),
    "submissions/accepted/right.py": "print(42)\n",
    "data/sample/1.in": "2\n4 6\n",
    "data/sample/1.ans": "2\n0 1\n",
    "data/secret/01-many-equal.in": "3\n7 7 7\n",
    "data/secret/01-many-equal.ans": "2\n0 1\n",
    "data/secret/01-many-equal.yaml": "description: all prices are equal\nhint: Look at equal prices.\n",
    "data/secret/02-large.in": "1\n5\n",
    "data/secret/02-large.ans": "0\n\n",
}
"""A problem about lists, with a solution of its own."""


async def test_an_own_case_is_typed_as_values_and_the_packages_solution_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, progress: Progress
) -> None:
    bank(tmp_path / "pairs", monkeypatch, twice=PAIRS)
    async with practice() as app:
        screen = await app.open()
        await app.see("prices = [4, 6] → [0, 1]")
        app.machine.answer_given = b"2\n1 2\n"
        await app.press("alt+r", "a")
        form = app.app.screen
        assert isinstance(form, NewCase)
        assert form.input.text == "prices = [4, 6]"
        await app.press("ctrl+a", *"prices = [3, x]", "ctrl+s")
        await app.see("The input is not what the function takes", 'prices[1]: "x" is not')
        await app.press("backspace", "backspace", *"2, 2]", "ctrl+s")
        await app.until(lambda: [case.answer for case in progress.cases("twice")] == [b"2\n1 2\n"])
        assert progress.cases("twice")[0].input == b"3\n3 2 2\n"
        await app.see("✓ the answer to your case 1 is [1, 2]", "prices = [3, 2, 2]")

        app.machine.answer_given = NoAnswerError("the input is not valid: a price: 0 is not between 1 and 9")
        await app.press("a", "ctrl+a", *"[0]", "ctrl+s")
        await app.see("! NO ANSWER  the input is not valid: a price: 0 is not between 1 and 9")
        await app.until(lambda: len(progress.cases("twice")) == 2)
        app.machine.answer_given = threading.Event()
        await app.press("alt+r", "a", "ctrl+a", *"[1]", "ctrl+s")
        await app.see("● ANSWERING")
        await app.press("ctrl+c")
        await app.until(lambda: not screen.busy)
        await app.until(lambda: len(progress.cases("twice")) == 3)


async def test_a_failing_case_is_shown_as_values_lines_and_tokens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "pairs", monkeypatch, twice=PAIRS)
    async with practice() as app:
        await app.open()
        app.machine.outputs["secret/01-many-equal"] = b"2\n1 2\n"
        await app.judge()
        await app.see("many equal: expected [0, 1], got [1, 2]")
        await app.press("alt+r", "n", "enter")
        await app.see("[0, 1]", "[1, 2]", "prices = [7, 7, 7]", "values")
        await app.press("v")
        await app.see("line by line", "1│2", "2│0 1")
        await app.press("v")
        await app.see("token by token")
        await app.press("v", "tab")
        await app.see("prices = [7, 7, 7]")


async def test_names_that_give_the_trick_away_are_shown_after_the_first_judgement_and_not_in_an_interview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "pairs", monkeypatch, twice=PAIRS)
    async with practice() as app:
        await app.open()
        await app.see("secret 1", "secret 2")
        await app.press("alt+r", "down", "enter")
        await app.see("secret 1", "not judged yet")
        assert "equal" not in app.text
        await app.press("escape")
        app.machine.outputs["secret/01-many-equal"] = b"2\n1 2\n"
        await app.judge()
        await app.see("many equal")
        await app.press("enter")
        await app.see("all prices are equal", "Hint: Look at equal prices.")
        await app.press("escape")
        await app.see("arrays, hashing")
        await app.press("alt+t", "enter")
        await app.see("secret 1")
        assert "arrays, hashing" not in app.text
        await app.judge()
        await app.see("✗ WRONG ANSWER  2/3 passed · secret 1: expected [0, 1], got [1, 2]")
        await app.press("enter")
        await app.see("secret 1")
        assert "equal" not in app.text
        await app.press("escape")
        del app.machine.outputs["secret/01-many-equal"]
        await app.judge()
        await app.see("many equal")


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


async def test_a_case_without_an_answer_is_not_judged(progress: Progress) -> None:
    progress.add_case(OwnCase(problem="twice", name="huge", input=b"9" * 400_000))
    async with practice() as app:
        await app.open()
        await app.judge()
        assert app.machine.judged[-1][3] == ["sample/1", "secret/01-many-equal", "secret/02-large"]
        await app.press("alt+r", "home", "down")
        await app.see("no answer")
        await app.press("i")
        assert "at most 256 KiB" in told(app.app)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_hints_open_one_by_one_and_stay_open(size: tuple[int, int], progress: Progress) -> None:
    async with practice(size) as app:
        await app.open()
        assert "Look at the number." not in app.text
        await app.press("alt+h")
        await app.see("Look at the number.", "1 of 2")
        assert "Add it to itself." not in app.text
        await app.press("alt+h")
        await app.see("Add it to itself.")
        await app.until(lambda: progress.hints("twice") == 2)
        await app.press("alt+h", "f2")
        screen = await app.open()
        assert screen.statement.hints == 2


async def test_the_editorial_needs_a_confirmation_before_the_problem_is_solved() -> None:
    async with practice() as app:
        await app.open()
        await app.press("alt+d")
        await app.see("You have not solved this yet.")
        await app.press("c")
        await app.judge()
        assert "to itself" not in app.text
        await app.press("alt+d")
        await app.see("Editorial", "Add the number to itself")


async def test_an_interview_counts_down_pauses_and_is_recorded(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t")
        await app.see("Start an interview? You have 15 min")
        await app.press("escape")
        assert screen.clock.interview is None
        await app.press("alt+t", "enter")
        now[0] = 61.0
        await app.see("13:59 left")
        await app.press("alt+t")
        now[0] = 10_000.0
        await app.see("13:59 left · paused")
        await app.press("f2")
        screen = await app.open()
        await app.see("13:59 left · paused")
        await app.press("alt+t")
        now[0] += 14 * 60
        await app.see("0:01 over")
        assert "time is up" in told(app.app)
        await app.judge()
        [attempt] = progress.attempts("twice")
        assert attempt.interview is not None
        assert not attempt.interview.in_time
        assert attempt.interview.used_s == 61 + 14 * 60
        assert screen.clock.interview is None
        assert "solved too late, in " in told(app.app)


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


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_pane_is_reached_by_its_key_and_fills_the_screen(size: tuple[int, int]) -> None:
    async with practice(size) as app:
        screen = await app.open()
        for key, pane in (
            ("alt+e", "editor"),
            ("alt+s", "statement"),
            ("alt+i", "stdin"),
            ("alt+o", "output"),
            ("alt+r", "cases"),
        ):
            await app.press(key)
            shown = screen.query_one(f"#{pane}-pane")
            assert shown.has_focus_within, pane
            assert shown.region.width > 20, pane
            await app.press("f10")
            assert shown.region.size == (size[0], size[1] - 3), pane
            assert ("F10 back" if size == SMALL else "F10 shows all panes") in app.text
            await app.press("f10")
        await app.press("alt+e", "f6")
        assert isinstance(app.app.focused, TextArea)
        assert app.app.focused is screen.stdin


async def test_the_statement_key_cycles_through_two_widths_and_full_screen() -> None:
    async with practice() as app:
        screen = await app.open()
        widths = []
        for _ in range(4):
            await app.press("alt+s")
            widths.append(screen.statement.region.width)
        assert widths == [58, 46, 140, 58]


async def test_begin_anew_can_be_undone() -> None:
    async with practice() as app:
        screen = await app.open()
        editor = screen.editor_pane.sheet.editor
        await app.press("end", *" mine")
        await app.press("ctrl+p", *"begin anew", "enter")
        await app.until(lambda: "mine" not in editor.text)
        row, _ = editor.cursor_location
        assert "Write the body" in editor.document[row]
        await app.press("ctrl+z")
        assert "mine" in editor.text


async def test_a_saved_draft_opens_with_its_language_and_stdin(progress: Progress) -> None:
    progress.save_draft(Draft(problem="twice", language="go", source="package main // mine", stdin="8"))
    async with practice(SMALL) as app:
        screen = await app.open()
        assert screen.language.id == "go"
        await app.see("package main // mine")
        assert screen.stdin.text == "8"


async def test_ctrl_r_uses_the_judges_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = "problem_format_version: 2025-09\nname: Twice\nuuid: 1\nlimits: {time_limit: 2.5, memory: 128}\n"
    bank(tmp_path / "limited", monkeypatch, twice={"problem.yaml": limits})
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        overrides = app.machine.started[-1][3]
        given = screen.language.limits_for(limits=overrides.limits, timeouts=overrides.timeouts)
        assert (given.cpu_ms, given.run_ms, given.memory_bytes) == (2_500, 9_500, 128 << 20)


async def test_a_problem_without_limits_gives_ctrl_r_the_judges_memory_and_the_languages_time() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        overrides = app.machine.started[-1][3]
        given = screen.language.limits_for(limits=overrides.limits, timeouts=overrides.timeouts)
        assert given.cpu_ms == screen.language.limits.run_ms
        assert given.memory_bytes == 2048 << 20


async def test_an_interview_survives_a_crash(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t", "enter")
        await app.until(lambda: progress.interview("twice") is not None)
        now[0] = 61.0
        await app.until(lambda: (kept := progress.interview("twice")) is not None and kept.used_s == 61.0)
        # A second app finds the state that a crash of this one would leave.
        async with practice() as other:
            await other.open()
            await other.see("13:59 left · paused")
            assert other.app.services.practice.interviews["twice"].used_s == 61.0
        await app.judge()
        assert screen.clock.interview is None
        await app.until(lambda: progress.interview("twice") is None)


async def test_a_case_that_does_not_fit_the_signature_gets_one_warning_and_can_be_saved_anyway(
    progress: Progress,
) -> None:
    async with practice(SMALL) as app:
        await app.open()
        await app.press("alt+r", "a", "ctrl+a", *"two", "ctrl+s")
        await app.see('takes: number: "two" is', "Fix it, or press ctrl+s again to save it anyway.")
        await app.press("ctrl+a", *"2", "tab", *"four", "ctrl+s")
        await app.see('returns: "four" is not an')
        assert not progress.cases("twice")
        await app.press("ctrl+s")
        await app.until(lambda: len(progress.cases("twice")) == 1)
        assert progress.cases("twice")[0].answer == b"four"


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


async def test_a_newly_chosen_language_shows_its_starters_function() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+l", *"c++", "enter")
        await app.until(lambda: screen.language.id == "cpp")
        await app.see("twice(long long number)", "Write the body")
        assert screen.editor_pane.sheet.editor.scroll_offset.y == 0


async def test_the_case_table_has_time_and_memory_columns_only_after_judging() -> None:
    async with practice(SMALL) as app:
        screen = await app.open()
        line = str(screen.cases.list.get_option_at_index(0).prompt)
        assert "  ·" in line
        assert "          " not in line
        await app.judge()
        assert "✓" in str(screen.cases.list.get_option_at_index(0).prompt)
        assert " ms" in str(screen.cases.list.get_option_at_index(0).prompt)


# ------------------------------------------------------------------------------------ the stress test


def failure(given: bytes = b"3\n", said: str = "line 1, token 1: expected 6, got 5") -> Failure:
    found = report("seed/7", verdict="wrong_answer", said=said)
    return Failure(7, given, b"6\n", found)


@pytest.fixture
def random_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


async def test_a_paused_interview_resumes_when_the_user_works_on_the_problem(progress: Progress) -> None:
    async with practice() as app:
        now = [0.0]
        app.app.services.practice.clock = lambda: now[0]
        screen = await app.open()
        await app.press("alt+t", "enter")
        await app.press("alt+t")
        assert screen.clock.interview is not None
        await app.press("alt+s", "alt+r", "alt+e", "down")
        assert screen.clock.interview.paused, "looking around is not work"
        await app.press("x")
        await app.until(lambda: screen.clock.interview is not None and not screen.clock.interview.paused)
        await app.press("alt+t")
        assert screen.clock.interview.paused
        app.machine.waits["secret/02-large"] = held = threading.Event()
        await app.press("ctrl+j")
        await app.until(lambda: screen.clock.interview is not None and not screen.clock.interview.paused)
        now[0] = 15 * 60.0 + 1
        held.set()
        await app.until(lambda: not screen.busy)
        await app.until(lambda: bool(progress.attempts("twice")))
        interview = progress.attempts("twice")[0].interview
        assert interview is not None
        assert interview.in_time, "the judge's time is not the user's"


async def test_escape_twice_goes_from_the_editor_to_the_list() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+e", "escape")
        assert screen.editor_pane.has_focus_within
        await app.press("escape")
        await app.until(lambda: app.app.screen is not screen)


async def test_two_apps_adding_a_case_at_once_give_them_different_names(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        progress.add_case(OwnCase(problem="twice", name="1", input=b"8\n", answer=b"16\n"))
        await app.press("alt+r", "a", "ctrl+a", *"9", "tab", *"18", "ctrl+s")
        await app.see("own 2")
        assert [case.name for case in progress.cases("twice")] == ["1", "2"]
        assert [case.name for case in screen.cases.own] == ["2"]
        await app.judge()
        assert app.machine.judged[-1][3][1] == "own/2"


async def test_a_crashed_case_opens_at_stderr_and_an_own_case_shows_its_input() -> None:
    async with practice() as app:
        screen = await app.open()
        crash = report(
            "sample/1", verdict="runtime_error", stderr=b"main.py:3 went wrong\n", head="Runtime error", said="x"
        )
        app.machine.outputs["sample/1"] = replace(crash, case=screen.problem.cases[0])
        await app.press("alt+r", "a", "ctrl+a", *"4321", "ctrl+s")
        await app.see("own 1", "4321")
        await app.judge()
        await app.press("home", "enter")
        await app.see("[stderr]", "main.py:3 went wrong")
