"""Test an interactive problem in the app: its statement, a run with its judge, and what both said in a case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from problems.progress import Progress
from problems.transcript import Said
from tests.support.talking import GUESS
from tests.tui.screens.practice.bank import bank, practice, report
from tui.screens.practice.case import CaseScreen

SAID = (Said("program", b"50\n", 3.0), Said("validator", b"lower\n", 5.0), Said("program", b"\x1b7\n", 1250.0))
TALK: dict[str, str | None] = {
    **{name: text for name, text in GUESS.items() if not isinstance(text, bytes)},
    "practice.yaml": None,
    "data/secret/01-many-equal.in": None,
    "data/secret/01-many-equal.ans": None,
    "data/secret/02-large.in": None,
    "data/secret/02-large.ans": None,
}


@pytest.mark.usefixtures("twice")
async def test_a_problem_whose_judge_talks_is_read_run_and_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, progress: Progress
) -> None:
    bank(tmp_path / "talk", monkeypatch, guess=TALK)
    async with practice() as app:
        screen = await app.open()
        assert screen.stdin.text == "", "what the judge reads is not for the program"
        await app.see(
            ">50", "<lower", "> is what your program says", "you write before you read.", "talks with the judge of one"
        )
        wrong = report("sample/1", verdict="wrong_answer", said="no number: '7'", head="", transcript=SAID)
        app.machine.outputs["sample/1"] = replace(wrong, case=screen.problem.cases[0])
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        await app.see("✗ WRONG ANSWER", "no number: '7'; one case, not an attempt", ">50", "<lower")
        assert not progress.attempts("guess")
        await app.judge()
        assert [one.verdict for one in progress.attempts("guess")] == ["wrong_answer"]
        await app.press("alt+r", "n", "enter")
        assert isinstance(app.app.screen, CaseScreen)
        await app.see("conversation", "3 ms  > 50", "5 ms  < lower", "1.2 s  > ␛7", "no number: '7'")
        await app.press("tab")
        await app.see("37")


@pytest.mark.usefixtures("twice")
async def test_a_dead_lock_is_explained_with_what_was_said_until_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "talk", monkeypatch, guess=TALK)
    waited = {"wall_ms": 3500.0, "cpu_ms": 20.0, "said": "3.5 s reached\nneither side had said a word"}
    async with practice() as app:
        screen = await app.open()
        first, second = (case.name for case in screen.problem.cases[:2])
        app.machine.outputs[first] = report(first, **waited)
        app.machine.outputs[second] = report(second, **(waited | {"cpu_ms": 3400.0}), transcript=SAID[:1])
        await app.judge()
        await app.press("alt+r", "home", "enter")
        await app.see(
            "neither side had said a word",
            "A dead-lock: both sides waited. End and flush each line before",
            "Neither side said a word.",
        )
        await app.press("escape", "down", "enter")
        await app.see("> 50", "neither side had said a word")
        assert "dead-lock" not in app.text, "it has worked all the time"


@pytest.mark.usefixtures("twice")
async def test_an_own_case_of_a_judge_that_talks_needs_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, progress: Progress
) -> None:
    bank(tmp_path / "talk", monkeypatch, guess=TALK)
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+r", "a")
        await app.see("Input: what the judge reads", "37", "many judges need none")
        await app.press("ctrl+s")
        await app.until(lambda: app.app.screen is screen)
        await app.see("own 1")
        await app.judge()
        assert app.machine.judged[-1][3] == ["sample/1", "own/1", "secret/1"]
    assert [(case.input, case.answer) for case in progress.cases("guess")] == [(b"37\n", b"")]
