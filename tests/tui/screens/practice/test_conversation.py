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
