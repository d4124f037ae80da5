"""A mock interview in the app: one clock for two problems, a plan, what is hidden, its end and its play-back."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems.progress import Progress
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import PRACTICE, Practice, bank, practice
from tui.screens.practice.interviews import InterviewsScreen
from tui.screens.practice.playback import PlaybackScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.dialogs import Confirm

OTHER: dict[str, str | None] = {"practice.yaml": PRACTICE.replace("easy", "medium")}


async def play_back(app: Practice) -> None:
    """Go through the play-back of the selected interview."""
    await app.press("enter")
    await app.until(lambda: isinstance(app.app.screen, PlaybackScreen))
    await app.press("n")
    await app.see("a hint was opened")
    await app.press("n")
    await app.see("run with stdin: ok")
    await app.press("home", "left")
    await app.see("step 1 of")
    await app.press("end")
    assert isinstance(app.app.screen, PlaybackScreen)
    assert app.app.screen.step == len(app.app.screen._steps) - 1


async def test_a_mock_interview_from_its_start_over_a_crash_to_its_play_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "bank", monkeypatch, twice={}, again=OTHER)
    async with practice() as app:
        await app.press("M")
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("m")
        await app.until(lambda: isinstance(app.app.screen, ProblemScreen) and app.app.screen.loaded)
        first = app.app.screen
        assert isinstance(first, ProblemScreen)
        await app.see("mock interview · problem", "Write your approach first")
        assert "hashing" not in app.text
        assert not any(first.check_action(action, ()) for action in ("open_editorial", "rate", "toggle_interview"))
        await app.press(*"add it", "alt+e", "x")
        await app.press("alt+h")
        await app.see("A hint costs 3 min of the clock.")
        await app.press("o")
        await app.until(lambda: first.clock.interview is not None and first.clock.interview.used_s >= 180)
        await app.press("ctrl+r")
        await app.until(lambda: not first.busy)
        await app.until(lambda: (kept := Progress(print).mock_under_way()) is not None and len(kept.events) > 3)
    async with practice() as app:  # as after a crash: nothing ended it
        await app.press("M")
        await app.until(lambda: isinstance(app.app.screen, ProblemScreen) and app.app.screen.loaded)
        assert "Your mock interview goes on" in told(app.app)
        screen = app.app.screen
        assert isinstance(screen, ProblemScreen)
        assert screen.mock is not None
        assert screen.mock.clock.used_s >= 180
        await app.judge()
        await app.until(lambda: "Solved." in told(app.app))
        await app.press("ctrl+o", "k", "o")
        await app.until(lambda: app.app.screen is not screen and isinstance(app.app.screen, ProblemScreen))
        await app.until(lambda: isinstance(app.app.screen, ProblemScreen) and app.app.screen.loaded)
        await app.press("ctrl+o", "k", "e")
        await app.see("1 of 2 problems are solved")
        await app.press("e")
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("g")
        await app.see("Code (2 of 4)")
        await app.press("escape")
        await app.until(lambda: isinstance(app.app.screen, InterviewsScreen))
        await app.see("1 of 2 solved", "Plan:", "■■■· Good", "Testing           not rated")
        await app.until(lambda: Progress(print).mocks()[0].ratings == {"Problem solving": 3})
        await play_back(app)


async def test_a_bank_without_two_unseen_problems_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "bank", monkeypatch)
    async with practice() as app:
        await app.press("M")
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("e")
        await app.until(lambda: "and one problem is left; import more." in told(app.app))
