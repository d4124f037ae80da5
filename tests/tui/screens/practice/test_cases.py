"""Test the cases of a problem: what a failed one shows, and those of the user's own."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from problems.answer import NoAnswerError
from problems.progress import Progress
from problems.records import OwnCase
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import PRACTICE, SMALL, WIDE, bank, practice, report
from tui.screens.practice.case import CaseScreen, differently_laid_out, folded
from tui.screens.practice.new_case import NewCase
from tui.screens.practice.problem import ProblemScreen
from tui.text.diff import compare

pytestmark = pytest.mark.usefixtures("twice")


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


TREES: dict[str, str | None] = {
    "practice.yaml": PRACTICE.replace("{name: number, type: int}", "{name: root, type: TreeNode}").replace(
        "returns: int", "returns: TreeNode"
    ),
    "data/secret/01-many-equal.in": "1\n0\n",
    "data/secret/01-many-equal.ans": "9\n5000 4000 6000 3000 4500 5500 7000 2000 3500\n",
}
"""A problem that returns a tree, drawn 44 columns wide."""


async def test_drawings_of_two_trees_stand_side_by_side_or_if_too_wide_one_below_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "trees", monkeypatch, twice=TREES)
    async with practice(SMALL) as app:
        await app.open()
        app.machine.outputs["secret/01-many-equal"] = b"9\n5000 4000 6000 4500 3000 5500 7000 2000 3500\n"
        await app.judge()
        await app.press("alt+r", "n", "enter")
        await app.see("expected:", "3000           4500", "- expected   + got")
        await app.press("end")
        await app.see("got:", "4500           3000", "1 of 1")
        await app.pilot.resize_terminal(*WIDE)
        await app.see("3000           4500", "4500           3000", "▶≠")
        assert "expected:" not in app.text
        drawn = next(line for line in app.text.split("\n") if "4500           3000" in line)
        assert "3000           4500" in drawn, "side by side"


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


async def test_escape_asks_before_it_loses_a_typed_case() -> None:
    async with practice(SMALL) as app:
        await app.open()
        await app.press("alt+r", "a", "escape")
        await app.until(lambda: not isinstance(app.app.screen, NewCase))
        await app.press("a", "ctrl+a", *"12", "escape")
        await app.see("What you typed is not saved. Press esc again to lose it.")
        await app.press("3", "escape")
        assert isinstance(app.app.screen, NewCase), "the text has changed since the warning"
        await app.press("escape")
        await app.until(lambda: not isinstance(app.app.screen, NewCase))


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
